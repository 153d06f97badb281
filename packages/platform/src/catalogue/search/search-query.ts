// What the address of a search asks for, and the address of the same search from a place on.

import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { longestLine } from './asked.ts'
import type { Order, Place, ValidityFilter } from './wanted-documents.ts'

/** Everything as it stands in the address; what cannot be read is as if it were not there. */
export type SearchQuery = {
  readonly line: string
  /** Code of a unit. */
  readonly unit: string
  readonly subject: string
  readonly kind: RecordKindName | ''
  readonly year: string
  readonly validity: ValidityFilter | ''
  readonly hasFiles: boolean
  readonly order: Order
}

export function readSearchQuery(query: URLSearchParams): SearchQuery {
  const text = (name: string, most = 100): string =>
    (query.get(name) ?? '').replaceAll('\0', ' ').trim().slice(0, most)
  const kind = text('kind')
  const validity = text('validity')
  return {
    line: text('q', longestLine).toWellFormed(),
    unit: text('unit'),
    subject: text('subject').toWellFormed(),
    kind: isRecordKind(kind) ? kind : '',
    year: /^(19|20)\d{2}$/.test(text('year')) ? text('year') : '',
    validity: validity === 'inForce' || validity === 'ended' ? validity : '',
    hasFiles: text('files') === '1',
    order: text('order') === 'newest' ? 'newest' : 'relevance',
  }
}

/** Whether more than words narrows the search. */
export function isNarrowed({
  unit,
  subject,
  kind,
  year,
  validity,
  hasFiles,
}: SearchQuery): boolean {
  return [unit, subject, kind, year, validity].some((one) => one !== '') || hasFiles
}

/** The query in one order of names, without what is not asked. */
export function searchText(query: SearchQuery): string {
  const { line, unit, subject, kind, year, validity, hasFiles, order } = query
  const given = Object.entries({
    ...{ q: line, unit, subject, kind, year, validity },
    files: hasFiles ? '1' : '',
    order: order === 'newest' ? order : '',
  })
  return new URLSearchParams(given.filter(([, value]) => value !== '')).toString()
}

/** The address of the search, from a place on. */
export function searchAddress(query: SearchQuery, after?: Place, path = '/search'): string {
  const text = new URLSearchParams(searchText(query))
  if (after !== undefined) text.set('after', placeText(after))
  return text.size === 0 ? path : `${path}?${text}`
}

/** 1.1767225600000.019b… */
function placeText({ rank, publishedAt, recordId }: Place): string {
  return `${rank}.${publishedAt.getTime()}.${recordId}`
}

/** The place a text states; undefined when it states none. */
export function parsePlace(text: string): Place | undefined {
  const [, rank = '', at = '', recordId = ''] =
    /^([0-4])\.(-?\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return recordId === ''
    ? undefined
    : { rank: Number(rank), publishedAt: new Date(Number(at)), recordId }
}
