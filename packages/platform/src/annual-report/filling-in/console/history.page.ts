// Who changed which cell when, from what to what: of the whole form, or of one cell.

import { cellLabel } from '@gongkai/report-engine'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Manner } from '../cell-change.ts'
import type { CellEdit } from '../cell-edits.store.ts'
import { momentInChina } from './moment.ts'

export type EditsShown = {
  /** The address of the form. */
  readonly path: string
  readonly edits: readonly CellEdit[]
  readonly names: ReadonlyMap<string, string>
  /** The cell whose edits are shown; undefined for all. */
  readonly address: string | undefined
  /** Whether there are older ones. */
  readonly more: boolean
}

const mannerWords: Readonly<Record<Manner, string>> = {
  typed: '填写',
  pasted: '粘贴',
  undone: '撤销粘贴',
  zeros: '空白格确认为 0',
}

/** The body of the page. */
export function historyPage({ path, edits, names, address, more }: EditsShown): Html {
  const lines = edits.map((edit) => [
    momentInChina(edit.editedAt),
    html`<a href="${path}/history?cell=${edit.address}">${cellLabel(edit.address)}</a>`,
    edit.was || '空白',
    edit.value || '空白',
    mannerWords[edit.manner],
    names.get(edit.editedBy) ?? '本单位工作人员',
  ])
  const last = edits.at(-1)?.number
  const of = address === undefined ? '' : `cell=${address}&`
  return html`<section class="panel"><h2>修改记录${address !== undefined && `：${cellLabel(address)}`}</h2>
<p><a href="${path}">返回填表</a>${address !== undefined && html` · <a href="${path}/history">全部单元格</a>`}</p>
${dataTable({
  caption: '修改记录',
  columns: ['时间', '单元格', '原来', '改为', '方式', '经手人'],
  lines,
  whenEmpty: '还没有人改过。从文件导入的内容见“概览”。',
})}
${more && html`<p><a href="${path}/history?${of}before=${last}">更早的修改</a></p>`}</section>`
}
