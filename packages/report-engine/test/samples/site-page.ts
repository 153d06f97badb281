// A report as a content management system publishes it: in the middle of a page, in GBK.

import type { Report } from '../../src/report.ts'
import { escapeHtml } from '../../src/write/html/escape-html.ts'
import { layOut } from '../../src/write/layout/lay-out.ts'
import { type LaidOutCell, type LaidOutTable, rowsOf } from '../../src/write/layout/layout.ts'
import { encodeGbk } from './encode-gbk.ts'

const columns = ['首页', '政务公开', '政务服务', '互动交流', '走进示例县']

function cell({ text, rowSpan, columnSpan }: LaidOutCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''
  const wide = columnSpan > 1 ? ` colspan="${columnSpan}"` : ''
  const content = text === '' ? '&nbsp;' : escapeHtml(text)
  return `<td${rows}${wide} style="border:windowtext 1px solid"><p align="center"><span style="font-size:14px">${content}</span></p></td>`
}

function table(laidOut: LaidOutTable): string {
  const rows = rowsOf(laidOut).map((cells) => `<tr>${cells.map(cell).join('')}</tr>`)
  return `<table border="0" cellspacing="0" cellpadding="0"><tbody>${rows.join('\n')}</tbody></table>`
}

function article(report: Report): string {
  return layOut(report)
    .sections.flatMap((section) => [
      `<p><strong>${escapeHtml(section.heading)}</strong></p>`,
      ...section.paragraphs.map(({ text }) => `<p>&emsp;&emsp;${escapeHtml(text)}</p>`),
      ...(section.table === undefined ? [] : [table(section.table)]),
    ])
    .join('\n')
}

/** The bytes of the page. */
export function sitePage(report: Report): Uint8Array {
  const title = escapeHtml(layOut(report).title.join(''))
  const published = `${(report.year ?? 0) + 1}-01-26`
  const links = columns.map((name, index) => `<li><a href="/col${index}/">${name}</a></li>`)
  return encodeGbk(`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta name="SiteName" content="示例县人民政府网站（虚构）">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${published}">
<meta name="ContentSource" content="${report.organ}">
<title>${title}_示例县人民政府网站</title>
<script type="text/javascript">var hits = 128;</script>
</head><body>
<div class="top"><ul class="nav">${links.join('')}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">政府信息公开年报</a></div>
<div class="article">
<h1>${title}</h1>
<div class="info">发布日期：${published}　来源：${report.organ}　浏览次数：<span id="hits">128</span></div>
<div id="zoom">
${article(report)}
</div></div>
<div class="foot"><p>主办：示例县人民政府办公室　网站标识码：0000000000　联系电话：000-00000000</p><p>网站地图 | 关于我们 | 版权声明</p></div>
</body></html>
`)
}
