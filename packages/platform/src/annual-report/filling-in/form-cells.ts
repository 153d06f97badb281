// The cells of the form that a report is filled in on: their names, what they take, what is blank.

import { type Edition, forms, type Report, type TableKey, tableKeys } from '@gongkai/report-engine'
import type { Quantity } from './cell-text.ts'

const tableTitles: Readonly<Record<TableKey, string>> = {
  disclosure: '表二',
  requests: '表三',
  disputes: '表四',
}

/** What the cells of a form take; cells that are not named here are counts. */
const quantities: Readonly<Record<Edition, ReadonlyMap<string, Quantity>>> = {
  '2019': quantitiesOf('2019'),
  '2021': quantitiesOf('2021'),
}

function quantitiesOf(edition: Edition): ReadonlyMap<string, Quantity> {
  const entries = tableKeys.flatMap((table) =>
    forms[edition].tables[table].rows.flatMap((row) =>
      row.columns.map(({ key, quantity }) => [`${table}.${row.key}.${key}`, quantity] as const),
    ),
  )
  return new Map(entries)
}

/** What a cell takes. */
export function quantityAt({ edition }: Pick<Report, 'edition'>, address: string): Quantity {
  return quantities[edition ?? '2021'].get(address) ?? 'count'
}

/** Whether a text is the address of a cell of one of the forms. */
export function isFormCell(address: string): boolean {
  return Object.values(quantities).some((cells) => cells.has(address))
}

export type BlankRow = {
  /** `requests.received` */
  readonly key: string
  readonly table: string
  readonly label: string
  readonly addresses: readonly string[]
}

/** Blank cells of a report by row, in the order of the form. */
export function blankRows(report: Report): readonly BlankRow[] {
  const blank = Object.entries(report.cells).filter(([, { state }]) => state === 'blank')
  const rows = new Map<string, string[]>()
  for (const [address] of blank) {
    const key = address.slice(0, address.lastIndexOf('.'))
    rows.set(key, [...(rows.get(key) ?? []), address])
  }
  return orderedRows(report).flatMap(({ key, ...named }) => {
    const addresses = rows.get(key)
    return addresses === undefined ? [] : [{ key, ...named, addresses }]
  })
}

function orderedRows({ edition }: Report): readonly Omit<BlankRow, 'addresses'>[] {
  const own = forms[edition ?? '2021']
  const single = forms['2019'].tables.requests.rows.filter(({ key }) => key === 'other')
  return tableKeys.flatMap((table) => {
    const rows = own.tables[table].rows
    const extra = table === 'requests' && !rows.some(({ key }) => key === 'other') ? single : []
    return [...rows, ...extra].map(({ key, label, groups }) => ({
      key: `${table}.${key}`,
      table: tableTitles[table],
      label: [...groups.filter((group) => !group.startsWith('三、')), label].join(' › '),
    }))
  })
}
