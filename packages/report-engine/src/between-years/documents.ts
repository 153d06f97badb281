// The two rows of documents in table 二 whose stock rolls forward from year to year.

import type { Report } from '../report.ts'
import type { Equation, Term } from '../rules/equations/equation.ts'
import { ofPrevious } from './pair.ts'

type Stock = {
  readonly before: Term
  readonly issued: Term
  readonly repealed: Term
  readonly now: Term
}

const rows = [
  { key: 'regulations', label: '规章' },
  { key: 'normativeDocuments', label: '行政规范性文件' },
] as const

/** For each row: in force before plus issued equals repealed plus in force now. */
export const rollForward: readonly Equation[] = rows.map(({ key, label }) => {
  const { before, issued, repealed, now } = stock(key)
  return { where: `表二“${label}”`, left: [before, issued], right: [repealed, now] }
})

/** For each row: what there was to repeal, and what was repealed. */
export const repealable: readonly Equation[] = rows.map(({ key, label }) => {
  const { before, issued, repealed } = stock(key)
  return { where: `表二“${label}”`, left: [before, issued], right: [repealed] }
})

/** Whether both reports have the column 现行有效件数, which only the form of 2021 has. */
export function bothCountInForce(previous: Report, current: Report): boolean {
  return previous.edition !== '2019' && current.edition !== '2019'
}

function stock(row: string): Stock {
  const at = (column: string): string => `disclosure.${row}.${column}`
  return {
    before: { name: 'inForceBefore', label: '上年现行有效', address: ofPrevious(at('inForce')) },
    issued: { name: 'issued', label: '本年制发', address: at('issued') },
    repealed: { name: 'repealed', label: '本年废止', address: at('repealed') },
    now: { name: 'inForce', label: '本年现行有效', address: at('inForce') },
  }
}
