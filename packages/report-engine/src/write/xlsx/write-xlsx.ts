// A report as a workbook (XLSX): one sheet a section, in the order of the report.

import type { WriteSheet } from 'hucre'
import type { Report } from '../../report.ts'
import { layOut } from '../layout/lay-out.ts'
import { printable } from '../layout/printable.ts'
import { withFixedTimes } from '../with-fixed-times.ts'
import { sectionSheet, sheetName } from './section-sheet.ts'

/** The report as XLSX, one sheet a section. The same report gives the same bytes. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx')
  const layout = layOut(report)
  const names = new Set<string>()
  const sections = layout.sections.length > 0 ? layout.sections : [{ heading: '', paragraphs: [] }]
  const sheets = sections.map((section, index): WriteSheet => {
    const name = sheetName(section.heading, names)
    names.add(name)
    return sectionSheet(section, name, index === 0 ? layout : undefined)
  })
  const title = layout.title.join('')
  const properties = { title, creator: printable(report.organ ?? '') }
  return withFixedTimes(
    await write({ sheets, properties, defaultFont: { name: '宋体', size: 11 } }),
  )
}
