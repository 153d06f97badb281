// A clean-up as a sheet: a line a document.

import { sheetOf } from '../../validity/console/normative-sheet.ts'
import { decisionTitles } from '../clean-up.ts'
import type { ShownItem } from './clean-up.page.ts'

const columns = [
  ['标题', 48],
  ['文号', 22],
  ['成文日期', 12],
  ['清理意见', 12],
  ['理由', 40],
  ['进度', 10],
] as const

/** The file: headings, then a line a document. */
export function cleanUpSheet(
  items: readonly (ShownItem & { readonly stage: string })[],
): Promise<Uint8Array> {
  const rows = items.map(({ title, documentNumber, formedOn, decision, reason, stage }) => [
    title,
    documentNumber,
    formedOn ?? '',
    decision === null ? '' : decisionTitles[decision],
    reason,
    stage,
  ])
  return sheetOf('清理清单', columns, rows)
}
