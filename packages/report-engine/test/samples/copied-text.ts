// How reports look outside office programs: copied from a web page, and as Markdown.

import type { Report } from '../../src/report.ts'
import { layOut } from '../../src/write/layout/lay-out.ts'
import { type LaidOutTable, rowsOf } from '../../src/write/layout/layout.ts'

/** As copied from a page in a browser: one cell a line, empty cells lost, a line about the page. */
export function copiedFromPage(report: Report): string {
  const { title, sections } = layOut(report)
  const lines = sections.flatMap(({ heading, paragraphs, table }) => [
    heading,
    ...paragraphs.map(({ text }) => `　　${text}`),
    ...(table?.cells.map(({ text }) => text).filter((text) => text !== '') ?? []),
  ])
  const about = `来源：${report.organ} 发布时间：${(report.year ?? 0) + 1}-01-20 字号：[大 中 小] 打印`
  return `${[title.join(''), about, ...lines].join('\n\n')}\n`
}

function pipeTable(table: LaidOutTable): string {
  const rows = rowsOf(table).map((cells) => {
    const fields = table.columnWidths.map(() => '')
    for (const cell of cells) fields[cell.column] = cell.text
    return `| ${fields.join(' | ')} |`
  })
  const rule = `| ${table.columnWidths.map(() => '---').join(' | ')} |`
  return [rows[0], rule, ...rows.slice(1)].join('\n')
}

/** As Markdown with pipe tables. */
export function asMarkdown(report: Report): string {
  const { title, sections } = layOut(report)
  const blocks = sections.flatMap(({ heading, paragraphs, table }) => [
    `## ${heading}`,
    ...paragraphs.map(({ text, subheading }) => (subheading ? `**${text}**` : text)),
    ...(table === undefined ? [] : [pipeTable(table)]),
  ])
  return `${[`# ${title.join('')}`, ...blocks].join('\n\n')}\n`
}
