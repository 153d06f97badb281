// One section of a report as one sheet of the workbook.

import type { WriteSheet } from 'hucre'
import type { LaidOutSection, Layout, Paragraph } from '../layout/layout.ts'
import { addTable, addText, columnsOf, emptySheet } from './sheet-rows.ts'
import { headingStyle, paragraphStyle, subheadingStyle, titleStyle } from './styles.ts'

const forbiddenInNames = /[[\]:*?/\\']/gu
const longestName = 31

/** A name that Excel accepts and no other sheet has. */
export function sheetName(heading: string, taken: ReadonlySet<string>): string {
  const base =
    heading
      .replace(forbiddenInNames, '')
      .slice(0, longestName - 4)
      .trim() || '正文'
  let name = base
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`
  return name
}

function textRow({ text, subheading }: Paragraph) {
  const style = subheading ? subheadingStyle : paragraphStyle
  return { text: subheading ? text : `　　${text}`, style, height: 22 }
}

/** The sheet; the first one carries the title and what stands before the sections. */
export function sectionSheet(
  section: LaidOutSection,
  name: string,
  front: Layout | undefined,
): WriteSheet {
  const sheet = emptySheet()
  const columns = columnsOf(section.table)
  const add = (row: Parameters<typeof addText>[1]): void => addText(sheet, row, columns.length)
  if (front !== undefined) {
    add({ text: front.title.join(''), style: titleStyle, height: 40 })
    const published = front.publishedOn
    if (published !== undefined) {
      add({ text: `发布日期：${published}`, style: paragraphStyle, height: 22 })
    }
    for (const paragraph of front.opening) add(textRow(paragraph))
  }
  if (section.heading !== '') add({ text: section.heading, style: headingStyle, height: 32 })
  for (const paragraph of section.paragraphs) add(textRow(paragraph))
  if (section.table !== undefined) addTable(sheet, section.table)
  const { rowCount, ...rest } = sheet
  return {
    ...rest,
    name,
    columns,
    rows: Array.from({ length: rowCount }, () => columns.map(() => null)),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.9, bottom: 0.8, left: 0.6, right: 0.6, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: '&C- &P -' },
  }
}
