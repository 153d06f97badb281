// The formats a report can be written in.

import type { Report } from '../report.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeHtml } from './html/write-html.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { writeText } from './text/write-text.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

export const writtenFormats = ['docx', 'xlsx', 'pdf', 'html', 'txt'] as const
export type WrittenFormat = (typeof writtenFormats)[number]

/** The writer of each format; the libraries behind them are loaded when one is used. */
export const writers: Readonly<Record<WrittenFormat, (report: Report) => Promise<Uint8Array>>> = {
  docx: writeDocx,
  xlsx: writeXlsx,
  pdf: writePdf,
  html: writeHtml,
  txt: writeText,
}
