import { html } from '#kit/html/html.ts'
import { dataTable } from './data-table.ts'

const columns = ['账号', '姓名', '状态']

export const dataTableExamples = {
  两行: dataTable({
    caption: '示例账号',
    columns,
    lines: [
      [html`<a href="#one">clerk-one</a>`, '示例甲', '正常'],
      ['clerk-two', '示例<乙>', '已锁定'],
    ],
    whenEmpty: '还没有账号。',
  }),
  没有内容: dataTable({ caption: '示例账号', columns, lines: [], whenEmpty: '还没有账号。' }),
}
