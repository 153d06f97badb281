// What a file of figures would change, before anything is entered.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import type { DecisionImport } from '../decision-imports.store.ts'
import { decisionItems } from '../decision-item.ts'
import type { DecisionDryRun } from '../import-decisions.action.ts'
import { decisionStyles, decisionsTitle, recordsTrail } from './decisions.page.ts'
import { decisionsPath, yearPath } from './load-year.ts'

export type ImportPage = {
  readonly unit: Unit
  readonly file: DecisionImport
  readonly by: string
  readonly dryRun: DecisionDryRun
  readonly summary: Html | undefined
}

export function importPage(view: View, { unit, file, by, dryRun, summary }: ImportPage): Html {
  const { changes, same, problems } = dryRun
  const { appliedAt, year, fileName } = file
  const back = `${decisionsPath}?unit=${unit.code}&year=${year}`
  const counts =
    appliedAt === null
      ? `会改动 ${changes.length} 个数据，${same} 个与现有数据相同，问题 ${problems.length} 处。`
      : ''
  const body = html`${decisionStyles}${summary}${appliedAt && notice({ tone: 'done', title: `已于 ${momentText(appliedAt)} 导入` })}
<section class="panel"><h2>${appliedAt === null ? '预检结果' : '导入的文件'}</h2>
<p>${unit.name}，${year}年，${fileName}（${by} 上传）：共 ${file.rows.length} 行。${counts}</p>
${appliedAt === null && decision(view, { unit, file, dryRun })}
<p><a href="${back}">返回${year}年的数据</a></p></section>
${problems.length > 0 && html`<section class="panel"><h2>问题</h2>${dataTable({ caption: '问题', columns: ['行', '列', '问题'], lines: problems.map(({ row, column, says }) => [`第 ${row} 行`, column, says]), whenEmpty: '' })}</section>`}
${
  appliedAt === null &&
  changes.length > 0 &&
  html`<section class="panel"><h2>改动</h2>${dataTable({
    caption: '改动',
    columns: ['内容', '月份', '现在', '导入后', '文件中的位置'],
    lines: changes.map(({ item, month, value, before, entered }) => [
      decisionItems[item].title,
      `${month}月`,
      before?.value ?? html`<span class="quiet">没有填</span>`,
      html`<strong>${value}</strong>`,
      entered.source === 'file' && `第 ${entered.fileRow} 行`,
    ]),
    whenEmpty: '',
  })}</section>`
}`
  const trail = [...recordsTrail, { address: back, name: decisionsTitle }]
  return inConsole(view, { title: appliedAt === null ? '预检' : '导入的文件', trail, body })
}

function decision(
  view: View,
  { unit, file, dryRun }: Pick<ImportPage, 'unit' | 'file' | 'dryRun'>,
) {
  const { problems, changes, digest } = dryRun
  if (problems.length > 0)
    return html`<p><strong>文件还有问题，没有导入。</strong>请改正后重新上传。</p>`
  if (changes.length === 0) return html`<p>与现有数据相同，没有需要导入的。</p>`
  return html`<form class="form-line" method="post" action="${yearPath(unit, file.year, `/imports/${file.importId}`)}">${view.token()}<input type="hidden" name="digest" value="${digest}"><button class="btn btn-primary" type="submit">确认导入 ${changes.length} 个数据</button></form>`
}
