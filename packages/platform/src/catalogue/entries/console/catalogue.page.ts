// One edition of a catalogue: its head, its entries in the customary columns, import and issue.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import {
  audienceTitles,
  type Catalogue,
  type CatalogueEntry,
  channelTitles,
  levelTitles,
  mannerTitles,
} from '../entry.ts'
import { type FieldCode, grassRootsFields } from '../grass-roots-fields.ts'
import { itemCodes, itemInWords, itemOf } from '../items.ts'
import { limitInWords } from '../limit.ts'
import type { ReadEntry } from '../read-entries.ts'
import { headFields, standingOf } from './catalogue-list.page.ts'

export type CataloguePage = {
  readonly unit: Unit
  readonly catalogue: Catalogue
  readonly entries: readonly CatalogueEntry[]
  readonly kept: readonly FieldCode[]
  readonly mayEdit: boolean
  readonly mayIssue: boolean
  readonly today: LocalDate
  readonly attempt: Attempt
  readonly dryRun: DryRunShown | undefined
}

/** What a file would do: nothing is written yet. */
export type DryRunShown =
  | { readonly problem: string }
  | { readonly entries: readonly ReadEntry[]; readonly created: number; readonly changed: number }

export function cataloguePage(view: View, given: CataloguePage): Html {
  const { unit, catalogue, entries, today, mayEdit, attempt } = given
  const path = `/records/catalogue/${unit.code}/${catalogue.catalogueId}`
  const isOpen = mayEdit && catalogue.issuedAt === null
  return html`${attempt.summary}${given.dryRun && dryRunPanel(given.dryRun)}
<section class="panel"><h2>${catalogue.title}</h2>${detailList({
    单位: unit.name,
    状态: standingOf(catalogue, today),
    有效期: `${catalogue.validFrom} 至 ${catalogue.validUntil ?? '长期'}`,
    ...(catalogue.basis && { 编制依据: catalogue.basis }),
    ...(catalogue.servesBelow && { 适用: '没有自己目录的下级单位也按这份目录公开' }),
  })}<p class="form-line"><a class="btn" href="${path}/entries.xlsx">导出 XLSX</a>${isOpen && html`<a class="btn" href="${path}/entry">添加条目</a>`}</p>
${isOpen && given.mayIssue && html`<form method="post" action="${path}/issue">${view.token()}<p class="form-hint">发布以后不能再改；前一版到 ${catalogue.validFrom} 的前一天为止。</p><button class="btn btn-primary" type="submit">发布这份目录</button></form>`}</section>
${isOpen && html`${importForm(view, given, path)}<section class="panel"><details><summary>修改名称和有效期</summary><form method="post" action="${path}/head">${view.token()}${headFields({ ...catalogue, validUntil: catalogue.validUntil ?? '' }, attempt.path === `${path}/head` ? attempt : undefined)}<button class="btn" type="submit">保存</button></form></details></section>`}
<section class="panel wide-words"><h2>条目 ${entries.length} 条</h2>${entriesTable(entries, isOpen ? path : undefined)}</section>`
}

function entriesTable(entries: readonly CatalogueEntry[], editPath: string | undefined): Html {
  return dataTable({
    caption: '目录条目',
    columns: [
      '目录代码',
      '公开事项',
      '公开内容（要素）',
      '公开依据',
      '公开时限',
      '公开主体',
      '渠道和载体',
      '对象、方式、层级',
    ],
    lines: entries.map((one) => [
      html`${editPath === undefined ? one.code : html`<a href="${editPath}/entry?code=${one.code}">${one.code}</a>`}<br><small class="quiet">${one.field === '' ? itemTitle(one.code) : grassRootsFields[one.field].title}</small>`,
      html`${one.firstMatter}${one.secondMatter && html`<br><span class="quiet">${one.secondMatter}</span>`}`,
      html`<span class="asked-whole">${one.elements}</span>`,
      one.basis,
      html`${one.limitWords}${limitNote(one)}`,
      one.discloser,
      one.channels.map((channel) => channelTitles[channel]).join('、'),
      html`${one.audience === 'somebody' ? one.audienceWords : audienceTitles.everybody}<br>${mannerTitles[one.manner]}<br>${one.levels.map((level) => levelTitles[level]).join('、')}`,
    ]),
    whenEmpty: '还没有条目。可以添加，也可以从文件导入。',
  })
}

/** What the clock counts, where it is not what is printed. */
function limitNote({ limit, limitWords }: CatalogueEntry): Html | false {
  const counted = limitInWords(limit)
  return counted !== limitWords && html`<br><small class="quiet">推算：${counted}</small>`
}

function itemTitle(code: string): string {
  const item = itemOf(code)
  return item === undefined ? '' : itemInWords(item)
}

function importForm(view: View, { kept }: CataloguePage, path: string): Html {
  const fields = kept.map((code) => [code, `试点领域：${grassRootsFields[code].title}`] as const)
  const items = itemCodes.map((code) => [code, itemInWords(code)] as const)
  return html`<section class="panel"><h2>从文件导入</h2><p>上传通行格式的目录表（XLSX 或者 CSV，表头可以合并）。没有“目录代码”一列的，归入选定的项目或者领域，由系统接着编号；有代码的，改动同一代码的条目。先预检；有任何一行不对，都不导入。</p>
<form method="post" action="${path}/import" enctype="multipart/form-data">${view.token()}
<div class="field"><label class="form-label" for="under">没有代码的行归入</label><select class="form-select" id="under" name="under">${[...items, ...fields].map(([value, title]) => html`<option value="${value}">${title}</option>`)}</select></div>
<div class="field"><label class="form-label" for="file">文件</label><input class="form-control" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv" required></div>
<div class="form-line"><button class="btn btn-primary" type="submit" name="do" value="check">预检</button><button class="btn" type="submit" name="do" value="import">检查无误后导入</button></div></form></section>`
}

const shown = 200

function dryRunPanel(dryRun: DryRunShown): Html {
  if ('problem' in dryRun)
    return notice({ tone: 'problem', title: '文件不能导入', lines: [dryRun.problem] })
  const { entries, created, changed } = dryRun
  const lines = entries.flatMap(({ line, problems, notes }) => [
    ...problems.map((says) => [`第 ${line} 行`, html`<span class="is-late">问题</span>`, says]),
    ...notes.map((says) => [`第 ${line} 行`, '说明', says]),
  ])
  const faulty = entries.filter(({ problems }) => problems.length > 0).length
  return html`<section class="panel"><h2>预检结果</h2><p>共 ${entries.length} 行：新增 ${created} 条，改动 ${changed} 条，有问题 ${faulty} 行。${faulty === 0 ? '没有问题，请再次选择这个文件，按“检查无误后导入”。' : '请改正后重新上传，现在没有导入任何一行。'}</p>
${lines.length > 0 && dataTable({ caption: '预检的问题和说明', columns: ['行', '种类', '内容'], lines: lines.slice(0, shown), whenEmpty: '' })}${lines.length > shown && html`<p>只列出前 ${shown} 处，共 ${lines.length} 处。</p>`}</section>`
}
