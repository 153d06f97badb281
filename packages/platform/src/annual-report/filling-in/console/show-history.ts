// The record of edits of a report, over all its editions: of the whole form, or of one cell with where
// its number is from.

import { listStaffNames } from '#agencies/index.ts'
import type { Answer } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { computeCells } from '../../computed/cell-sources.store.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportPlace } from '../../console/report-scope.ts'
import { listEditionsInWork } from '../../flow/editions.store.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { type EditsWanted, listEdits } from '../cell-edits.store.ts'
import { isFormCell } from '../form-cells.ts'
import type { CellSeen } from './cell-origin.ts'
import { historyPage } from './history.page.ts'

const linesAPage = 100

/** Whoever may look at the report reads it, in whatever state the report is. */
export async function showHistory(exchange: SignedIn): Promise<Answer> {
  const { query, database } = exchange
  const { unit, key } = await reportPlace(exchange)
  const editions = await listEditionsInWork(database, key)
  const [newest] = editions
  if (newest === undefined) throw new NotFound()
  const cell = query.get('cell') ?? ''
  const address = isFormCell(cell) ? cell : undefined
  const edition = editions.find(({ number }) => String(number) === query.get('edition'))?.number
  const wanted = { ...wantedOf(query), ...(address && { address }), ...(edition && { edition }) }
  const found = await listEdits(database, key, { ...wanted, limit: linesAPage + 1 })
  const edits = found.slice(0, linesAPage)
  const body = historyPage({
    ...{ path: reportPath(unit, key), edits, editions, edition },
    names: await listStaffNames(
      database,
      edits.map(({ editedBy }) => editedBy),
    ),
    cell: address === undefined ? undefined : await seeCell(exchange, newest, address),
    more: found.length > linesAPage,
  })
  return inReportFrame(exchange, { unit, key, tab: '/fill-in', body })
}

/** `before=2-35`: edits before the 35th of the second edition. */
function wantedOf(query: URLSearchParams): Pick<EditsWanted, 'before'> {
  const [, edition, number] = /^(\d{1,4})-(\d{1,9})$/.exec(query.get('before') ?? '') ?? []
  if (edition === undefined || number === undefined) return {}
  return { before: { edition: Number(edition), number: Number(number) } }
}

async function seeCell(
  { database, params }: SignedIn,
  { unitId, year, scope }: ReportEdition,
  address: string,
): Promise<CellSeen> {
  const computed = await computeCells(database, { unitIds: [unitId], year, scope })
  return { address, computed: computed.get(address), unitCode: params.unit ?? '' }
}
