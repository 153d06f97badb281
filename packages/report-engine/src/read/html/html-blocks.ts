// Blocks of a piece of HTML that is all report, as made from a Word file.

import type { Finding } from '../../finding.ts'
import { limitFinding } from '../limit-finding.ts'
import type { Limits } from '../limits.ts'
import type { Block } from '../source.ts'
import { struckFindings } from '../struck-finding.ts'
import { parseFlow } from './parse-flow.ts'
import { piecesOf } from './pieces.ts'

/**
 * All lines and tables of a piece of HTML in reading order. Lines are numbered from 1 by paragraph,
 * tables from 1 in order; rows and cells as they stand in the HTML.
 */
export function htmlBlocks(
  html: string,
  limits: Limits,
): { readonly blocks: readonly Block[]; readonly findings: readonly Finding[] } {
  const page = parseFlow(html, { limits })
  const { pieces, exceeded } = piecesOf(page.items, limits)
  let lines = 0
  const blocks = pieces.map(({ block }): Block => {
    if (block.kind === 'table') return block
    lines += 1
    return { ...block, at: { line: lines } }
  })
  const limit = page.exceeded ?? exceeded
  const struck = struckFindings(page.struck.map(({ cell }) => cell ?? {}))
  return {
    blocks,
    findings: limit === undefined ? struck : [limitFinding(limit, limits), ...struck],
  }
}
