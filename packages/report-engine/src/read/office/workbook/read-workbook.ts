// Reads workbooks (.xlsx, .xls and WPS .et) into blocks, sheet by sheet. The spreadsheet library
// sees a file only after its container was checked.

import type { Workbook } from 'hucre'
import type { Limits } from '../../limits.ts'
import type { Source } from '../../source.ts'
import { struckFindings } from '../../struck-finding.ts'
import { isCompoundFile } from '../ole/compound-file.ts'
import { readGuarded, startClock } from '../reading-stopped.ts'
import { type BiffFacts, biffFacts } from './biff-facts.ts'
import { sheetsToRead } from './hidden-parts.ts'
import { safePackage } from './safe-package.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { sheetFindings, struckCells } from './workbook-findings.ts'

/** A workbook as blocks; places carry `sheet` and `cell` ("B7"). Never throws. */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const format = isCompoundFile(bytes) ? 'xls' : 'xlsx'
  return readGuarded(format, () => {
    return format === 'xls' ? readOld(bytes, limits) : readNew(bytes, limits)
  })
}

async function readNew(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const clock = startClock(limits)
  const safe = safePackage(bytes, limits, clock)
  const { readXlsx } = await import('hucre/xlsx')
  const workbook = await readXlsx(safe, { readStyles: true })
  clock()
  return { format: 'xlsx', ...titleOf(workbook), ...contentOf(workbook, limits, []) }
}

async function readOld(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const facts = biffFacts(bytes, limits)
  const { readXls } = await import('hucre')
  return { format: 'xls', ...contentOf(await readXls(bytes), limits, facts) }
}

function contentOf(
  { sheets }: Workbook,
  limits: Limits,
  facts: BiffFacts,
): Pick<Source, 'blocks' | 'findings'> {
  const toRead = sheetsToRead(sheets, facts)
  const read = toRead.filter(({ leftOut }) => !leftOut.sheet)
  return {
    blocks: read.flatMap((sheet) => sheetBlocks(sheet, limits)),
    findings: [...toRead.flatMap(sheetFindings), ...struckFindings(read.flatMap(struckCells))],
  }
}

function titleOf(workbook: Workbook): { title?: string } {
  const title = workbook.properties?.title?.trim()
  return title === undefined || title === '' ? {} : { title }
}
