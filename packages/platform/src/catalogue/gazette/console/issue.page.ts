// One issue: its contents to be arranged, documents to choose from, corrections, the typeset proof, the
// history.

import { inConsole } from '#agencies/console/console-frame.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { standingTitles } from '../../publication/publication.ts'
import { entriesOf, usualHeads } from '../contents.ts'
import { issueTitle } from '../issue.ts'
import type { PrintableRecord } from '../issues.store.ts'
import { gazetteTitle, gazetteTrail, numberFields } from './gazette.page.ts'
import { gazettePath, issuePath, type ShownIssue } from './load-gazette.ts'

export type IssuePage = {
  readonly shown: ShownIssue
  readonly attempt: Attempt
  readonly done: Html | undefined
}

export function issuePage(view: View, { shown, attempt, done }: IssuePage): Html {
  const { issue, standing } = shown
  const body = html`${recordStyles}${attempt.summary}${done}${standingPanel(view, shown)}
${standing.isOpen && html`${chooser(shown)}${editor(view, shown, attempt)}`}${!standing.isOpen && contentsPanel(shown)}
${historyPanel(shown)}`
  return inConsole(view, {
    title: `${issue.contents.name}${issueTitle(issue)}`,
    trail: [...gazetteTrail, { address: gazettePath, name: gazetteTitle }],
    body,
  })
}

function standingPanel(view: View, { unit, issue, standing, parts }: ShownIssue): Html {
  const path = issuePath(unit, issue.issueId)
  const isEmpty = entriesOf(issue.contents).length === 0
  const later = [...parts.issues.values()].flatMap((one) =>
    one.contents.corrections.some(({ issueId }) => issueId === issue.issueId) ? [one] : [],
  )
  return html`<section class="panel"><p class="record-head"><span class="badge bg-blue-lt">${standing.title}</span> ${issue.recordId !== null && html`<a href="${recordPath(unit, issue.recordId)}">办理这一期的审核和发布</a>`}${standing.isOpen && issue.recordId !== null && !standing.isSet && html`<span class="is-late">改动后还没有重新排版</span>`}</p>
${later.map((one) => html`<p><a href="${issuePath(unit, one.issueId)}">${issueTitle(one)}</a>刊登了对这一期的更正。</p>`)}
${!isEmpty && html`<form class="form-line" method="post" action="${path}/set">${view.token()}${standing.isOpen && html`<button class="btn btn-primary" type="submit">${issue.recordId === null ? '排版并生成信息' : '重新排版'}</button> `}<a class="btn" href="${path}/proof.pdf">查看排版样张</a></form>`}</section>`
}

const value = ({ unitId, recordId, edition }: PrintableRecord): string =>
  `${unitId}/${recordId}/${edition}`

function chooser({ unit, issue, words, everywhere }: ShownIssue): Html {
  return html`<section class="panel"><h2>查找要收录的文件</h2>${filterBar({
    name: '查找文件',
    address: issuePath(unit, issue.issueId),
    filters: [
      { kind: 'search', name: 'words', label: '标题或者文号', value: words },
      { kind: 'check', name: 'everywhere', label: '包括其他单位', isOn: everywhere },
    ],
    clear: words !== '' || everywhere ? issuePath(unit, issue.issueId) : undefined,
  })}</section>`
}

function editor(view: View, shown: ShownIssue, { typed, problem }: Attempt): Html {
  const { unit, issue, candidates } = shown
  const { contents, version } = issue
  const known: Readonly<Record<string, string>> = {
    ...{ year: String(issue.year), number: String(issue.number), issuedOn: issue.issuedOn },
    running: issue.running === null ? '' : String(issue.running),
  }
  const numbers = { typed: (name: string) => typed(name) || (known[name] ?? ''), problem }
  return html`<form method="post" action="${issuePath(unit, issue.issueId)}">${view.token()}<input type="hidden" name="seen" value="${version}">
<section class="panel"><h2>目录</h2>${entriesTable(shown)}</section>
<section class="panel"><h2>选入文件</h2><p>勾选后保存，加在目录的最后。已经收进各期的文件不再列出。</p>
${field({ name: 'addHead', label: '放在哪个栏目', value: contents.sections.at(-1)?.head ?? usualHeads[1], list: 'heads' })}
${dataTable({
  caption: '可以选入的文件',
  columns: ['文件', '单位', '公开日期'],
  lines: candidates.map((one) => [
    html`<label><input type="checkbox" name="add" value="${value(one)}"> ${one.content.title}${one.content.documentNumber !== '' && `（${one.content.documentNumber}）`}</label>`,
    one.unitName,
    momentText(one.publishedAt).slice(0, 10),
  ]),
  whenEmpty: '没有找到还没有收录的文件。',
})}</section>
${correctionsPanel(shown)}
<section class="panel"><h2>期号</h2><div class="form-columns">${field({ name: 'name', label: '公报名称', value: typed('name') || contents.name, problem: problem('name') })}
${numberFields({ ...numbers, today: issue.issuedOn })}</div>
<button class="btn btn-primary" type="submit">保存</button></section>
<datalist id="heads">${usualHeads.map((head) => html`<option value="${head}"></option>`)}</datalist></form>`
}

