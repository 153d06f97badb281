// Which rows say what another row or a record that is there says already: by address, number, or title and
// day.

import type { ReadRow, RowNote } from './imported-row.ts'
import { oldAddressOf } from './old-address.ts'

export type RowState = 'ready' | 'faulty' | 'known'

export type JudgedRow = ReadRow & { readonly state: RowState }

/** What is there already, by `keysOf`, with what to tell of it. */
export type KnownKeys = ReadonlyMap<string, string>

/** The ways in which two are the same; a document number alone tells documents apart. */
export function keysOf({
  title,
  address,
  documentNumber,
  publishedOn,
}: Pick<
  ReadRow['read'],
  'title' | 'address' | 'documentNumber' | 'publishedOn'
>): readonly string[] {
  const old = oldAddressOf(address)
  const number = documentNumber.replaceAll(/\s/g, '')
  return [
    ...(old === undefined ? [] : [`address ${old}`]),
    ...(number === '' ? [] : [`number ${number}`]),
    ...(title === '' || publishedOn === null ? [] : [`title ${title} ${publishedOn}`]),
  ]
}

const sameBy: Readonly<Record<string, string>> = {
  address: '原网址',
  number: '文号',
  title: '标题和公开日期',
}

/** Rows that are there already are left out; of two rows that are the same the second is at fault. */
export function judgeRows(rows: readonly ReadRow[], known: KnownKeys): readonly JudgedRow[] {
  const first = new Map<string, number>()
  return rows.map((one) => {
    const keys = keysOf(one.read)
    const there = keys.find((key) => known.has(key))
    const notes: RowNote[] = [...one.notes]
    const double = keys.find((key) => first.has(key))
    if (there !== undefined)
      notes.push({
        severity: 'warning',
        says: `${byOf(there)}与已有的信息相同：${known.get(there) ?? ''}`,
      })
    else if (double !== undefined)
      notes.push({ severity: 'error', says: `${byOf(double)}与第 ${first.get(double)} 行相同` })
    for (const key of keys) if (!first.has(key)) first.set(key, one.row)
    const isFaulty = notes.some(({ severity }) => severity === 'error')
    return { ...one, notes, state: there !== undefined ? 'known' : isFaulty ? 'faulty' : 'ready' }
  })
}

const byOf = (key: string): string => sameBy[key.split(' ')[0] ?? ''] ?? ''
