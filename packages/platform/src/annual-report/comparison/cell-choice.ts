// Which cells a comparison shows: a few at first, any cell of the form on demand.

import { addresses, cellLabel, forms } from '@gongkai/report-engine'

/** Every cell that can be chosen, in the order of the form. */
export const allCells: readonly string[] = addresses(forms['2021'])
const known = new Set(allCells)

/** In the order of the form. */
export const firstCells: readonly string[] = [
  'disclosure.normativeDocuments.issued',
  'disclosure.licences.decisions',
  'disclosure.penalties.decisions',
  'requests.received.total',
  'requests.granted.total',
  'requests.handled.total',
  'requests.carriedOut.total',
  'disputes.reconsideration.total',
]

/** What lines are ordered by at first, where it is chosen. */
export const firstOrder = 'requests.received.total'

/** More columns than these nobody reads beside one another. */
export const mostCells = 12

/** The known cells of a wish in the order of the form; the first few where none is known. */
export function chosenCells(wished: readonly string[]): readonly string[] {
  const wanted = new Set(wished.filter((address) => known.has(address)))
  const chosen = allCells.filter((address) => wanted.has(address)).slice(0, mostCells)
  return chosen.length === 0 ? firstCells : chosen
}

/** The name of a cell in the head of a column: without table and numbering. */
export function columnLabel(address: string): string {
  return cellLabel(address, '2021')
    .replace(/^表. · /, '')
    .replace(/^（七）总计/, '办理结果')
    .replace(/^（[一二三四五六七]）/, '')
    .replace(/^[一二四]、/, '')
}
