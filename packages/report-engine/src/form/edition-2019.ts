// The trial form used for 2019 and 2020: 国办公开办函〔2019〕60号.

import { disputesTable } from './disputes-table.ts'
import type { Form, FormColumn, FormRow } from './form.ts'
import { closingRows, commonResultRows, intakeRows, otherSingleRow } from './requests-table.ts'

const documents: readonly FormColumn[] = [
  { key: 'made', label: '本年新制作数量', quantity: 'count' },
  { key: 'published', label: '本年新公开数量', quantity: 'count' },
  { key: 'totalPublished', label: '对外公开总数量', quantity: 'count' },
]
const previous: FormColumn = { key: 'previous', label: '上一年项目数量', quantity: 'count' }
const change: FormColumn = { key: 'change', label: '本年增/减', quantity: 'change' }
const decisions: FormColumn = { key: 'decisions', label: '处理决定数量', quantity: 'count' }
const services: readonly FormColumn[] = [previous, change, decisions]
const procurement: readonly FormColumn[] = [
  { key: 'items', label: '采购项目数量', quantity: 'count' },
  { key: 'amount', label: '采购总金额', quantity: 'amount' },
]

function row(key: string, label: string, block: string, columns: readonly FormColumn[]): FormRow {
  return { key, label, groups: [], block, columns }
}

export const edition2019: Form = {
  edition: '2019',
  source: '国办公开办函〔2019〕60号',
  tables: {
    disclosure: {
      key: 'disclosure',
      rows: [
        row('regulations', '规章', '第二十条第（一）项', documents),
        row('normativeDocuments', '规范性文件', '第二十条第（一）项', documents),
        row('licences', '行政许可', '第二十条第（五）项', services),
        row('otherServices', '其他对外管理服务事项', '第二十条第（五）项', services),
        row('penalties', '行政处罚', '第二十条第（六）项', services),
        row('coerciveMeasures', '行政强制', '第二十条第（六）项', services),
        row('fees', '行政事业性收费', '第二十条第（八）项', [previous, change]),
        row('procurement', '政府集中采购', '第二十条第（九）项', procurement),
      ],
    },
    requests: {
      key: 'requests',
      rows: [...intakeRows, ...commonResultRows, otherSingleRow, ...closingRows],
    },
    disputes: disputesTable,
  },
}
