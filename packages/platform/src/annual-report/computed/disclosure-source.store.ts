// The records that an organ publishes as a source of figures: table 二, each cell with what it counts.

import { decimalOf } from '@gongkai/report-engine'
import {
  cellOfItem,
  countDecisions,
  countNormative,
  decisionItemNames,
  listNormative,
  normativeColumns,
  normativeRows,
} from '#catalogue/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { Asked, CellSource, ComputedCell } from './cell-source.ts'

const normativeAddresses = normativeRows.flatMap((row) =>
  normativeColumns.map((column) => ({ row, column, address: `disclosure.${row}.${column}` })),
)

/**
 * Counts the organ's own rules and normative documents, its decisions and fees. An organ that has kept no
 * document here by the end of the year gets no figures of documents, and one that has not entered all
 * months no figure of decisions: nothing known is not zero. One that has kept some documents has made as
 * many rules as it has kept, be it none.
 */
export const disclosureSource: CellSource = {
  name: 'disclosure',
  title: '主动公开信息',
  scopes: ['organ'],
  computes: new Set([
    ...normativeAddresses.map(({ address }) => address),
    ...decisionItemNames.map(cellOfItem),
  ]),
  hasRecords: async (read, asked) =>
    (await countNormative(read, asked)).length > 0 ||
    (await countDecisions(read, asked)).length > 0,
  compute: async (read, asked) =>
    new Map([...(await normativeCells(read, asked)), ...(await decisionCells(read, asked))]),
}

type Cells = readonly (readonly [string, ComputedCell])[]

async function normativeCells(read: Read, asked: Asked): Promise<Cells> {
  const counted = await countNormative(read, asked)
  if (counted.length === 0) return []
  return normativeAddresses.map(({ row, column, address }) => {
    const count = counted.find((one) => one.row === row)?.[column] ?? 0
    const recordIds = async (): Promise<readonly string[]> =>
      (await listNormative(read, asked, { row, column })).map(({ recordId }) => recordId)
    return [address, { value: decimalOf(count), count, recordIds }]
  })
}

async function decisionCells(read: Read, asked: Asked): Promise<Cells> {
  return (await countDecisions(read, asked)).map(({ item, value, recordIds }) => [
    cellOfItem(item),
    { value, count: recordIds.length, recordIds: async () => recordIds },
  ])
}
