// The text of a report: a field for each part, beside it what the checks say, ready facts, and last
// year's text. Works as one form without script.

import type { Finding } from '@gongkai/report-engine'
import { assetAddress } from '#kit/html/assets.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { island } from '#kit/html/islands.ts'
import type { View } from '#kit/http/route.ts'
import { type Field, fields, fieldTitles } from '../fields.ts'
import { isOutOfDate } from '../inserted-facts.ts'
import { compareSentences } from '../repetition.ts'
import type { ShownText } from './shown-text.ts'
import { findingItems, textField } from './text-field.ts'

const textIsland = island('narrative', new URL('./island/narrative.ts', import.meta.url))

type Group = { readonly heading?: string; readonly fields: readonly Field[] }

/** The panels of the page: section 一 is one of several fields. */
const groups: readonly Group[] = [
  { fields: ['title'] },
  { heading: '一、总体情况', fields: fields.filter((field) => field.startsWith('overview.')) },
  { fields: ['problems'] },
  { fields: ['other'] },
]

/** The body of the page. */
export function textPage(view: View, given: ShownText): Html {
  const { path, mayEdit, done, attempt, report } = given
  const others = report.sections.filter(({ kind, text }) => kind === undefined && text !== '')
  const inside = html`${contents(given)}${groups.map(
    ({ heading, fields: some }) =>
      html`<section class="panel">${heading !== undefined && html`<h2>${heading}</h2>`}${some.map((field) => textField(given, field))}</section>`,
  )}
${
  others.length > 0 &&
  html`<section class="panel"><h2>格式以外的部分</h2><p>下面的文字来自导入的文件，随报告一并保留；需要修改的，请改好文件后重新导入。</p>
${others.map(({ heading, text }) => html`<h3>${heading || '正文之前'}</h3>${text.split('\n').map((line) => html`<p>${line}</p>`)}`)}</section>`
}`
  const styles = html`<link rel="stylesheet" href="${assetAddress('findings.css')}"><link rel="stylesheet" href="${assetAddress('narrative.css')}">`
  const notes = html`${attempt.summary}${done !== undefined && notice({ tone: 'done', title: done })}`
  if (!mayEdit) return html`${styles}${notes}${inside}`
  return html`${styles}${notes}<form class="narrative" id="narrative" method="post" action="${path}/text" autocomplete="off" data-keep="${path}/${given.edition}/${view.person?.id}"${attempt.path !== undefined && html` data-unsaved`}>${view.token()}
<button class="visually-hidden" type="submit" tabindex="-1" aria-hidden="true">保存</button>
${inside}
<div class="narrative-bar"><button class="btn btn-primary" type="submit">保存</button><p id="narrative-state" role="status">写好后请按“保存”。检查结果在保存后更新。</p><p id="narrative-notes"></p></div></form>${textIsland()}`
}

/** How the text stands as a whole. */
function contents(given: ShownText): Html {
  const { findings, facts, stored, previous, mayEdit } = given
  const old = facts.filter(isOutOfDate)
  const renewable = old.filter(({ renewed }) => renewed !== undefined)
  const total = Object.values(findings.byField).reduce(
    (sum, some) => sum + some.length,
    findings.general.length,
  )
  return html`<section class="panel narrative-overview"><h2>全文</h2>
<ul class="narrative-contents">${fields.map((field) => html`<li><a href="#field-${field}">${fieldTitles[field]}</a>${given.conflicts.includes(field) && html` <span class="finding-tag finding-tag-open">两人同时修改</span>`}${stored[field] === '' && html` <span class="finding-tag">未写</span>`}${(findings.byField[field]?.length ?? 0) > 0 && html` <span class="finding-tag finding-tag-open">${findings.byField[field]?.length} 处检查发现</span>`}</li>`)}</ul>
${total === 0 && html`<p class="narrative-quiet">文字没有检查发现。</p>`}${findingList(given, findings.general)}
${previous !== undefined && html`<p class="narrative-quiet">${wholeRepetition(stored, previous)}</p>`}
${
  old.length > 0 &&
  html`<p class="narrative-old">文字中有 ${old.length} 处数字与表格现在的数字不同。${mayEdit && renewable.length > 0 && html`<button class="btn btn-sm" name="step" value="renewAll">全部更新</button>`}</p>`
}</section>`
}

function findingList({ path }: ShownText, findings: readonly Finding[]): Html | false {
  return (
    findings.length > 0 && html`<ul class="narrative-findings">${findingItems(path, findings)}</ul>`
  )
}

function wholeRepetition(stored: ShownText['stored'], previous: ShownText['stored']): string {
  const body = fields.filter((field) => field !== 'title')
  const all = (text: ShownText['stored']): string => body.map((field) => text[field]).join('\n')
  const { sentences, repeated } = compareSentences(all(stored), all(previous))
  if (sentences === 0) return '还没有可以与上年对照的句子。'
  const percent = Math.round((repeated * 100) / sentences)
  return `全文 ${sentences} 句中有 ${repeated} 句与上年报告相同（${percent}%）。`
}
