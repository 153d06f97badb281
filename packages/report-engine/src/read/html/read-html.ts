// Reads a web page: the report on it with title and dates, without the web site around it.

import type { Limits } from '../limits.ts'
import type { Block, Source } from '../source.ts'
import { struckFindings } from '../struck-finding.ts'
import { lineNumbers } from './line-numbers.ts'
import { mainContent } from './main-content.ts'
import { publishedOnOf, titleOf } from './page-facts.ts'
import { findingsOf, type Page } from './page-findings.ts'
import { type ParseOptions, parseFlow } from './parse-flow.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { countOfMarks, fewestMarks } from './report-marks.ts'
import { struckPlaces } from './struck-places.ts'

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
    findings: [...findingsOf(page, limits), ...struckFindings(struckPlaces(page, html))],
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
  const { items, parents, facts, hasHiddenText, struck, exceeded } = parseFlow(html, options)
  const all = piecesOf(items, options.limits)
  const content = mainContent(all.pieces, parents)
  return { ...content, facts, hasHiddenText, struck, exceeded: exceeded ?? all.exceeded }
}

function blocksOf(pieces: readonly Piece[], html: string): Block[] {
  const placeOf = lineNumbers(html)
  return pieces.map(({ block, start }) =>
    block.kind === 'table' ? block : { ...block, at: placeOf(start) },
  )
}
