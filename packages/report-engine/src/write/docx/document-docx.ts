// The Word document around the blocks of a report: page, footer, styles, properties.

import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  NumberFormat,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { bodyRun, headingRun, pageNumberRun, subheadingRun, titleRun } from './fonts.ts'

// GB/T 9704-2012: A4, 37 mm above, 28 mm left, 156 mm × 225 mm of text. In twentieths of a point:
// not every office program reads millimetres here.
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1417 },
  pageNumbers: { formatType: NumberFormat.DECIMAL },
} as const
const black = { color: '000000' }

function footer(): Footer {
  const children = [new TextRun({ ...pageNumberRun, children: ['- ', PageNumber.CURRENT, ' -'] })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}

/** The document with its blocks on A4. */
export function documentDocx(title: string, organ: string, children: FileChild[]): Document {
  return new Document({
    title,
    creator: organ,
    lastModifiedBy: organ,
    features: { updateFields: false },
    styles: {
      default: {
        document: { run: { ...bodyRun, language: { eastAsia: 'zh-CN', value: 'zh-CN' } } },
        title: { run: { ...titleRun, ...black } },
        heading1: { run: { ...headingRun, ...black, bold: false } },
        heading2: { run: { ...subheadingRun, ...black, bold: false } },
      },
    },
    sections: [{ properties: { page }, footers: { default: footer() }, children }],
  })
}
