// Reads the bytes of a file into blocks and into a report, with the engine.

import {
  bind,
  checkBytes,
  defaultLimits,
  type Report,
  read,
  type Source,
} from '@gongkai/report-engine'
import type { ReadSource } from './reading.ts'

export type ReadFile = { readonly source: ReadSource; readonly report: Report }

/** More is not shown beside the values: a report has some hundred blocks. */
const mostBlocks = 5_000
const mostCells = 20_000

/** The report a file states, and the document it was read from; never throws for bad input. */
export async function readFile(bytes: Uint8Array, isData: boolean): Promise<ReadFile> {
  if (isData) {
    const report = await checkBytes(bytes, { limits: defaultLimits, stage: 'bind' })
    return { report, source: { format: 'json', blocks: [], isCut: false } }
  }
  const source = await read(bytes, { limits: defaultLimits })
  return { report: bind(source), source: keptPart(source) }
}

function keptPart({ format, blocks }: Source): ReadSource {
  let cells = 0
  const kept = blocks.slice(0, mostBlocks).filter((block) => {
    cells += block.kind === 'table' ? block.cells.length : 1
    return cells <= mostCells
  })
  return { format, blocks: kept, isCut: kept.length < blocks.length }
}
