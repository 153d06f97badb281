// The form in force: 国办公开办函〔2021〕30号.

import { disputesTable } from './disputes-table.ts'
import type { Form, FormColumn, FormRow } from './form.ts'
import { closingRows, commonResultRows, intakeRows, otherRows } from './requests-table.ts'

const documents: readonly FormColumn[] = [
  { key: 'issued', label: '本年制发件数', quantity: 'count' },
  { key: 'repealed', label: '本年废止件数', quantity: 'count' },
  { key: 'inForce', label: '现行有效件数', quantity: 'count' },
]
const decisions: readonly FormColumn[] = [
  { key: 'decisions', label: '本年处理决定数量', quantity: 'count' },
]
const amount: readonly FormColumn[] = [
  { key: 'amount', label: '本年收费金额（单位：万元）', quantity: 'amount' },
]

function row(key: string, label: string, block: string, columns: readonly FormColumn[]): FormRow {
  return { key, label, groups: [], block, columns }
}

export const edition2021: Form = {
  edition: '2021',
  source: '国办公开办函〔2021〕30号',
  tables: {
    disclosure: {
      key: 'disclosure',
      rows: [
        row('regulations', '规章', '第二十条第（一）项', documents),
        row('normativeDocuments', '行政规范性文件', '第二十条第（一）项', documents),
        row('licences', '行政许可', '第二十条第（五）项', decisions),
        row('penalties', '行政处罚', '第二十条第（六）项', decisions),
        row('coerciveMeasures', '行政强制', '第二十条第（六）项', decisions),
        row('fees', '行政事业性收费', '第二十条第（八）项', amount),
      ],
    },
    requests: {
      key: 'requests',
      rows: [...intakeRows, ...commonResultRows, ...otherRows, ...closingRows],
    },
    disputes: disputesTable,
  },
}
