// Table 四 政府信息公开行政复议、行政诉讼情况: one printed line of fifteen numbers, in three groups.

import { resultColumns } from './columns.ts'
import type { FormColumn, FormRow, FormTable } from './form.ts'

const columns: readonly FormColumn[] = resultColumns.map((column) => ({
  ...column,
  quantity: 'count',
}))

function row(key: string, label: string, groups: readonly string[] = []): FormRow {
  return { key, label, groups, columns }
}

export const disputesTable: FormTable = {
  key: 'disputes',
  rows: [
    row('reconsideration', '行政复议'),
    row('litigationDirect', '未经复议直接起诉', ['行政诉讼']),
    row('litigationAfterReconsideration', '复议后起诉', ['行政诉讼']),
  ],
}
