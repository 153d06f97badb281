import { filterBar } from './filter-bar.ts'

export const filterBarExamples = {
  查找单位: filterBar({
    name: '查找示例单位',
    address: '/examples',
    filters: [
      { kind: 'search', name: 'unit', label: '单位名称', value: '示例<局>' },
      {
        kind: 'select',
        name: 'state',
        label: '状态',
        value: 'draft',
        options: [
          ['', '全部状态'],
          ['draft', '起草中'],
        ],
      },
      { kind: 'check', name: 'late', label: '只看已逾期', isOn: true },
    ],
    clear: '/examples',
  }),
}
