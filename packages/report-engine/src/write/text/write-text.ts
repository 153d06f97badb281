// A report as plain text: one paragraph a line, the cells of a table separated by tabs.

import type { Report } from '../../report.ts'
import { layOut } from '../layout/lay-out.ts'
import { type LaidOutSection, type LaidOutTable, rowsOf } from '../layout/layout.ts'

/** One line a row, its cells between tabs; an empty field is a blank cell and nothing else. */
function tableLines(table: LaidOutTable): string[] {
  return rowsOf(table).map((cells) => cells.map(({ text }) => text).join('\t'))
}

function sectionBlocks(section: LaidOutSection): string[] {
  return [
    ...(section.heading === '' ? [] : [section.heading]),
    ...section.paragraphs.map(({ text }) => text),
    ...(section.table === undefined ? [] : [tableLines(section.table).join('\n')]),
  ]
}

/** The report as UTF-8 text in the tab layout, as a table copied from a word processor gives it. */
export async function writeText(report: Report): Promise<Uint8Array> {
  const layout = layOut(report)
  const blocks = [
    layout.title.join(''),
    ...(layout.publishedOn === undefined ? [] : [`发布日期：${layout.publishedOn}`]),
    ...layout.opening.map(({ text }) => text),
    ...layout.sections.flatMap(sectionBlocks),
  ]
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
}
