// The unit's own part: what it states for itself alone, and the forms that enter or remove it.

import { type Html, html } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { fileReasons } from '../../source/file-words.ts'
import type { CurrentRollUp } from '../current-roll-up.store.ts'
import type { Part } from '../roll-ups.store.ts'
import { type RollUpView, unitName } from './roll-up-view.ts'

/** The panel. */
export function partPanel(given: RollUpView): Html {
  const { storedPart } = given.generation.rollUp
  const mayChange = given.actions.includes('changePart')
  return html`<section class="panel" id="part"><h2>本机关部分</h2>
${storedPart === undefined ? nothingYet : whatThereIs(given, storedPart)}
${mayChange && (storedPart === undefined ? forms(given) : html`<details><summary>更换</summary>${forms(given)}</details>`)}</section>`
}

const nothingYet = html`<p>还没有填入。本机关自己收到的申请、制发的文件等，填入后才会计入汇总。</p>`

function whatThereIs(given: RollUpView, part: Part): Html {
  const { view, path, actions } = given
  const from =
    part.takenFrom === null
      ? `从文件“${part.importedFrom}”导入`
      : html`引用${unitName(given, part.takenFrom.unitId)}已接收的报告（第 ${part.takenFrom.number} 版），该单位不再另外计入`
  return html`<p>${from}，${dayInChina(part.changedAt)} 填入。</p>
${doubt(given.generation.rollUp, part)}
${
  actions.includes('changePart') &&
  html`<form class="roll-up-remove" method="post" action="${path}/part/remove">${view.token()}<button class="btn" type="submit">移除本机关部分</button></form>`
}`
}

/** What is no longer so of the report the part was taken from. */
function doubt({ accepted }: CurrentRollUp, { takenFrom, changedAt }: Part): Html | undefined {
  if (takenFrom === null) return undefined
  const newest = accepted.find(({ unitId }) => unitId === takenFrom.unitId)
  if (newest === undefined || newest.number < takenFrom.number)
    return html`<p class="report-notice">所引用报告的接收已撤回，引用的数字仍计在汇总内。请待重新接收后再次引用，或者移除本机关部分。</p>`
  if (newest.number > takenFrom.number)
    return html`<p class="report-notice">所引用的报告已有更新的版本，请重新引用。</p>`
  return newest.acceptedAt !== null && newest.acceptedAt > changedAt
    ? html`<p class="report-notice">所引用的报告在引用之后撤回接收并重新接收，数字可能有改动，请重新引用。</p>`
    : undefined
}

function forms(given: RollUpView): Html {
  const { view, path, attempt } = given
  const problem = attempt.problem('file')
  return html`<div class="panel-columns">
<form method="post" action="${path}/part" enctype="multipart/form-data">${view.token()}
<div class="field"><label class="form-label" for="file">从文件导入</label>
<p class="form-hint">只含本机关自己的数字，不含所属单位。</p>
${problem && html`<div id="file-problem">${fileReasons(attempt.refusal, given.generation.rollUp.year, problem).map((line) => html`<p class="field-problem">${line}</p>`)}</div>`}
<input class="form-control" type="file" id="file" name="file" required${problem && html` aria-describedby="file-problem"`}></div>
<button class="btn" type="submit">导入</button></form>
${takeForm(given)}</div>`
}

function takeForm(given: RollUpView): Html | false {
  const { view, path, attempt } = given
  const { accepted, units } = given.generation.rollUp
  const candidates = accepted.filter(({ scope }) => scope === 'organ')
  if (candidates.length === 0) return false
  const problem = attempt.problem('from')
  return html`<form method="post" action="${path}/part/take">${view.token()}
<div class="field"><label class="form-label" for="from">引用已接收的报告</label>
<p class="form-hint">例如办公厅（室）的报告。引用后该单位不再另外计入。</p>
${problem && html`<p class="field-problem" id="from-problem">${problem}</p>`}
<select class="form-select" id="from" name="from">${candidates.map(({ unitId, number }) => {
    const unit = units.get(unitId)
    const chosen = attempt.typed('from') === unit?.code
    return html`<option value="${unit?.code}"${chosen && html` selected`}>${unit?.name}（第 ${number} 版）</option>`
  })}</select></div>
<button class="btn" type="submit">引用</button></form>`
}
