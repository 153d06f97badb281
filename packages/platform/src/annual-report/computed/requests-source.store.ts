// The office's requests as a source of figures: table 三, each cell with the requests it counts.

import { addresses, decimalOf, forms } from '@gongkai/report-engine'
import type { Read } from '#kit/db/transaction.ts'
import {
  applicantClasses,
  countRequests,
  isApplicantClass,
  listCounted,
  outcomes,
} from '#requests/index.ts'
import type { Asked, CellSource, ComputedCell } from './cell-source.ts'

const results = Object.keys(outcomes)
/** Rows with the rows they are the sum of. */
const rows: Readonly<Record<string, readonly string[]>> = {
  received: ['received'],
  carriedIn: ['carriedIn'],
  ...Object.fromEntries(results.map((name) => [name, [name]])),
  handled: results,
  carriedOut: ['carriedOut'],
}
const columns: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(applicantClasses).map((name) => [name, [name]])),
  total: Object.keys(applicantClasses),
}

/**
 * Counts the organ's own requests. An organ that has kept no request here gets no figures: nothing known
 * is not zero.
 */
export const requestsSource: CellSource = {
  name: 'requests',
  title: '依申请公开案件',
  scopes: ['organ'],
  computes: new Set(addresses(forms['2021']).filter((one) => one.startsWith('requests.'))),
  hasRecords: async (read, asked) => (await countRequests(read, asked)).length > 0,
  compute: async (read, asked) => {
    const counted = await countRequests(read, asked)
    if (counted.length === 0) return new Map()
    const cells = new Map<string, ComputedCell>()
    for (const [row, parts] of Object.entries(rows))
      for (const [column, classes] of Object.entries(columns)) {
        const count = counted
          .filter((one) => parts.includes(one.row) && classes.includes(one.column))
          .reduce((sum, one) => sum + one.count, 0)
        const recordIds = () => idsOf(read, asked, { row, column })
        cells.set(`requests.${row}.${column}`, { value: decimalOf(count), count, recordIds })
      }
    return cells
  },
}

type Cell = { readonly row: string; readonly column: string }

async function idsOf(read: Read, asked: Asked, { row, column }: Cell): Promise<readonly string[]> {
  const one = isApplicantClass(column) ? column : undefined
  const keys = await listCounted(read, asked, { row, column: one })
  return keys.map(({ requestId }) => requestId)
}
