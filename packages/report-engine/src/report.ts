// The report as read: gongkai.report/1 (docs/reference/report-json.md).

import type { Decimal } from './decimal.ts'
import type { Finding } from './finding.ts'
import type { Place } from './place.ts'

export const editions = ['2019', '2021'] as const
/** The statutory form a report follows, whatever year it is for. */
export type Edition = (typeof editions)[number]

export const cellStates = ['number', 'blank', 'notApplicable', 'annotated', 'unreadable'] as const
export type CellState = (typeof cellStates)[number]

/** A cell as the source states it. Nothing is computed into it or repaired. */
export type Cell = {
  /** Null when the cell is blank, not applicable or unreadable. */
  readonly value: Decimal | null
  readonly state: CellState
  readonly raw: string
  readonly at: Place
  /** The unit printed in the cell or its heading, where it is an amount of money. */
  readonly unit?: '元' | '万元'
}

export const sectionKinds = [
  'overview',
  'disclosure',
  'requests',
  'disputes',
  'problems',
  'other',
] as const
/** The six sections of the form, in order (一 … 六). */
export type SectionKind = (typeof sectionKinds)[number]

export type Section = {
  /** The number printed before the heading, which need not be the form's. */
  readonly number: string
  readonly heading: string
  /** Which section of the form it is; absent for a section the form does not have. */
  readonly kind?: SectionKind
  /** Its running text without tables; paragraphs separated by line breaks. */
  readonly text: string
  readonly at: Place
  /** Where each paragraph of `text` starts, one per line of it. */
  readonly lines: readonly Place[]
}

/** Fee for processing information (信息处理费) as section six states it, in 元. */
export type ProcessingFee = {
  readonly amount: Decimal | null
  readonly raw: string
  readonly at: Place
}

/** `YYYY-MM-DD` */
export type LocalDate = string

export type Report = {
  readonly format: 'gongkai.report/1'
  readonly edition: Edition | null
  readonly organ: string | null
  readonly year: number | null
  readonly title?: string
  /** The statistical period the text states. */
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate; readonly at: Place }
  /** Date of publication printed on the page. */
  readonly publishedOn?: LocalDate
  readonly processingFee?: ProcessingFee
  /** By address (`requests.received.naturalPerson`); a cell the source does not have is absent. */
  readonly cells: Readonly<Record<string, Cell>>
  readonly sections: readonly Section[]
  readonly findings: readonly Finding[]
}
