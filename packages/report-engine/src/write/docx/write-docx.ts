// A report as a Word document (DOCX) with the look of an official document.

import type { FileChild } from 'docx'
import type { Report } from '../../report.ts'
import { layOut } from '../layout/lay-out.ts'
import { printable } from '../layout/printable.ts'
import { withFixedTimes } from '../with-fixed-times.ts'

/** The report as DOCX in the layout of the official form. The same report gives the same bytes. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const [{ Packer, Paragraph }, blocks, { tableDocx }, { documentDocx }] = await Promise.all([
    import('docx'),
    import('./paragraphs-docx.ts'),
    import('./table-docx.ts'),
    import('./document-docx.ts'),
  ])
  const { title, publishedOn, opening, sections } = layOut(report)
  const children: FileChild[] = [blocks.titleDocx(title)]
  if (publishedOn !== undefined) children.push(blocks.underTitleDocx(`发布日期：${publishedOn}`))
  children.push(...opening.map(blocks.paragraphDocx))
  for (const section of sections) {
    // Table 三 fills a page: begun lower down it would be divided, and its merged labels with it.
    const onNewPage = section.table?.key === 'requests'
    if (section.heading !== '') children.push(blocks.headingDocx(section.heading, onNewPage))
    children.push(...section.paragraphs.map(blocks.paragraphDocx))
    // Word joins tables that touch: an empty paragraph keeps a table apart from what follows.
    if (section.table !== undefined) children.push(tableDocx(section.table), new Paragraph({}))
  }
  const document = documentDocx(title.join(''), printable(report.organ ?? ''), children)
  return withFixedTimes(await Packer.pack(document, 'uint8array'))
}
