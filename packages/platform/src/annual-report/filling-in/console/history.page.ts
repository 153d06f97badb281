// Who changed which cell when, from what to what, in which edition: of the whole form, or of one cell.

import { cellLabel } from '@gongkai/report-engine'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import type { Manner } from '../cell-change.ts'
import type { CellEdit } from '../cell-edits.store.ts'
import { type CellSeen, cellOrigin } from './cell-origin.ts'
import { editionName } from './edition-name.ts'
import { momentInChina } from './moment.ts'

export type EditsShown = {
  /** The address of the report. */
  readonly path: string
  readonly edits: readonly CellEdit[]
  readonly names: ReadonlyMap<string, string>
  /** All of the report, newest first. */
  readonly editions: readonly ReportEdition[]
  /** The edition whose edits are shown; undefined for all. */
  readonly edition: number | undefined
  /** The cell whose edits are shown; undefined for all. */
  readonly cell: CellSeen | undefined
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
export function historyPage(given: EditsShown): Html {
  const { path, edits, editions, edition, cell, more } = given
  const last = edits.at(-1)
  return html`<link rel="stylesheet" href="${assetAddress('roll-up.css')}">${cell && cellOrigin(cell, { path, editions })}<section class="panel"><h2>修改记录</h2>
<p><a href="${path}/fill-in${cell && `#cell-${cell.address}`}">返回表格</a>${cell !== undefined && html` · <a href="${path}/fill-in/history">全部单元格</a>`} · <a href="${path}/history">经过</a></p>
${editions.length > 1 && choice(given)}
${dataTable({
  caption: '修改记录',
  columns: ['时间', '版本', ...(cell ? [] : ['单元格']), '原来', '改为', '方式', '经手人'],
  lines: edits.map((edit) => line(given, edit)),
  whenEmpty: `${edition === undefined ? '各版' : `第 ${edition} 版`}都没有人逐格改过${cell === undefined ? '' : '这一格'}。从文件导入、由下级汇总生成的内容见“经过”。`,
})}
${more && last && html`<p><a href="${addressOf(given, edition)}&before=${last.edition}-${last.number}">更早的修改</a></p>`}</section>`
}

function line({ path, names, cell }: EditsShown, edit: CellEdit): Piece[] {
  const { address } = edit
  return [
    momentInChina(edit.editedAt),
    `第 ${edit.edition} 版`,
    ...(cell
      ? []
      : [html`<a href="${path}/fill-in/history?cell=${address}">${cellLabel(address)}</a>`]),
    edit.was || '空白',
    edit.value || '空白',
    mannerWords[edit.manner],
    names.get(edit.editedBy) ?? '本单位工作人员',
  ]
}

/** All editions, or one of them. */
function choice(given: EditsShown): Html {
  const link = (number: number | undefined, name: string): Html =>
    html`<a href="${addressOf(given, number)}"${number === given.edition && html` aria-current="true"`}>${name}</a>`
  return html`<nav class="roll-up-scopes" aria-label="版本">${link(undefined, '全部版本')}${given.editions.map((one) => link(one.number, editionName(one)))}</nav>`
}

function addressOf({ path, cell }: EditsShown, edition: number | undefined): string {
  const wanted = new URLSearchParams({
    ...(cell === undefined ? {} : { cell: cell.address }),
    ...(edition === undefined ? {} : { edition: String(edition) }),
  })
  return `${path}/fill-in/history?${wanted.toString()}`
}
