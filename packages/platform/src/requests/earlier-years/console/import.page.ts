// Pages of the import of earlier years' cases: choosing a file, and what it would add.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { maskedName } from '#kit/secrets/masked.ts'
import { applicantClasses } from '../../case/applicant-class.ts'
import { outcomeTitle } from '../../case/outcome.ts'
import type { EarlierCase } from '../earlier-case.ts'
import type { CasesDryRun } from '../import-cases.action.ts'
import type { CasesImport } from '../imports.store.ts'

const path = '/requests/imports'
const shown = 200
const trail = [{ address: '/requests', name: '依申请公开' }]
const title = '导入历年台账'
const style = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">`

export type ChooseFile = {
  readonly units: readonly Unit[]
  /** Code of the unit chosen before. */
  readonly unit: string
  readonly problems: { readonly unit?: string; readonly file?: string }
  readonly applied: readonly {
    readonly unitId: string
    readonly id: string
    readonly fileName: string
    readonly createdBy: string
    readonly appliedAt: Date | null
  }[]
  readonly names: ReadonlyMap<string, string>
}

export function chooseFilePage(view: View, given: ChooseFile): Html {
  const { units, unit, problems } = given
  const isRefused = Object.keys(problems).length > 0
  const options = units.map(({ code, name }) => [code, name] as const)
  const body = html`${style}${isRefused && notice({ tone: 'problem', title: '文件没有读入，请看标出的一栏' })}
<section class="panel"><h2>上传台账</h2>
<p>上传 XLSX 或者 CSV 文件，一行一件已经办结的申请。先预检，逐行列出问题；有问题时一件也不导入。编号已在登记簿中的申请保持不变，同一个文件再导入一次也不会重复。导入的申请注明来源，与其他申请一样计入各年的表三。</p>
<p class="form-line"><a class="btn" href="${path}/template.xlsx">下载模板</a> <a class="btn" href="/requests/register.xlsx">导出现有登记簿</a></p>
<form method="post" action="${path}" enctype="multipart/form-data">${view.token()}<div class="form-columns">
${choice({ name: 'unit', label: '申请属于哪个单位', value: unit, options, problem: problems.unit })}
<div class="field"><label class="form-label" for="file">台账文件</label>
${problems.file && html`<p class="field-problem" id="file-problem">${problems.file}</p>`}
<input class="form-control${problems.file ? ' is-invalid' : ''}" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv" required${problems.file && html` aria-describedby="file-problem"`}></div></div>
<button class="btn btn-primary" type="submit">预检</button></form></section>
${appliedPanel(given)}`
  return inConsole(view, { title, trail, body })
}

function appliedPanel({ applied, units, names }: ChooseFile): Html | undefined {
  if (applied.length === 0) return undefined
  const codes = new Map(units.map((unit) => [unit.id, unit]))
  return html`<section class="panel"><h2>已经导入的台账</h2>${dataTable({
    caption: '已经导入的台账',
    columns: ['文件', '单位', '上传人', '导入时间'],
    lines: applied.map(({ unitId, id, fileName, createdBy, appliedAt }) => [
      html`<a href="${path}/${codes.get(unitId)?.code ?? ''}/${id}">${fileName}</a>`,
      codes.get(unitId)?.name,
      names.get(createdBy) ?? '已注销的账号',
      appliedAt && momentText(appliedAt),
    ]),
    whenEmpty: '',
  })}</section>`
}

export type DryRunPage = {
  readonly unit: Unit
  readonly given: CasesImport
  /** Who sent the file. */
  readonly by: string
  readonly dryRun: CasesDryRun
  readonly mayApply: boolean
  readonly summary: Html | undefined
}

export function dryRunPage(view: View, page: DryRunPage): Html {
  const { given, unit, by, dryRun, summary } = page
  const { cases, known, problems } = dryRun.plan
  const isDone = given.appliedAt !== null
  const body = html`${style}${summary}${isDone && given.appliedAt && notice({ tone: 'done', title: `已于 ${momentText(given.appliedAt)} 导入` })}
<section class="panel"><h2>${isDone ? '导入的文件' : '预检结果'}</h2>
<p>${unit.name}，${given.fileName}（${by} 上传）：共 ${given.lines.length} 行${isDone ? '。' : `；${problems.length > 0 ? '没有问题的' : '会导入'} ${cases.length} 件，登记簿中已有 ${known} 件，问题 ${problems.length} 处。`}</p>
${given.ignored.length > 0 && html`<p>这些列不导入：${given.ignored.join('、')}。</p>`}
${isDone ? html`<p><a href="/requests?unit=${unit.code}&amp;state=archived">查看登记簿中已归档的申请</a></p>` : decision(view, page)}</section>
${problems.length > 0 && html`<section class="panel wide-words"><h2>问题</h2>${more(problems.length)}${dataTable({ caption: '问题', columns: ['行', '列', '问题'], lines: problems.slice(0, shown).map(({ line, column, sentence }) => [`第 ${line} 行`, column, sentence]), whenEmpty: '' })}</section>`}
${!isDone && cases.length > 0 && casesPanel(cases, problems.length > 0 ? '没有问题的申请' : '会导入的申请')}`
  return inConsole(view, {
    title: isDone ? '导入的台账' : '预检',
    trail: [...trail, { address: path, name: title }],
    body,
  })
}

function casesPanel(cases: readonly EarlierCase[], heading: string): Html {
  const years = Map.groupBy(cases, ({ receivedOn }) => receivedOn.slice(0, 4))
  const counts = [...years].sort().map(([year, all]) => `${year}年 ${all.length} 件`)
  return html`<section class="panel"><h2>${heading}</h2><p>按收到年份：${counts.join('，')}。</p>${more(cases.length)}${dataTable(
    {
      caption: heading,
      columns: ['行', '登记编号', '收到日期', '申请人', '申请内容', '办结日期', '办理结果'],
      lines: cases
        .slice(0, shown)
        .map((one) => [
          `第 ${one.line} 行`,
          one.number,
          one.receivedOn,
          `${applicantClasses[one.applicantClass]} ${maskedName(one.applicant)}`,
          html`<span class="asked-for">${one.description}</span>`,
          one.decidedOn,
          outcomeTitle(one.outcome),
        ]),
      whenEmpty: '',
    },
  )}</section>`
}

function more(count: number): Html | false {
  return count > shown && html`<p>只列出前 ${shown} 项，共 ${count} 项。</p>`
}

function decision(view: View, { unit, given, dryRun, mayApply }: DryRunPage): Html {
  const { cases, problems } = dryRun.plan
  if (problems.length > 0)
    return html`<p><strong>文件还有问题，一件也不会导入。</strong>请改正后<a href="${path}">重新上传</a>。</p>`
  if (cases.length === 0)
    return html`<p>这些申请都已在登记簿中，没有需要导入的。<a href="/requests">返回登记簿</a></p>`
  if (!mayApply) return html`<p>可以导入。请本单位的公开工作机构负责人打开这一页确认。</p>`
  return html`<form class="form-line" method="post" action="${path}/${unit.code}/${given.id}">${view.token()}
<input type="hidden" name="digest" value="${dryRun.digest}"><button class="btn btn-primary" type="submit">确认导入 ${cases.length} 件</button>
<a href="${path}">重新选择文件</a></form>`
}
