// Units from a file: choose it, see what it would do, do that.

import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import type { ImportPlan } from '../import-plan.ts'
import type { UnitImport } from '../imports.store.ts'

const shown = 200

export function chooseFilePage(view: View, problem: string | undefined): Html {
  return html`${problem && notice({ tone: 'problem', title: '文件不能导入', lines: [problem] })}
<section class="panel"><h2>上传文件</h2>
<p>上传 XLSX 或者 CSV 文件，第一行是列名，每行一个单位。先预检，列出会新建、会修改的单位和有问题的行；确认后再导入。文件里没有的单位和没有的列保持不变。</p>
<p>可以先导出现有单位作为模板：</p>
<p class="form-line"><a class="btn" href="/units/export.xlsx">导出 XLSX</a><a class="btn" href="/units/export.csv">导出 CSV</a></p>
<form method="post" action="/units/imports" enctype="multipart/form-data">${view.token()}
<div class="field"><label class="form-label" for="file">文件</label><input class="form-control" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv,.txt" required></div>
<button class="btn btn-primary" type="submit">预检</button></form></section>`
}

export type DryRunPage = {
  readonly given: UnitImport
  readonly plan: ImportPlan
  readonly digest: string
  readonly summary: Html | undefined
}

export function dryRunPage(view: View, { given, plan, digest, summary }: DryRunPage): Html {
  const { created, changed, unchanged, problems } = plan
  return html`<link rel="stylesheet" href="${assetAddress('units.css')}">${summary}${given.appliedAt !== null && notice({ tone: 'done', title: '这次导入已经完成' })}
<section class="panel"><h2>预检结果</h2>
<p>${given.fileName}：共 ${given.lines.length} 行；新建 ${created.length} 个单位，修改 ${changed.length} 个，不变 ${unchanged} 个，问题 ${problems.length} 处。</p>
${given.appliedAt === null && decision(view, { given, plan, digest })}</section>
${problems.length > 0 && html`<section class="panel wide-words"><h2>问题</h2>${more(problems.length)}${dataTable({ caption: '问题', columns: ['行', '列', '问题'], lines: problems.slice(0, shown).map(({ line, column, sentence }) => [`第 ${line} 行`, column, sentence]), whenEmpty: '' })}</section>`}
${changed.length > 0 && html`<section class="panel wide-words"><h2>会修改的单位</h2>${more(changed.length)}${dataTable({ caption: '会修改的单位', columns: ['行', '单位', '修改'], lines: changed.slice(0, shown).map(({ line, unit, differences }) => [`第 ${line} 行`, `${unit.name}（${unit.code}）`, differences.map(([column, from, to], index) => [index > 0 && '；', `${column}：${from || '（空）'} → ${to || '（空）'}`])]), whenEmpty: '' })}</section>`}
${created.length > 0 && html`<section class="panel"><h2>会新建的单位</h2>${more(created.length)}${dataTable({ caption: '会新建的单位', columns: ['行', '单位', '代码', '上级单位代码', '行政区域'], lines: created.slice(0, shown).map(({ line, unit }) => [`第 ${line} 行`, unit.name, unit.code, unit.under ?? '（顶级）', unit.region]), whenEmpty: '' })}</section>`}`
}

function more(count: number): Html | false {
  return count > shown && html`<p>只列出前 ${shown} 项，共 ${count} 项。</p>`
}

function decision(view: View, { given, plan, digest }: Omit<DryRunPage, 'summary'>): Html {
  if (plan.problems.length > 0)
    return html`<p><strong>文件还有问题，不能导入。</strong>请改正后<a href="/units/imports">重新上传</a>。</p>`
  if (plan.created.length + plan.changed.length === 0)
    return html`<p>没有需要导入的内容。<a href="/units">返回单位</a></p>`
  return html`<form class="form-line" method="post" action="/units/imports/${given.id}">${view.token()}
<input type="hidden" name="digest" value="${digest}"><button class="btn btn-primary" type="submit">确认导入</button>
<a href="/units/imports">重新选择文件</a></form>`
}
