// One clean-up: its documents with what was decided and confirmed, and the forms for both.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { type CleanUp, type CleanUpItem, cleanUpStateTitles, decisionTitles } from '../clean-up.ts'
import { cleanUpsPath } from './clean-ups.page.ts'

export type ShownItem = CleanUpItem & {
  readonly title: string
  readonly documentNumber: string
  readonly formedOn: string | null
}

export type CleanUpPage = {
  readonly unit: Unit
  readonly cleanUp: CleanUp
  readonly items: readonly ShownItem[]
  readonly names: ReadonlyMap<string, string>
  readonly mayDecide: boolean
  readonly mayConfirm: boolean
  readonly mayDrop: boolean
  /** Which items are shown: all, or those in one of the stages. */
  readonly stage: Stage
  readonly attempt: Attempt
}

export const stageTitles = { all: '全部', open: '没有意见', decided: '待确认', confirmed: '已确认' }
export type Stage = keyof typeof stageTitles

export function stageOf({ decision, confirmedBy }: CleanUpItem): Stage {
  if (decision === null) return 'open'
  return confirmedBy === null ? 'decided' : 'confirmed'
}

export function cleanUpPath({ unit, cleanUp }: Pick<CleanUpPage, 'unit' | 'cleanUp'>): string {
  return `${cleanUpsPath}/${unit.code}/${cleanUp.cleanUpId}`
}

export function cleanUpPage(view: View, given: CleanUpPage): Html {
  const { unit, cleanUp, items, stage, attempt } = given
  const isOpen = cleanUp.state === 'open'
  const shown = items.filter((item) => stage === 'all' || stageOf(item) === stage)
  const result = cleanUp.resultRecordId
  const body = html`${recordStyles}<link rel="stylesheet" href="${assetAddress('validity.css')}">${attempt.summary}<section class="panel"><p>${unit.name}　依据：${cleanUp.basis}　<strong>${cleanUpStateTitles[cleanUp.state]}</strong>${result && html`　<a href="${recordPath(unit, result)}">清理结果</a>`}</p>
${stages(given)}${summary(items)}
<form method="post" action="${cleanUpPath(given)}/decide">${view.token()}${table(given, shown)}${isOpen && forms(given)}</form>
${isOpen && ending(view, given)}</section>`
  return inConsole(view, {
    title: cleanUp.title,
    trail: [
      { address: '/records', name: '主动公开' },
      { address: cleanUpsPath, name: '文件清理' },
    ],
    body,
    tools: html`<a class="btn" href="${cleanUpPath(given)}/list.xlsx">导出 XLSX</a>`,
  })
}

function stages(given: CleanUpPage): Html {
  const { items, stage } = given
  return html`<nav class="state-counts" aria-label="按进度查看">${Object.entries(stageTitles).map(
    ([name, title]) => {
      const count = items.filter((item) => name === 'all' || stageOf(item) === name).length
      return html`<a href="${cleanUpPath(given)}?stage=${name}"${name === stage && html` aria-current="true"`}>${title} <strong>${count}</strong></a>`
    },
  )}</nav>`
}

function summary(items: readonly CleanUpItem[]): Html {
  const counts = Object.entries(decisionTitles).map(
    ([name, title]) => `${title} ${items.filter(({ decision }) => decision === name).length} 件`,
  )
  return html`<p class="quiet">清理意见：${counts.join('，')}</p>`
}

function table(given: CleanUpPage, shown: readonly ShownItem[]): Html {
  if (shown.length === 0) return html`<p class="nothing-here">没有处在这一步的文件。</p>`
  const isOpen = given.cleanUp.state === 'open' && (given.mayDecide || given.mayConfirm)
  return html`<div class="table-frame" tabindex="0" role="region" aria-label="清理的文件"><table class="data-table stacked-table"><caption class="visually-hidden">清理的文件</caption>
<thead><tr>${['文件', '成文日期', '清理意见', '理由', '填写', '确认'].map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${shown.map((item) => row(given, item, isOpen))}</tbody></table></div>`
}

function row({ unit, names, attempt }: CleanUpPage, item: ShownItem, isOpen: boolean): Html {
  const { recordId, title, documentNumber, formedOn, decision, reason } = item
  const by = (id: string | null): string => (id === null ? '' : (names.get(id) ?? id))
  const isTicked = attempt.typed(`item.${recordId}`) !== ''
  const link = html`<a href="${recordPath(unit, recordId, '/validity')}">${title}</a>`
  const name = isOpen
    ? html`<label class="roll-up-choice"><input type="checkbox" name="item.${recordId}" value="yes" aria-label="选择 ${title}"${isTicked && html` checked`}> ${link}</label>`
    : link
  return html`<tr><th scope="row"><span class="record-title">${name}${documentNumber !== '' && html`<small>${documentNumber}</small>`}</span></th>
<td data-heading="成文日期">${formedOn ?? '—'}</td><td data-heading="清理意见">${decision === null ? '—' : decisionTitles[decision]}</td>
<td data-heading="理由">${reason}</td><td data-heading="填写">${by(item.decidedBy)}</td><td data-heading="确认">${by(item.confirmedBy)}</td></tr>`
}

function forms(given: CleanUpPage): Html {
  const { mayDecide, mayConfirm, attempt } = given
  const option = (name: string, title: string): Html =>
    html`<option value="${name}"${attempt.typed('decision') === name && html` selected`}>${title}</option>`
  const problem = attempt.problem('reason') ?? attempt.problem('decision')
  return html`<div class="clean-up-forms"><label class="roll-up-choice"><input type="checkbox" name="everything" value="yes"> 这次清理中符合的全部文件，不逐份选择</label>
${
  mayDecide &&
  html`<div class="field"><label class="form-label" for="decision">所选文件的清理意见</label><select class="form-select" id="decision" name="decision"><option value="">请选择</option>${Object.entries(decisionTitles).map(([name, title]) => option(name, title))}</select></div>
<div class="field"><label class="form-label" for="reason">理由</label>${problem && html`<p class="field-problem" id="reason-problem">${problem}</p>`}<input class="form-control" id="reason" name="reason" maxlength="300" value="${attempt.typed('reason')}"></div>
<button class="btn btn-primary" type="submit">填写意见</button>`
}
${mayConfirm && html`<button class="btn" type="submit" formaction="${cleanUpPath(given)}/confirm">确认所选文件的意见</button>`}</div>`
}

function ending(view: View, given: CleanUpPage): Html {
  const { items, mayDecide, mayDrop } = given
  const isReady = items.every((item) => stageOf(item) === 'confirmed')
  return html`<div class="form-line">${
    mayDecide &&
    isReady &&
    html`<form method="post" action="${cleanUpPath(given)}/result">${view.token()}<button class="btn btn-primary" type="submit">形成清理结果</button></form>`
  }${!isReady && html`<p class="quiet">全部文件都有意见并且经过确认以后，才能形成清理结果。</p>`}${
    mayDrop &&
    html`<form method="post" action="${cleanUpPath(given)}/drop">${view.token()}<button class="btn" type="submit">停止清理</button></form>`
  }</div>`
}
