// Figures of a fictional report from the few that are not zero; sums and balances are computed.

import { requesterColumns, resultColumns } from '../../src/form/columns.ts'
import { edition2021 } from '../../src/form/edition-2021.ts'
import { requestsRow } from '../a-report.ts'

type Figures = Readonly<Record<string, string>>
/** One number a kind of requester, in the order of the form, without the total. */
export type Requesters = readonly [number, number, number, number, number, number]

const none: Requesters = [0, 0, 0, 0, 0, 0]
const resultKeys = edition2021.tables.requests.rows
  .map(({ key }) => key)
  .filter((key) => !['received', 'carriedIn', 'handled', 'carriedOut'].includes(key))

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Table 三 in balance: what is received and how it ended decide the rest. */
export function requestsFigures(
  received: Requesters,
  carriedIn: Requesters,
  results: Readonly<Record<string, Requesters>>,
): Figures {
  const handled = none.map((_, index) => sum(resultKeys.map((key) => results[key]?.[index] ?? 0)))
  const carriedOut = handled.map(
    (done, index) => (received[index] ?? 0) + (carriedIn[index] ?? 0) - done,
  )
  const rows = { received, carriedIn, ...results, handled, carriedOut }
  const printed = Object.fromEntries(resultKeys.map((key) => [key, none]))
  return Object.assign(
    {},
    ...Object.entries({ ...printed, ...rows }).map(([row, numbers]) =>
      requestsRow(row, [...numbers, sum(numbers)].slice(0, requesterColumns.length)),
    ),
  )
}

/** One row of table 四: upheld, corrected, other, pending; their total is computed. */
export function disputesFigures(
  row: 'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration',
  results: readonly [number, number, number, number],
): Figures {
  const numbers = [...results, sum(results)]
  return Object.fromEntries(
    resultColumns.map(({ key }, index) => [`disputes.${row}.${key}`, String(numbers[index])]),
  )
}

/** Table 二 of 2021: documents as issued, repealed, in force; the others one number each. */
export function disclosureFigures(figures: {
  readonly regulations?: readonly [string, string, string]
  readonly normativeDocuments: readonly [string, string, string]
  readonly decisions: readonly [licences: string, penalties: string, coerciveMeasures: string]
  readonly fees: string
}): Figures {
  const { regulations = ['0', '0', '0'], normativeDocuments, decisions, fees } = figures
  const documents = Object.entries({ regulations, normativeDocuments }).flatMap(([row, texts]) =>
    ['issued', 'repealed', 'inForce'].map((column, index) => [
      `disclosure.${row}.${column}`,
      texts[index] ?? '',
    ]),
  )
  return {
    ...Object.fromEntries(documents),
    'disclosure.licences.decisions': decisions[0],
    'disclosure.penalties.decisions': decisions[1],
    'disclosure.coerciveMeasures.decisions': decisions[2],
    'disclosure.fees.amount': fees,
  }
}
