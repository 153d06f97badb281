// One field of the text with all that stands beside it.

import { cellLabel, type Finding } from '@gongkai/report-engine'
import { type Html, html } from '#kit/html/html.ts'
import { severityTitles } from '../../findings/console/finding-filter.ts'
import { type Field, fieldTitles } from '../fields.ts'
import { isOutOfDate, type StandingFact } from '../inserted-facts.ts'
import { pieceOf, readyFacts, valueAt } from '../ready-facts.ts'
import { lengthOf } from '../repetition.ts'
import { feeSentence } from '../text-step.ts'
import { lastYear } from './last-year.ts'
import type { ShownText } from './shown-text.ts'

/** The field as a panel: a form's part for whoever may write, its text for everybody else. */
export function textField(given: ShownText, field: Field): Html {
  const findings = given.findings.byField[field] ?? []
  const facts = given.facts.filter((one) => one.field === field)
  const aside = html`${findings.length > 0 && html`<h3>检查发现</h3><ul class="narrative-findings">${findingItems(given.path, findings)}</ul>`}
${facts.length > 0 && html`<h3>来自表格的数字</h3><ul class="narrative-facts">${facts.map((fact) => factItem(given, fact))}</ul>`}
${given.mayEdit && readyList(given, field)}${field === 'other' && feeNote(given)}`
  const heading = field.startsWith('overview.')
    ? html`<h3 class="narrative-aspect" id="title-${field}">${fieldTitles[field]}</h3>`
    : html`<h2 id="title-${field}">${fieldTitles[field]}</h2>`
  return html`<div class="narrative-field" id="field-${field}">${heading}
<div class="narrative-columns"><div>${given.mayEdit ? input(given, field) : paragraphs(given, field)}${lastYear(given, field)}</div>
<div class="narrative-aside">${aside}</div></div></div>`
}

/** Findings as short items that lead to where they are decided. */
export function findingItems(path: string, findings: readonly Finding[]): Html[] {
  return findings.map(
    ({ severity, message, fingerprint }) =>
      html`<li class="finding-${severity}"><span class="finding-severity">${severityTitles[severity]}</span> ${message} <a href="${path}/findings#finding-${fingerprint}">查看</a></li>`,
  )
}

function paragraphs({ stored }: ShownText, field: Field): Html {
  if (stored[field] === '') return html`<p class="nothing-here">没有内容。</p>`
  return html`${stored[field].split('\n').map((line) => html`<p>${line}</p>`)}`
}

function input(given: ShownText, field: Field): Html {
  const { stored, text, bases, conflicts } = given
  const isConflict = conflicts.includes(field)
  const notes = html` aria-labelledby="title-${field}" aria-describedby="count-${field}${isConflict && ` conflict-${field}`}"`
  const control =
    field === 'title'
      ? html`<input class="form-control" id="${field}" name="${field}" value="${text[field]}"${notes}>`
      : html`<textarea class="form-control" id="${field}" name="${field}" rows="${rowsFor(text[field])}"${notes}>
${text[field]}</textarea>`
  return html`${
    isConflict &&
    html`<div class="narrative-conflict" id="conflict-${field}"><p><strong>有人在您编辑期间改了这一段，还没有保存您的文字。</strong>下面是对方保存的；您写的仍在框里，改好后再按“保存”，将以框里的文字为准。</p>
<blockquote>${stored[field] === '' ? '（已清空）' : stored[field].split('\n').map((line) => html`<p>${line}</p>`)}</blockquote></div>`
  }<input type="hidden" name="base.${field}" value="${bases[field]}">${control}
<p class="narrative-count" id="count-${field}">${lengthOf(text[field])} 字</p>`
}

/** Where the browser does not grow the field by itself. */
function rowsFor(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 44)), 0)
  return Math.min(Math.max(lines + 1, 4), 24)
}

function factItem({ path, report, mayEdit }: ShownText, fact: StandingFact): Html {
  const { cell, piece, value, now, renewed, field } = fact
  const source = html`<a href="${path}/fill-in#cell-${cell}">${cellLabel(cell, report.edition)}</a>`
  if (!isOutOfDate(fact)) return html`<li>“${piece}” ← ${source}：<b>${value}</b></li>`
  return html`<li class="narrative-old">“${piece}” ← ${source}：写入时 <b>${value}</b>，现在 <b>${now ?? '没有数字'}</b>${
    mayEdit &&
    renewed !== undefined &&
    html` <button class="btn btn-sm" name="step" value="renew ${field} ${fact.fact}">改为“${renewed}”</button>`
  }</li>`
}

/** What section six is read as saying of the fee, and a sentence to begin with. */
function feeNote({ report, mayEdit }: ShownText): Html {
  const { processingFee } = report
  const read =
    processingFee === undefined
      ? '文字中没有写信息处理费。'
      : `文字中写明的信息处理费：${processingFee.amount === null ? '没有金额' : `${processingFee.amount} 元`}。`
  return html`<p class="narrative-quiet">${read}信息处理费与表二的行政事业性收费不同，单位为元，没有收取的写 0 元。</p>${
    mayEdit &&
    processingFee === undefined &&
    html`<p><button class="btn btn-sm" name="step" value="fee" data-piece="${feeSentence}" data-into="other">${feeSentence}</button></p>`
  }`
}

function readyList({ report, path }: ShownText, field: Field): Html | false {
  const ready = readyFacts.flatMap((fact) => {
    const value = fact.field === field ? valueAt(report, fact.cell) : undefined
    return value === undefined ? [] : [{ fact, piece: pieceOf(fact, report.year ?? 0, value) }]
  })
  if (ready.length === 0)
    return (
      field.endsWith('requests') &&
      html`<p class="narrative-quiet">表格填好后，这里列出可以插入的数字。<a href="${path}/fill-in">去填表</a></p>`
    )
  return html`<details class="narrative-ready"><summary>可以插入的数字（${ready.length}）</summary>
<ul>${ready.map(({ fact, piece }) => html`<li><button class="btn btn-sm" name="step" value="insert ${field} ${fact.key}" data-piece="${piece}" data-into="${field}" title="${cellLabel(fact.cell, report.edition)}">${piece}</button></li>`)}</ul></details>`
}
