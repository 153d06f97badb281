// What the address of a list asks for, and the address of its next page.

import { dayInChina } from '#law/index.ts'
import type { ListedRecord, ListPosition, WantedList } from '../publication/public-list.store.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'

/** Everything as it stands in the address; what cannot be read is as if it were not there. */
export type AskedList = {
  readonly kind: RecordKindName | ''
  readonly item: string
  /** An entry of the catalogue: 20.10.3. */
  readonly entry: string
  readonly holds: 'yes' | 'no' | ''
  readonly year: string
  readonly after: ListPosition | undefined
}

export function askedList(query: URLSearchParams): AskedList {
  const text = (name: string): string => (query.get(name) ?? '').trim()
  const kind = text('kind')
  const holds = text('holds')
  return {
    kind: isRecordKind(kind) ? kind : '',
    item: /^2[01]\.\d{1,2}$/.test(text('item')) ? text('item') : '',
    entry: /^2[01](\.\d{1,4}){2,4}$/.test(text('entry')) ? text('entry') : '',
    holds: holds === 'yes' || holds === 'no' ? holds : '',
    year: /^(19|20)\d{2}$/.test(text('year')) ? text('year') : '',
    after: parsePosition(text('after')),
  }
}

/** 1767225600000000.019b… */
export function positionText({ at, recordId }: ListPosition): string {
  return `${at}.${recordId}`
}

/** The position a text states; undefined when it states none. */
export function parsePosition(text: string): ListPosition | undefined {
  const [, at = '', recordId = ''] =
    /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return recordId === '' ? undefined : { at, recordId }
}

/** The same for the store; one record more than the page holds tells whether another follows. */
export function wantedBy(
  { kind, item, entry, holds, year, after }: AskedList,
  given: { readonly kinds: readonly RecordKindName[]; readonly now: Date; readonly limit: number },
): WantedList {
  const { kinds, now, limit } = given
  return {
    kinds: kind === '' ? kinds : [kind],
    item: item === '' ? undefined : item,
    entryCode: entry === '' ? undefined : entry,
    holds: holds === '' ? undefined : { on: dayInChina(now), is: holds === 'yes' },
    year: year === '' ? undefined : Number(year),
    after,
    limit: limit + 1,
  }
}

/** The address with what is asked for, from a position on. */
export function listAddress(
  path: string,
  { kind, item, entry, holds, year }: Omit<AskedList, 'after'>,
  after?: ListedRecord | undefined,
): string {
  const given = Object.entries({ kind, item, entry, holds, year }).filter(
    ([, value]) => value !== '',
  )
  const query = new URLSearchParams(given)
  if (after !== undefined) query.set('after', positionText(after.position))
  return query.size === 0 ? path : `${path}?${query}`
}
