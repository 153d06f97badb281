// What must be said about a page: too large, or the report is not in its text.

import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../make-finding.ts'
import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { MainContent } from './main-content.ts'
import type { PageFacts } from './page-facts.ts'
import type { Struck } from './parsing.ts'
import type { Piece } from './pieces.ts'
import { countOfMarks, fewestMarks, nameTables } from './report-marks.ts'

export type Page = MainContent & {
  readonly facts: PageFacts
  readonly hasHiddenText: boolean
  readonly struck: readonly Struck[]
  readonly exceeded: keyof Limits | undefined
}

/** The findings of a page, at most one of them on where the report may be instead. */
export function findingsOf(page: Page, limits: Limits): readonly Finding[] {
  const elsewhere = page.exceeded === undefined ? elsewhereFinding(page) : undefined
  if (elsewhere !== undefined) return [elsewhere]
  return page.exceeded === undefined ? [] : [limitFinding(page.exceeded, limits)]
}

function elsewhereFinding({ marks, facts, pieces }: Page): Finding | undefined {
  if (facts.attached.length > 0 && !nameTables(marks)) return attachedFinding(facts.attached, marks)
  if (countOfMarks(marks) >= fewestMarks || !isNearlyEmpty(pieces)) return undefined
  if (facts.pictures > 0) return finding('reading.image', pictureMessage)
  return facts.scripts > 0 && marks === 0 ? finding('reading.script', scriptMessage) : undefined
}

const pictureMessage =
  '网页里的报告可能是图片，读不出文字。请提供报告的 Word、Excel 或带文字的 PDF 原件，或者按表格手工录入数字。'
const scriptMessage =
  '网页里没有报告正文，正文可能要由脚本显示。请用浏览器打开网页，等正文出现后另存为网页，再读取。'

function finding(code: string, message: string): Finding {
  return makeFinding({
    code,
    severity: 'error',
    verdict: 'notAssessable',
    message,
    cells: [],
    facts: {},
  })
}

function attachedFinding(files: readonly string[], marks: number): Finding {
  const missing = countOfMarks(marks) < fewestMarks ? '报告正文' : '报告的统计表'
  return makeFinding({
    code: 'reading.attached',
    severity: 'warning',
    verdict: 'notAssessable',
    message: `网页里没有${missing}，可能在附件里（${files[0] ?? ''}）。请下载附件，读取附件文件。`,
    cells: [],
    facts: { files },
  })
}

const nearlyEmpty = 600

function isNearlyEmpty(pieces: readonly Piece[]): boolean {
  return pieces.reduce((length, piece) => length + piece.length - piece.linked, 0) < nearlyEmpty
}
