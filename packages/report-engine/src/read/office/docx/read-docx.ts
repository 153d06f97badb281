// Reads Word documents (.docx, also .wps and .doc files that are packages) into blocks.

import type { Limits } from '../../limits.ts'
import type { Source } from '../../source.ts'
import { openArchive } from '../archive/archive.ts'
import { makeFlow } from '../layout/flow.ts'
import { wordFindings } from '../layout/word-findings.ts'
import { readGuarded, startClock } from '../reading-stopped.ts'
import { readDocument } from './document.ts'
import { readNumbering } from './numbering.ts'
import { wordParts } from './package.ts'
import { readStyles } from './styles.ts'

/**
 * A Word document as blocks. Tables carry `table`, `row`, `cell` (the cell's place in its row, as
 * the file counts it); paragraphs carry their number as `line`. Never throws.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Source> {
  return readGuarded('docx', () => {
    const clock = startClock(limits)
    const within = { limits, clock }
    const parts = wordParts(openArchive(bytes, limits), within)
    const flow = makeFlow(limits)
    const style = readStyles(parts.styles, within)
    const lists = readNumbering(parts.numbering, within)
    const seen = readDocument(parts.document, { style, lists, flow }, within)
    const blocks = flow.blocks()
    return {
      format: 'docx',
      ...(parts.title !== undefined && { title: parts.title }),
      blocks,
      findings: wordFindings(seen, blocks),
    }
  })
}
