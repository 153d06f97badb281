// The page of a year: how each figure of the annual report stands, the table of months, where the figures
// come from, the file, and what was changed.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Filter, filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import type { ItemFigure } from '../count-decisions.store.ts'
import type { MonthFigure } from '../decision-figures.store.ts'
import { basisTitles, decisionItems } from '../decision-item.ts'
import { monthsInWords } from '../decision-year.ts'
import { basisPanel } from './basis.panel.ts'
import type { DecisionsPage } from './decisions-page.ts'
import { decisionsPath, type ShownYear, yearPath } from './load-year.ts'
import { monthsPanel } from './months.panel.ts'

export const decisionStyles = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('decisions.css')}">`
export const decisionsTitle = '行政许可、处罚、强制和收费'
export const recordsTrail = [{ address: '/records', name: '主动公开' }]

export function decisionsPage(view: View, given: DecisionsPage): Html {
  const { shown, message } = given
  const body = html`${decisionStyles}${message}
<section class="panel">${chooser(shown)}
${figuresTable(shown)}</section>
${monthsPanel(view, shown, given.attempt)}
${shown.mayEnter && filePanel(view, given)}
${basisPanel(view, given)}
${historyPanel(shown)}`
  return inConsole(view, { title: decisionsTitle, trail: recordsTrail, body })
}

function chooser({ scope, unit, year, today }: ShownYear): Html {
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: Math.min(10, thisYear - 2007) }, (_, at) => {
    const one = String(thisYear - at)
    return [one, `${one}年`] as const
  })
  const named = years.some(([one]) => one === String(year))
    ? years
    : [...years, [String(year), `${year}年`] as const]
  const units = scope.map(({ code, name }) => [code, name] as const)
  const filters: readonly Filter[] = [
    { kind: 'select', name: 'unit', label: '单位', value: unit.code, options: units },
    { kind: 'select', name: 'year', label: '年份', value: String(year), options: named },
  ]
  return filterBar({
    ...{ name: '选择单位和年份', address: decisionsPath },
    filters: scope.length > 1 ? filters : filters.slice(1),
  })
}

function figuresTable({ unit, year, items, asked, names }: ShownYear): Html {
  return html`<h2>${unit.name}　${year}年</h2><p>年度报告表二的这四个数由下面的数据得出。${
    year
  }年各月都填了才有合计：没有发生的月份请填0，空着表示还不知道。</p>${dataTable({
    caption: '年度报告表二的数据',
    columns: ['内容', '全年', '依据', '情况'],
    lines: items.map((one) => {
      const { title, unit: counted } = decisionItems[one.item]
      const name = one.item === asked ? html`<strong class="asked-figure">${title}</strong>` : title
      return [
        html`${name} <span class="quiet">（${counted}）</span>`,
        one.figure.state === 'known'
          ? html`<strong>${one.figure.value}</strong>`
          : html`<span class="is-late">还没有</span>`,
        basisTitles[one.basis?.basis ?? 'entered'],
        standing(one, names),
      ]
    }),
    whenEmpty: '',
  })}`
}

/** What is missing, who said that there is no such power, and where the two ways of counting differ. */
function standing(one: ItemFigure, names: ReadonlyMap<string, string>): Piece {
  const { item, basis, figure, months, counted } = one
  if (basis?.basis === 'noPower')
    return html`${basis.reason}<br><span class="quiet">${names.get(basis.by) ?? '已注销的账号'} ${momentText(basis.knownFrom)} 确认</span>`
  const missing =
    figure.state === 'missing' &&
    (figure.months.length === 0
      ? '这一年还没有过完一个月。'
      : html`缺少${monthsInWords(figure.months)}的数据。`)
  if (item === 'fees') return missing || `已填 ${months.length} 个月。`
  const sum = months.reduce((total, { value }) => total + Number(value), 0)
  const differs = months.length > 0 && counted.length > 0 && sum !== counted.length
  const source =
    basis?.basis === 'counted'
      ? html`已发布 ${counted.length} 件决定。`
      : html`${!missing && html`已填 ${months.length} 个月。`}`
  return html`${missing}${source}${differs && html`<br><span class="is-late">填报合计 ${sum} 件，已发布的决定 ${counted.length} 件，相差 ${Math.abs(sum - counted.length)} 件。</span>`}`
}

function filePanel(view: View, { shown, problem }: DecisionsPage): Html {
  const { unit, year } = shown
  const wrong = problem?.('file')
  return html`<section class="panel"><h2>从文件导入</h2>
<p>上传 XLSX 或者 CSV 文件：一行一个月，列名为月份、行政许可、行政处罚、行政强制、行政事业性收费。先预检，看过会改动哪些月份再确认。</p>
<form method="post" action="${yearPath(unit, year, '/imports')}" enctype="multipart/form-data">${view.token()}
<div class="field"><label class="form-label" for="file">${year}年的数据文件</label>
${wrong && html`<p class="field-problem" id="file-problem">${wrong}</p>`}
<input class="form-control${wrong ? ' is-invalid' : ''}" id="file" name="file" type="file" accept=".xlsx,.xls,.et,.csv" required${wrong && html` aria-describedby="file-problem"`}></div>
<p class="form-line"><button class="btn btn-primary" type="submit">预检</button> <a class="btn" href="${decisionsPath}/template.xlsx">下载模板</a></p></form></section>`
}

function historyPanel({ history, names }: ShownYear): Html {
  return html`<details class="panel decision-history"${history.length > 0 && history.length <= 12 && html` open`}><summary><h2>填报记录</h2></summary>${dataTable(
    {
      caption: '填报记录',
      columns: ['时间', '内容', '月份', '数据', '填报人', '来源', '现在'],
      lines: history.slice(0, 100).map((one) => historyLine(one, names)),
      whenEmpty: '还没有填报过。',
    },
  )}${history.length > 100 && html`<p class="quiet">只列出最近 100 条。</p>`}</details>`
}

function historyLine(
  { item, month, value, entered, by, knownFrom, knownUntil }: MonthFigure,
  names: ReadonlyMap<string, string>,
): readonly Piece[] {
  return [
    momentText(knownFrom),
    decisionItems[item].title,
    `${month}月`,
    value,
    names.get(by) ?? '已注销的账号',
    entered.source === 'page' ? '页面填报' : `${entered.fileName} 第 ${entered.fileRow} 行`,
    knownUntil === null ? '使用中' : html`<span class="quiet">${momentText(knownUntil)} 改</span>`,
  ]
}
