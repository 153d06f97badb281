// Pages of taking in a former site: choosing a file, what it holds, how far it has got.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { recordKinds } from '../../record/kinds.ts'
import { importColumns } from '../imported-row.ts'
import type { SiteImport, StoredRow, StoredState } from '../site-imports.store.ts'
import { stateTitles } from './import-report.ts'

export const importPath = '/records/site-imports'
const title = '导入原网站的信息'
const trail = [{ address: '/records', name: '主动公开' }]

export function oneImportPath(unit: Pick<Unit, 'code'>, importId: string, more = ''): string {
  return `${importPath}/${unit.code}/${importId}${more}`
}

export type ChoosePage = {
  readonly units: readonly Unit[]
  readonly typed: (name: string) => string
  readonly problem: (name: string) => string | undefined
  readonly summary: Html | undefined
  readonly imports: readonly {
    readonly unitId: string
    readonly importId: string
    readonly fileName: string
    readonly createdAt: Date
    readonly createdBy: string
    readonly rows: number
    readonly taken: number
    readonly ready: number
  }[]
  readonly names: ReadonlyMap<string, string>
}

export function choosePage(view: View, given: ChoosePage): Html {
  const { units, typed, problem, summary } = given
  const wrong = problem('file')
  const kinds = Object.entries(recordKinds).map(([name, one]) => [name, one.title] as const)
  const columns = Object.values(importColumns).map((one) =>
    'isNeeded' in one ? `${one.title}（必填）` : one.title,
  )
  const body = html`${recordStyles}${summary}<section class="panel"><h2>上传导出的文件</h2>
<p>上传原网站导出的 XLSX 或者 CSV 文件，一行一条信息，正文可以是 HTML。先预检，逐行列出问题；确认后分批导入，中断了可以接着导入。导入的信息保留原来的日期，注明来源，不再经过审核；原网址会转到新的页面。</p>
<p>认识的列：${columns.join('、')}。</p>
<form method="post" action="${importPath}" enctype="multipart/form-data">${view.token()}<div class="form-columns">
${choice({ name: 'unit', label: '信息属于哪个单位', value: typed('unit'), options: units.map(({ code, name }) => [code, name] as const) })}
${choice({ name: 'kind', label: '没有写明种类的，作为', value: typed('kind') || 'otherInformation', options: kinds })}
${field({ name: 'source', label: '原来在哪里公开', value: typed('source'), hint: '如：示例局原网站。读者会看到。', problem: problem('source') })}
<div class="field"><label class="form-label" for="file">导出的文件</label>${wrong && html`<p class="field-problem" id="file-problem">${wrong}</p>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv" required${wrong && html` aria-describedby="file-problem"`}></div></div>
<button class="btn btn-primary" type="submit">预检</button></form></section>${importsPanel(given)}`
  return inConsole(view, { title, trail, body })
}

function importsPanel({ imports, units, names }: ChoosePage): Html | false {
  const codes = new Map(units.map((unit) => [unit.id, unit]))
  if (imports.length === 0) return false
  return html`<section class="panel"><h2>以前的导入</h2>${dataTable({
    caption: '以前的导入',
    columns: ['文件', '单位', '上传', '行数', '已导入', '还可以导入'],
    lines: imports.map((one) => {
      const unit = codes.get(one.unitId)
      return [
        unit
          ? html`<a href="${oneImportPath(unit, one.importId)}">${one.fileName}</a>`
          : one.fileName,
        unit?.name,
        html`${names.get(one.createdBy) ?? '已注销的账号'}<br><span class="quiet">${momentText(one.createdAt)}</span>`,
        ...[one.rows, one.taken, one.ready],
      ]
    }),
    whenEmpty: '',
  })}</section>`
}

export type ImportPage = {
  readonly unit: Unit
  readonly given: SiteImport
  readonly by: string
  readonly counts: ReadonlyMap<StoredState, number>
  /** Rows with something to be told of, the first of them. */
  readonly noted: readonly StoredRow[]
  readonly sample: readonly StoredRow[]
  readonly summary: Html | undefined
  readonly done: string | undefined
}

export function importPage(view: View, page: ImportPage): Html {
  const { given, unit, by, counts, noted, sample, summary, done } = page
  const of = (state: StoredState): number => counts.get(state) ?? 0
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const states = Object.entries(stateTitles).flatMap(([state, words]) =>
    counts.get(state as StoredState) ? [`${words} ${counts.get(state as StoredState)} 条`] : [],
  )
  const body = html`${recordStyles}${summary}${done && notice({ tone: 'done', title: done })}
<section class="panel"><h2>${of('taken') > 0 ? '导入的情况' : '预检结果'}</h2>
<p>${unit.name}，${given.fileName}（${by} ${momentText(given.createdAt)} 上传），来源：${given.source}。共 ${all} 行：${states.join('，')}。</p>
<form class="form-line" method="post" action="${oneImportPath(unit, given.importId)}">${view.token()}
${of('ready') > 0 && html`<button class="btn btn-primary" type="submit">${of('taken') > 0 ? '继续导入' : '确认导入'} ${of('ready')} 条</button>`}
<a class="btn" href="${oneImportPath(unit, given.importId, '/report.xlsx')}">下载报告（XLSX）</a> <a href="${importPath}">返回</a></form>
${of('faulty') > 0 && html`<p>有错误的行不导入；改正后另存为一个文件再上传，已经导入的不会重复。</p>`}</section>
${noted.length > 0 && html`<section class="panel wide-words"><h2>问题和提示</h2><p>最多列出 100 行，全部见报告。</p>${rowsTable(unit, noted)}</section>`}
${sample.length > 0 && html`<section class="panel"><h2>前几条</h2>${rowsTable(unit, sample)}</section>`}`
  return inConsole(view, {
    title: of('taken') > 0 ? '导入' : '预检',
    trail: [...trail, { address: importPath, name: title }],
    body,
  })
}

function rowsTable(unit: Unit, rows: readonly StoredRow[]): Html {
  return dataTable({
    caption: '各行的情况',
    columns: ['标题', '行', '文号', '公开日期', '情况'],
    lines: rows.map(({ row, title: named, documentNumber, read, state, notes, recordId }) => {
      const words = named === '' ? '（没有标题）' : named
      return [
        html`<span class="record-title">${recordId === null ? words : html`<a href="${recordPath(unit, recordId)}">${words}</a>`}</span>`,
        `第 ${row} 行`,
        documentNumber,
        read?.publishedOn ?? '',
        html`${stateTitles[state]}${notes.map(({ severity, says }) => html`<br><span class="${severity === 'error' ? 'is-late' : 'quiet'}">${says}</span>`)}`,
      ]
    }),
    whenEmpty: '',
  })
}
