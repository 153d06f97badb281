// Documents as web pages: the ways in which content management systems and word processors write tables.

import type { Document, Part } from './document.ts'
import { type Grid, type GridCell, cell as gridCell } from './grids.ts'

type Draw = (grid: Grid) => string

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function spans(one: GridCell): string {
  const rows = one.rowSpan > 1 ? ` rowspan="${one.rowSpan}"` : ''
  return one.columnSpan > 1 ? `${rows} colspan="${one.columnSpan}"` : rows
}

function table(
  grid: Grid,
  draw: (one: GridCell, column: number) => string,
  attributes = '',
): string {
  const rows = grid.rows.map((row) => `<tr>${row.map(draw).join('')}</tr>`)
  return `<table${attributes}><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

const plain: Draw = (grid) =>
  table(grid, (one) => `<td${spans(one)}>${escaped(one.text)}</td>`, ' border="1" cellspacing="0"')

/** Pasted from Word: a paragraph and spans in every cell, blanks as &nbsp;, digits cut by a span. */
const pasted: Draw = (grid) =>
  table(
    grid,
    (one) =>
      `<td width="62" valign="center"${spans(one)} style="padding:0 7px;border:1px solid windowtext"><p class="MsoNormal" align="center" style="text-align:center"><span style="font-family:仿宋_GB2312;font-size:10.5pt">${one.text === '' ? '&nbsp;' : inSpans(one.text)}</span><span lang="EN-US"><o:p></o:p></span></p></td>`,
    ' class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0"',
  )

function inSpans(text: string): string {
  if (/^\d{2,}$/.test(text))
    return `<span lang="EN-US">${text[0]}</span><font>${text.slice(1)}</font>`
  const half = Math.ceil(text.length / 2)
  return text.length > 8
    ? `${escaped(text.slice(0, half))}<span>${escaped(text.slice(half))}</span>`
    : escaped(text)
}

/** Every column over one to three columns of the grid, with a last row that only sets widths. */
const oddSpans: Draw = (grid) => {
  const widths = Array.from({ length: grid.width }, (_, column) => 1 + ((column * 2) % 3))
  const rows = grid.rows.map((row) => row.map((one) => ({ ...one })))
  const taken = rows.map(() => new Set<number>())
  for (const [index, row] of rows.entries()) {
    let column = 0
    for (const one of row) {
      while (taken[index]?.has(column)) column += 1
      const covered = Array.from({ length: one.columnSpan }, (_, offset) => column + offset)
      for (let down = 0; down < one.rowSpan; down++)
        for (const at of covered) taken[index + down]?.add(at)
      column += one.columnSpan
      one.columnSpan = covered.reduce((sum, at) => sum + (widths[at] ?? 1), 0)
    }
  }
  const units = widths.reduce((sum, width) => sum + width, 0)
  const last = Array.from({ length: units }, () => gridCell(''))
  return plain({ width: units, rows: [...rows, last] })
}

/** Line breaks inside labels and headings, blanks around numbers. */
const broken: Draw = (grid) =>
  table(
    grid,
    (one) =>
      `<td${spans(one)}>${/^[\d/]|^$/.test(one.text) && !/^\d\./.test(one.text) ? ` &nbsp;${escaped(one.text)} ` : piecesOf(one.text).map(escaped).join('<br/>')}</td>`,
    ' border="1"',
  )

function piecesOf(text: string): string[] {
  return text.match(/.{1,4}/gu) ?? [text]
}

/** Rows and cells as div elements. */
const divs: Draw = (grid) =>
  `<div class="tb">${grid.rows.map((row) => `<div class="tr">${row.map((one) => `<div class="td">${escaped(one.text)}</div>`).join('')}</div>`).join('\n')}</div>`

/** Tables in tables for the layout of the page. */
const framed: Draw = (grid) =>
  `<table width="100%"><tr><td><table cellpadding="0"><tr><td>${plain(grid)}</td></tr></table></td></tr></table>`

/** Headings in th and thead, labels in th. */
const semantic: Draw = (grid) => {
  const count = grid.rows[0]?.[0]?.rowSpan ?? 1
  const rest = grid.rows.slice(count)
  const row = (cells: readonly GridCell[]) =>
    `<tr>${cells.map((one, index) => (index === 0 ? `<th${spans(one)} scope="row">${escaped(one.text)}</th>` : `<td${spans(one)}>${escaped(one.text)}</td>`)).join('')}</tr>`
  return `<table><thead>${grid.rows.slice(0, count).map(row).join('')}</thead><tbody>${rest.map(row).join('')}</tbody></table>`
}

/** The cells of each row that spans reach from above written again, empty and hidden by style. */
const hiddenCells: Draw = (grid) =>
  table(
    grid,
    (one) =>
      `<td${spans(one)}>${escaped(one.text)}</td>${'<td style="display:none"></td>'.repeat(one.columnSpan - 1)}`,
    ' border="1"',
  )

const picture: Draw = () => '<p><img src="/upload/2024/table.png" width="640" height="820"></p>'

/** The same table for telephones and for desks, one of them hidden by the style of the page. */
const twice: Draw = (grid) =>
  `<div class="pc-table">${plain(grid)}</div><div class="m-table" style="display:none">${pasted(grid)}</div>`
const twiceByClass: Draw = (grid) =>
  `<div class="hidden-xs">${plain(grid)}</div><div class="visible-xs">${plain(grid)}</div>`

const draws = {
  plain,
  pasted,
  oddSpans,
  broken,
  divs,
  framed,
  semantic,
  hiddenCells,
  picture,
  twice,
  twiceByClass,
} as const
export type HtmlForm = keyof typeof draws
export const htmlForms = Object.keys(draws) as HtmlForm[]

/** The body of the document in HTML. */
export function htmlBody(document: Document, form: HtmlForm): string {
  const isPasted = form === 'pasted'
  return document.parts
    .map((part: Part) => {
      if (part.kind === 'table') return draws[form](part.grid)
      if (part.kind === 'title') return `<h1>${escaped(part.text)}</h1>`
      const text = escaped(part.text)
      if (isPasted)
        return `<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:${part.kind === 'heading' ? '黑体' : '仿宋_GB2312'};font-size:16pt">${text}</span></p>`
      return part.kind === 'heading' ? `<p><strong>${text}</strong></p>` : `<p>　　${text}</p>`
    })
    .join('\n')
}

