// What the register of earlier years says of an imported case, in place of a clock.

import type { Unit } from '#agencies/index.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Imported } from '../case/imported.ts'

/** The platform did not run this case: it counts no period of it anew. */
export function importedPanel(unit: Unit, imported: Imported): Html {
  const { importId, fileName, line, dueOn, extension, answerNumber, handler, note } = imported
  return html`<section class="panel"><h2>历年台账</h2>
<p class="form-hint">这件申请由历年台账导入，期限按台账所载，平台不重新推算；其他与在平台办理的申请一样计入表三。</p>${detailList(
    {
      来源: html`<a href="/requests/imports/${unit.code}/${importId}">${fileName}</a> 第 ${line} 行`,
      答复期限: dueOn ?? '台账没有写',
      ...(extension > 0 && { 延期: `${extension} 个工作日` }),
      ...(answerNumber && { 答复文号: answerNumber }),
      ...(handler && { 经办人: handler }),
      ...(note && { 备注: note }),
    },
  )}</section>`
}
