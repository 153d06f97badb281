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

// GB/T 9704-2012: A4, 37 mm above, 28 mm left, 156 mm × 225 mm of text.
const page = {
  size: { width: '210mm', height: '297mm' },
  margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', footer: '25mm' },
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
