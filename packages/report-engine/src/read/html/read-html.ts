// Reads a web page: the report on it with title and dates, without the web site around it.

import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../make-finding.ts'
import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { Block, Source } from '../source.ts'
import { lineNumbers } from './line-numbers.ts'
import { type MainContent, mainContent } from './main-content.ts'
import { type PageFacts, publishedOnOf, titleOf } from './page-facts.ts'
import { type ParseOptions, parseFlow } from './parse-flow.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { countOfMarks, nameTables } from './report-marks.ts'

const fewestMarks = 3

type Page = MainContent & {
  readonly facts: PageFacts
  readonly hasHiddenText: boolean
  readonly exceeded: keyof Limits | undefined
}

/**
 * A page as a source. Lines carry `line` and `column` in the page's source text; cells carry the
 * number of the table in the page, of the row in it and of the cell in the row, from 1.
 */
export function readHtml(html: string, limits: Limits): Source {
  const page = parseShown(html, limits)
  const title = titleOf(page.facts)
  const publishedOn = publishedOnOf(page.facts)
  return {
    format: 'html',
    ...(title !== undefined && { title }),
    ...(publishedOn !== undefined && { publishedOn }),
    blocks: blocksOf(page.pieces, html),
    findings: findingsOf(page, limits),
  }
}

/** Some sites put the text into a hidden element and show it by script. */
function parseShown(html: string, limits: Limits): Page {
  const page = parsePage(html, { limits })
  if (!page.hasHiddenText || countOfMarks(page.marks) >= fewestMarks) return page
  const whole = parsePage(html, { limits, showHidden: true })
  return countOfMarks(whole.marks) >= fewestMarks ? whole : page
}

function parsePage(html: string, options: ParseOptions): Page {
  const { items, parents, facts, hasHiddenText, exceeded } = parseFlow(html, options)
  const all = piecesOf(items, options.limits)
  const content = mainContent(all.pieces, parents)
  return { ...content, facts, hasHiddenText, exceeded: exceeded ?? all.exceeded }
}

function blocksOf(pieces: readonly Piece[], html: string): Block[] {
  const placeOf = lineNumbers(html)
  return pieces.map(({ block, start }) =>
    block.kind === 'table' ? block : { ...block, at: placeOf(start) },
  )
}

function findingsOf({ marks, facts, exceeded, pieces }: Page, limits: Limits): Finding[] {
  const findings = exceeded === undefined ? [] : [limitFinding(exceeded, limits)]
  if (facts.attached.length > 0 && !nameTables(marks)) findings.push(attachedFinding(facts, marks))
  else if (facts.pictures > 0 && countOfMarks(marks) < fewestMarks && isNearlyEmpty(pieces))
    findings.push(pictureFinding())
  return findings
}

function attachedFinding({ attached }: PageFacts, marks: number): Finding {
  const missing = countOfMarks(marks) < fewestMarks ? '报告正文' : '报告的统计表'
  return makeFinding({
    code: 'reading.attached',
    severity: 'warning',
    verdict: 'notAssessable',
    message: `网页里没有${missing}，可能在附件里（${attached[0] ?? ''}）。请下载附件，读取附件文件。`,
    cells: [],
    facts: { files: attached },
  })
}

const nearlyEmpty = 600

function isNearlyEmpty(pieces: readonly Piece[]): boolean {
  return pieces.reduce((length, piece) => length + piece.length - piece.linked, 0) < nearlyEmpty
}

function pictureFinding(): Finding {
  return makeFinding({
    code: 'reading.image',
    severity: 'error',
    verdict: 'notAssessable',
    message:
      '网页里的报告可能是图片，读不出文字。请提供报告的 Word、Excel 或带文字的 PDF 原件，或者按表格手工录入数字。',
    cells: [],
    facts: {},
  })
}
