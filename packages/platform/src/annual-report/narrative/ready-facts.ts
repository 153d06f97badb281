// Pieces of text that state one cell of the tables, ready to be put into the text; counts only.

import type { Report } from '@gongkai/report-engine'
import type { Field } from './fields.ts'

export type ReadyFact = {
  /** The cell without its column: requests.received. */
  readonly key: string
  /** The field it is offered at. */
  readonly field: Field
  readonly cell: string
  /** The words around the number; 〔年〕 stands for the year of the report. */
  readonly words: readonly [before: string, after: string]
}

type Words = readonly [cell: string, before: string, after?: string]

const offeredAt =
  (field: Field) =>
  ([cell, before, after = '件']: Words): ReadyFact => ({
    key: cell,
    field,
    cell,
    words: [before, after],
  })

const ofDisclosure: readonly Words[] = [
  ['disclosure.regulations.issued', '〔年〕年制发规章'],
  ['disclosure.regulations.repealed', '〔年〕年废止规章'],
  ['disclosure.regulations.inForce', '现行有效规章'],
  ['disclosure.normativeDocuments.issued', '〔年〕年制发行政规范性文件'],
  ['disclosure.normativeDocuments.repealed', '〔年〕年废止行政规范性文件'],
  ['disclosure.normativeDocuments.inForce', '现行有效行政规范性文件'],
  ['disclosure.licences.decisions', '〔年〕年作出行政许可决定'],
  ['disclosure.penalties.decisions', '〔年〕年作出行政处罚决定'],
  ['disclosure.coerciveMeasures.decisions', '〔年〕年作出行政强制决定'],
  ['disclosure.fees.amount', '〔年〕年行政事业性收费', '万元'],
]

const ofRequests: readonly Words[] = [
  ['requests.received.total', '〔年〕年新收政府信息公开申请'],
  ['requests.received.naturalPerson', '自然人申请'],
  ['requests.carriedIn.total', '上年结转政府信息公开申请'],
  ['requests.handled.total', '〔年〕年办结政府信息公开申请'],
  ['requests.granted.total', '予以公开'],
  ['requests.partlyGranted.total', '部分公开'],
  ['requests.carriedOut.total', '结转下年度继续办理'],
  ['disputes.reconsideration.total', '因政府信息公开被申请行政复议'],
]

/** In the order of the form; the wording is the one that the checks of text against tables read. */
export const readyFacts: readonly ReadyFact[] = [
  ...ofDisclosure.map(offeredAt('overview.disclosure')),
  ...ofRequests.map(offeredAt('overview.requests')),
]

/** The number a cell of the report states; undefined where it states none. */
export function valueAt({ cells }: Report, cell: string): string | undefined {
  return cells[cell]?.value ?? undefined
}

/** The words that state a fact with a value. */
export function pieceOf(
  { words: [before, after] }: ReadyFact,
  year: number,
  value: string,
): string {
  return `${before.replace('〔年〕', String(year))}${value}${after}`
}

/** The fact of a key; undefined when there is none. */
export function factOf(key: string): ReadyFact | undefined {
  return readyFacts.find((one) => one.key === key)
}
