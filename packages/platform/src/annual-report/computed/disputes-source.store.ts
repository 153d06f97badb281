// The office's disputes as a source of figures: table 四, each cell with the cases it counts.

import { addresses, decimalOf, forms } from '@gongkai/report-engine'
import { disputeRows, listCountedDisputes } from '#disputes/index.ts'
import type { CellSource, ComputedCell } from './cell-source.ts'

const columns = {
  upheld: ['upheld'],
  corrected: ['corrected'],
  other: ['other'],
  pending: ['pending'],
  total: ['upheld', 'corrected', 'other', 'pending'],
} as const

/** Counts the organ's own cases; an organ that has kept no case for the year gets no figures. */
export const disputesSource: CellSource = {
  name: 'disputes',
  title: '行政复议、行政诉讼案件',
  scopes: ['organ'],
  computes: new Set(addresses(forms['2021']).filter((one) => one.startsWith('disputes.'))),
  hasRecords: async (read, asked) => (await listCountedDisputes(read, asked)).length > 0,
  compute: async (read, asked) => {
    const counted = await listCountedDisputes(read, asked)
    if (counted.length === 0) return new Map()
    const cells = new Map<string, ComputedCell>()
    for (const row of Object.keys(disputeRows))
      for (const [column, parts] of Object.entries(columns)) {
        const ids = counted
          .filter((one) => one.row === row && parts.some((part) => part === one.column))
          .flatMap(({ keys }) => keys.map(({ disputeId }) => disputeId))
        const address = `disputes.${row}.${column}`
        const count = ids.length
        cells.set(address, { value: decimalOf(count), count, recordIds: async () => ids })
      }
    return cells
  },
}
