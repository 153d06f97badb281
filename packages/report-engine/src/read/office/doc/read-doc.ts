// Reads Word 97–2003 documents (.doc) and the binary documents of WPS Writer (.wps), which are the
// same thing. Cell boundaries come from the row definitions of the file, not from its line breaks.

import type { Limits } from '../../limits.ts'
import type { Source } from '../../source.ts'
import { makeFlow } from '../layout/flow.ts'
import { wordFindings } from '../layout/word-findings.ts'
import { readGuarded, readingFinding, startClock } from '../reading-stopped.ts'
import { readBody } from './body.ts'
import { openStreams } from './streams.ts'

/** A .doc or .wps document as blocks, placed as those of `readDocx`. Never throws. */
export async function readDoc(bytes: Uint8Array, limits: Limits): Promise<Source> {
  return readGuarded('doc', () => {
    const clock = startClock(limits)
    const flow = makeFlow(limits)
    const seen = readBody(openStreams(bytes, limits), flow, clock)
    const blocks = flow.blocks()
    const findings = [...wordFindings(seen, blocks)]
    if (seen.unshaped > 0) {
      const message = `有 ${seen.unshaped} 个表格行没有列宽信息，只能按先后次序排列单元格。请核对表格，或另存为 .docx 再读。`
      findings.push(readingFinding('reading.flattened', 'info', message))
    }
    return { format: 'doc', blocks, findings }
  })
}
