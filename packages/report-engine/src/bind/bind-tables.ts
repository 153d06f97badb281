// Binds the three tables of a document: finds their regions, decides the edition, places the cells.

import type { Finding } from '../finding.ts'
import type { FormTable, TableKey } from '../form/form.ts'
import type { Source } from '../read/source.ts'
import type { Edition } from '../report.ts'
import { type BoundTable, bindTable, type PlacedCell } from './bind-table.ts'
import { determineEdition } from './edition.ts'
import { inFormOrder } from './headings/disputes-layout.ts'
import { inPrintedOrder } from './headings/disputes-order.ts'
import { findRegions } from './regions.ts'
import type { Region } from './section-regions.ts'
import { severalReports } from './several-reports.ts'
import {
  disclosureTables,
  disputesTable,
  requestsWithOneOther,
  requestsWithThreeOther,
} from './table-forms.ts'
import { withoutBrokenNotes } from './tokens/broken-notes.ts'
import { withoutCopies, withoutEmptyColumns } from './tokens/padding-cells.ts'
import { pageMarks } from './tokens/page-marks.ts'
import { rejoined } from './tokens/rejoined.ts'
import { withoutRepeatedTables } from './tokens/repeated-tables.ts'
import { withoutRowEnds, withoutRowMarks } from './tokens/row-marks.ts'
import { withoutSerialNumbers } from './tokens/serial-numbers.ts'
import type { Token } from './tokens/token.ts'
import { tokenise } from './tokens/tokens.ts'
import { untranspose } from './tokens/transposed.ts'
import { withUnreadableCells } from './tokens/value-cells.ts'

export type BoundTables = {
  readonly edition: Edition | null
  readonly tables: readonly BoundTable[]
  /** Indexes of source.blocks that belong to the tables. */
  readonly blocks: ReadonlySet<number>
  /** What must be said of the document as a whole. */
  readonly findings: readonly Finding[]
}

/** The three tables that a document states, as far as it states them. */
export function bindTables(source: Source): BoundTables {
  const tokens = withoutBrokenNotes(withoutRepeatedTables(tokenise(source)))
  const regions = findRegions(tokens)
  const found = tokensIn(tokens, regions.disclosure[0])
  const stated = determineEdition(found)
  const disclosureTokens = withoutCopies(found, stated ? widthsOf(disclosureTables[stated]) : none)
  const requestTokens = rejoined(
    untranspose(withoutCopies(tokensIn(tokens, regions.requests[0]), none), 7),
    7,
  )
  const bound = {
    disclosure: bindBest(
      disclosureTokens,
      stated ? [disclosureTables[stated]] : Object.values(disclosureTables),
    ),
    requests: bindBest(requestTokens, requestTables(stated, requestTokens)),
    disputes: bindBest(
      inFormOrder(inPrintedOrder(withoutRowEnds(tokensIn(tokens, regions.disputes[0])))),
      [disputesTable],
    ),
  }
  const chosen = [regions.disclosure[0], regions.requests[0], regions.disputes[0]]
  return {
    edition: stated ?? editionOf(bound),
    tables: withoutPageMarks(
      Object.values(bound).filter((table) => table !== undefined),
      tokens,
    ),
    blocks: blocksOf(tokens, chosen),
    findings: severalReports(tokens, regions.requests),
  }
}

function withoutPageMarks(tables: readonly BoundTable[], tokens: readonly Token[]): BoundTable[] {
  const marks = pageMarks(
    tables.flatMap((table) => table.unplaced),
    tokens,
  )
  return tables.map((table) => ({
    ...table,
    unplaced: table.unplaced.filter((token) => !marks.has(token)),
  }))
}

function requestTables(edition: Edition | null, tokens: readonly Token[]): FormTable[] {
  if (edition === '2019') return [requestsWithOneOther]
  const hasThree = tokens.some((token) => threeOther.test(token.text))
  return hasThree ? [requestsWithThreeOther] : [requestsWithThreeOther, requestsWithOneOther]
}

/** Words that only the three rows under （六）其他处理 have. */
const threeOther = /逾期不补正|逾期未按收费/

function tokensIn(tokens: readonly Token[], region: Region | undefined): Token[] {
  if (region === undefined) return []
  const marked = withoutRowMarks(tokens.slice(region.from, region.to))
  const before = tokens.slice(Math.max(0, region.from - 4), region.from)
  return [...withUnreadableCells(withoutEmptyColumns(withoutSerialNumbers(marked, before)))]
}

const none: ReadonlyMap<string, number> = new Map()

/** How many columns each row has, by its label. */
function widthsOf(table: FormTable): ReadonlyMap<string, number> {
  return new Map(table.rows.map((row) => [row.label, row.columns.length]))
}

/** The binding of the form that fits the tokens best; the first of equals. */
function bindBest(tokens: readonly Token[], tables: readonly FormTable[]): BoundTable | undefined {
  if (tokens.length === 0) return undefined
  let best: BoundTable | undefined
  for (const table of tables) {
    if (best?.score === Number.POSITIVE_INFINITY) break
    const bound = bindTable(tokens, table)
    if (best === undefined || bound.score > best.score) best = bound
  }
  return best
}

/** Without headings of table 二: the form whose rows fitted; null where both editions are alike. */
function editionOf(bound: Readonly<Record<TableKey, BoundTable | undefined>>): Edition | null {
  if (bound.disclosure === undefined || bound.disclosure.cells.length === 0)
    return bound.requests?.cells.some(isThreeOther) ? '2021' : null
  return bound.disclosure.table === disclosureTables['2019'] ? '2019' : '2021'
}

function isThreeOther(cell: PlacedCell): boolean {
  return cell.address.startsWith('requests.other.') && cell.address.split('.').length === 4
}

function blocksOf(tokens: readonly Token[], regions: readonly (Region | undefined)[]): Set<number> {
  const blocks = new Set<number>()
  for (const region of regions)
    for (const token of region ? tokens.slice(region.from, region.to) : []) blocks.add(token.block)
  return blocks
}
