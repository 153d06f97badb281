// A report as one HTML page that needs nothing else: no script, no font, no picture to load.

import type { Report } from '../../report.ts'
import { layOut } from '../layout/lay-out.ts'
import type { LaidOutSection, Layout, Paragraph } from '../layout/layout.ts'
import { escapeHtml } from './escape-html.ts'
import { reportCss } from './report-css.ts'
import { tableHtml } from './table-html.ts'

function paragraphHtml({ text, subheading }: Paragraph): string {
  const escaped = escapeHtml(text)
  return subheading ? `<h3>${escaped}</h3>` : `<p>${escaped}</p>`
}

function sectionHtml(section: LaidOutSection, index: number): string {
  const id = `section-${index + 1}`
  return [
    '<section>',
    ...(section.heading === '' ? [] : [`<h2 id="${id}">${escapeHtml(section.heading)}</h2>`]),
    ...section.paragraphs.map(paragraphHtml),
    ...(section.table === undefined ? [] : [tableHtml(section.table, id)]),
    '</section>',
  ].join('\n')
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeHtml(content)}">`
}

// The names of the meta tags are those that sites of Chinese authorities use.
function headHtml(report: Report, layout: Layout): string {
  const title = layout.title.join('')
  return [
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    meta('ArticleTitle', title),
    ...(report.organ === null ? [] : [meta('ContentSource', report.organ)]),
    ...(layout.publishedOn === undefined ? [] : [meta('PubDate', layout.publishedOn)]),
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${reportCss}\n</style>`,
    '</head>',
  ].join('\n')
}

function published(layout: Layout): string[] {
  if (layout.publishedOn === undefined) return []
  return [`<p class="published">发布日期：${escapeHtml(layout.publishedOn)}</p>`]
}

/** The report as a self-contained UTF-8 HTML page in the layout of the official form. */
export async function writeHtml(report: Report): Promise<Uint8Array> {
  const layout = layOut(report)
  const lines = layout.title.map((line) => `<span>${escapeHtml(line)}</span>`)
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    headHtml(report, layout),
    '<body>',
    '<main>',
    `<h1>${lines.join('')}</h1>`,
    ...published(layout),
    ...layout.opening.map(paragraphHtml),
    ...layout.sections.map(sectionHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
  return new TextEncoder().encode(page.join('\n'))
}
