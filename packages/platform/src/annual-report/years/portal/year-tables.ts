// A unit's figures over the years as tables: every cell, what was carried over, what is in force.

import { addresses, forms } from '@gongkai/report-engine'
import { grouped } from '#kit/grouped.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { signed } from '../minus.ts'
import { type CarriedOver, differs, type InForce, type YearLink } from '../year-links.ts'
import type { YearCell, YearTable } from '../year-series.ts'

/** Where the table is whole or short, and the way to the other. */
export function seriesNote(address: string, isWhole: boolean): Html {
  return html`<p class="report-note">数字与报告一致，小字是与上一年相比的增减。${
    isWhole
      ? html`<a href="${address}">只看总计</a>`
      : html`这里只列总计，各年均为 0 的没有列出。<a href="${address}?all=yes">显示全部 ${cellCount} 格</a>`
  }</p>`
}

/** A report as the head of its column. */
export type YearHead = {
  readonly year: number
  /** Empty where the reader may not open it. */
  readonly address: string
  /** Beside the year: where the report stands. */
  readonly note?: string
}

const cellCount = addresses(forms['2021']).length

const titles = {
  disclosure: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
} as const

/** A wide table in a box of its own; its first column stays in sight. Its page needs years.css. */
export function wideTable(caption: string, content: Html, look = ''): Html {
  return html`<div class="year-frame" tabindex="0" role="region" aria-label="${caption}">
<table class="year-table ${look}"><caption class="visually-hidden">${caption}</caption>${content}</table></div>`
}

/** Every cell, or only totals where some year states more than zero. */
export function seriesTable(
  tables: readonly YearTable[],
  heads: readonly YearHead[],
  isWhole: boolean,
): Html {
  return wideTable(
    '各年数字',
    html`<thead><tr><th scope="col">项目</th>${heads.map(headCell)}</tr></thead>
${tables.map(({ key, lines }) => {
  const shown = isWhole ? lines : lines.filter(({ isTotal, isAllZero }) => isTotal && !isAllZero)
  return html`<tbody><tr><th class="year-group" scope="rowgroup" colspan="${heads.length + 1}">${titles[key]}</th></tr>
${shown.length === 0 && html`<tr><td class="year-nothing" colspan="${heads.length + 1}">各年合计均为 0</td></tr>`}
${shown.map(({ label, cells }) => html`<tr><th scope="row">${isWhole ? label : label.replace(/ · 总计$/, '')}</th>${cells.map(figureCell)}</tr>`)}</tbody>`
})}`,
  )
}

function headCell({ year, address, note }: YearHead): Html {
  return html`<th scope="col">${address === '' ? `${year}年` : html`<a href="${address}">${year}年</a>`}${note && html`<small>${note}</small>`}</th>`
}

function figureCell({ value, text, change }: YearCell): Html {
  return html`<td${value === null && html` class="year-unstated"`}>${grouped(text)}${change !== undefined && change !== '0' && html`<small>${grouped(change)}</small>`}</td>`
}

type AddressOf = (year: number) => string

/** Each link a line, each kind of requester a column: what one year carried out and the next in. */
export function carriedOverTable(links: readonly YearLink[], addressOf: AddressOf): Html {
  const columns = links[0]?.carriedOver.map(({ label }) => label) ?? []
  return wideTable(
    '结转衔接',
    html`<thead><tr><th scope="col">上年结转下年 → 本年上年结转</th>${columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${links.map(
      (link) =>
        html`<tr><th scope="row">${pairOf(link, addressOf)}</th>${link.carriedOver.map(carriedCell)}</tr>`,
    )}</tbody>`,
  )
}

function pairOf({ previousYear, year }: YearLink, addressOf: AddressOf): Html {
  return html`<a href="${addressOf(previousYear)}">${previousYear}年</a> → <a href="${addressOf(year)}">${year}年</a>`
}

function carriedCell({ out, in: into, difference }: CarriedOver): Html {
  return html`<td${markOf(difference)}>${grouped(out.text)} → ${grouped(into.text)}${off(difference)}</td>`
}

/** 现行有效: last year's, and this year's issued and repealed, against what this year states. */
export function inForceTable(links: readonly YearLink[], addressOf: AddressOf): Html {
  const columns = ['上年现行有效', '本年制发', '本年废止', '推算', '本年报告']
  return wideTable(
    '现行有效件数衔接',
    html`<thead><tr><th scope="col">年度与类别</th>${columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>${links.flatMap((link) => link.inForce.map((line) => inForceLine(link, line, addressOf)))}</tbody>`,
  )
}

function inForceLine(link: YearLink, line: InForce, addressOf: AddressOf): Html {
  const { before, issued, repealed, expected, stated, difference } = line
  return html`<tr><th scope="row">${pairOf(link, addressOf)} ${line.label}</th>
${[before.text, issued.text, repealed.text, expected ?? '无法推算'].map((text) => html`<td>${grouped(text)}</td>`)}
<td${markOf(difference)}>${grouped(stated.text)}${off(difference)}</td></tr>`
}

const markOf = (difference: InForce['difference']): Piece =>
  differs(difference) && html` class="year-differs"`

const off = (difference: InForce['difference']): Piece =>
  differs(difference) && html`<small>差 ${signed(difference)}</small>`
