// What the address of the list of rules and normative documents asks for, read and written in one place.

import { addDays, type LocalDate } from '#law/index.ts'
import type { AfterDocument, WantedDocuments } from '../document-list.store.ts'
import { type NormativeColumn, type NormativeRow, normativeCell } from '../normative-cell.ts'
import { isValidity, type Validity } from '../validity.ts'

export const expiringTitles = { '30': '30 日内到期', '90': '90 日内到期' } as const

export const normativeKinds = { regulation: '规章', normativeDocument: '行政规范性文件' } as const

/** What a kind is called in lists of documents. */
export function normativeKindOf(kind: string): string {
  return kind === 'regulation' ? normativeKinds.regulation : normativeKinds.normativeDocument
}

export type NormativeQuery = {
  readonly unit: string
  readonly validity: Validity | 'holding' | ''
  readonly kind: keyof typeof normativeKinds | ''
  readonly year: string
  readonly expiring: keyof typeof expiringTitles | ''
  readonly lacking: boolean
  readonly words: string
  /** Address of a cell of table 二; its year is `year`. */
  readonly cell: string
  readonly after: AfterDocument | undefined
}

export function readNormativeQuery(query: URLSearchParams): NormativeQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const [validity, kind, expiring] = [text('validity'), text('kind'), text('expiring')]
  return {
    unit: text('unit'),
    validity: isValidity(validity) || validity === 'holding' ? validity : '',
    kind: kind === 'regulation' || kind === 'normativeDocument' ? kind : '',
    year: /^\d{4}$/.test(text('year')) ? text('year') : '',
    expiring: expiring === '30' || expiring === '90' ? expiring : '',
    lacking: text('lacking') === 'yes',
    words: text('words'),
    cell: normativeCell(text('cell')) === undefined ? '' : text('cell'),
    after: readAfter(text('after')),
  }
}

function readAfter(text: string): AfterDocument | undefined {
  const [, formedOn = '', recordId = ''] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text) ?? []
  return recordId === '' ? undefined : { formedOn, recordId }
}

type Changes = Partial<Omit<NormativeQuery, 'after'>> & { readonly after?: string }

const listPath = '/records/normative'

/** The address of the list with some of the conditions changed; it begins at the first page. */
export function normativeAddress(
  query: NormativeQuery,
  changes: Changes = {},
  path = listPath,
): string {
  const { after: _place, lacking, ...texts } = { ...query, ...changes, after: undefined }
  const search = new URLSearchParams(Object.entries(texts).filter(([, value]) => value !== ''))
  if (lacking) search.set('lacking', 'yes')
  if (changes.after) search.set('after', changes.after)
  return search.size === 0 ? path : `${path}?${search}`
}

export type CellAsked = {
  readonly row: NormativeRow
  readonly column: NormativeColumn
  readonly year: number
}

/** The cell that is asked about with its year. */
export function cellAsked({ cell, year }: NormativeQuery): CellAsked | undefined {
  const found = normativeCell(cell)
  return found && year !== '' ? { ...found, year: Number(year) } : undefined
}

type Place = {
  readonly unitIds: readonly string[]
  readonly today: LocalDate
  readonly recordIds: readonly string[] | undefined
}

export function wantedOf(query: NormativeQuery, place: Place): WantedDocuments {
  const { validity, kind, year, expiring, lacking, words } = query
  return {
    ...place,
    validity: validity === '' ? undefined : validity,
    kind: kind === '' ? undefined : kind,
    year: year === '' || place.recordIds !== undefined ? undefined : Number(year),
    endsUntil: expiring === '' ? undefined : addDays(place.today, Number(expiring)),
    lacksInterpretation: lacking,
    words: words === '' ? undefined : words,
  }
}