function entriesTable({ issue, parts }: ShownIssue): Html {
  const lines = issue.contents.sections.flatMap(({ head, entries }) =>
    entries.map((entry) => ({
      head,
      entry,
      record: parts.records.find(
        ({ recordId, edition }) => recordId === entry.recordId && edition === entry.edition,
      ),
    })),
  )
  return dataTable({
    caption: '目录',
    columns: ['文件', '栏目', '顺序', '移出'],
    lines: lines.map(({ head, entry, record }, at) => [
      html`<input type="hidden" name="entry.${at}" value="${entry.unitId}/${entry.recordId}/${entry.edition}"><span class="record-title">${record?.content.title ?? '没有找到这份文件'}<small>${record?.content.documentNumber}</small></span>${record?.standing !== 'live' && html`<span class="is-late">${record === undefined || record.standing === 'unpublished' ? '已撤下' : record.standing === 'superseded' ? standingTitles.superseded : standingTitles.withdrawn}</span>`}`,
      html`<input class="form-control" name="head.${at}" value="${head}" list="heads" aria-label="第 ${at + 1} 篇的栏目">`,
      html`<input class="form-control" name="order.${at}" value="${at + 1}" inputmode="numeric" aria-label="第 ${at + 1} 篇的顺序">`,
      html`<label><input type="checkbox" name="out.${at}" value="yes"> 移出</label>`,
    ]),
    whenEmpty: '还没有选入文件。',
  })
}

function correctionsPanel({ issue, parts }: ShownIssue): Html {
  const earlier = [...parts.issues.values()].filter(({ issueId }) => issueId !== issue.issueId)
  if (earlier.length === 0) return html``
  const fields = [...issue.contents.corrections, { issueId: '', says: '' }]
  return html`<section class="panel"><h2>更正以前各期</h2><p>写明哪一页、错在哪里、应当是什么。清空就是去掉。</p>${fields.map(
    (
      { issueId, says },
      at,
    ) => html`<div class="form-columns"><div class="field"><label class="form-label" for="corrects.${at}">更正哪一期</label><select class="form-select" id="corrects.${at}" name="corrects.${at}">${earlier.map((one) => html`<option value="${one.issueId}"${one.issueId === issueId && html` selected`}>${issueTitle(one)}</option>`)}</select></div>
<div class="field"><label class="form-label" for="correction.${at}">更正的内容 <span class="field-optional">选填</span></label><textarea class="form-control" id="correction.${at}" name="correction.${at}" rows="2">${says}</textarea></div></div>`,
  )}</section>`
}

function contentsPanel({ issue, parts }: ShownIssue): Html {
  return html`<section class="panel"><h2>目录</h2>${issue.contents.sections.map(
    ({ head, entries }) =>
      html`<h3>${head}</h3><ol>${entries.map((entry) => {
        const record = parts.records.find(
          ({ recordId, edition }) => recordId === entry.recordId && edition === entry.edition,
        )
        return html`<li>${record?.content.title}${record?.content.documentNumber && `（${record.content.documentNumber}）`}</li>`
      })}</ol>`,
  )}</section>`
}

function historyPanel({ saves, names }: ShownIssue): Html {
  return html`<section class="panel"><h2>编辑记录</h2>${dataTable({
    caption: '编辑记录',
    columns: ['时间', '人员', '篇数'],
    lines: saves.map(({ version, what, at, by, contents }) => [
      html`${momentText(at)} <span class="quiet">第 ${version} 次　${what}</span>`,
      names.get(by) ?? '已注销的账号',
      entriesOf(contents).length,
    ]),
    whenEmpty: '',
  })}</section>`
}