/** A bare page, as a word processor or a converter takes it. */
export function barePage(document: Document, form: HtmlForm, style = ''): string {
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${document.title}</title><style>${style}</style></head><body>\n${htmlBody(document, form)}\n</body></html>\n`
}

/** A page of a content management system with all that stands around an article. */
export function sitePage(document: Document, form: HtmlForm, charset = 'utf-8'): string {
  const { organ, year } = document.figures
  const related = [year - 1, year - 2, year - 3].map(
    (other) =>
      `<li><a href="/nb/${other}.html">${organ}${other}年政府信息公开工作年度报告</a><span>${other + 1}-01-2${other % 9}</span></li>`,
  )
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${document.title}-示例网站</title>
<meta name="SiteName" content="示例网站"><meta name="ColumnName" content="政府信息公开年报">
<meta name="ArticleTitle" content="${document.title}"><meta name="PubDate" content="${year + 1}-01-25 09:31">
<script>var count = 3; function go(a){ return a < 5 }</script><style>.x td{width:20px}</style></head>
<body><div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/hd">互动交流</a> <select><option>2021</option><option>2022</option></select></div>
<div class="crumb">当前位置：<a href="/">首页</a>&gt;<a href="/nb">政府信息公开年报</a></div>
<table width="1000" align="center"><tr><td width="220" valign="top"><ul class="left"><li><a href="/zn">政府信息公开指南</a></li><li><a href="/zd">政府信息公开制度</a></li><li><a href="/ml">法定主动公开内容</a></li></ul></td>
<td><table class="info" border="1"><tr><td>索引号</td><td>000000000/${year + 1}-00012</td><td>发布机构</td><td>${organ}</td></tr><tr><td>文号</td><td>&nbsp;</td><td>成文日期</td><td>${year + 1}-01-20</td></tr></table>
<div class="con"><div class="tools">发布时间：${year + 1}-01-25 09:31　浏览次数：1734 次　字号：[大 中 小]</div>
<div id="zoom">
${htmlBody(document, form)}
</div><div class="share">分享到：微信 微博</div><p>附件：<a href="a.pdf">${document.title}.pdf</a></p></div>
<div class="rel"><h3>相关报告</h3><ul>${related.join('')}</ul></div></td></tr></table>
<div class="footer"><p>版权所有：示例网站 备案号：示例00000000号-1 网站标识码：0000000000</p><p>访问量：1234567</p></div></body></html>
`
}
