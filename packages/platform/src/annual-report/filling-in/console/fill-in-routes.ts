// Addresses of filling in: the form, what its island sends, blank cells as 0, the record of edits.

import { randomUUID } from 'node:crypto'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, staffContext } from '../../console/report-scope.ts'
import type { CellChange } from '../cell-change.ts'
import { blankRows } from '../form-cells.ts'
import { type CellsSaved, saveCells } from '../save-cells.action.ts'
import { takeCells, tellCells } from './cells-json.ts'
import { type FillIn, fillInPage } from './fill-in.page.ts'
import { type Loaded, loadFillIn } from './load-fill-in.ts'
import { type PostedCells, postedCells } from './posted-cells.ts'
import { showHistory } from './show-history.ts'
import { toldConflicts } from './told-conflicts.ts'
import { zerosPage } from './zeros.page.ts'

const path = '/annual-reports/:unit/:year/fill-in'

export const fillInRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: showForm },
  { method: 'POST', path, access, handler: takeForm },
  { method: 'GET', path: `${path}/cells`, access, handler: tellCells },
  { method: 'POST', path: `${path}/cells`, access, handler: takeCells },
  { method: 'GET', path: `${path}/zeros`, access, handler: askZeros },
  { method: 'POST', path: `${path}/zeros`, access, handler: confirmZeros },
  { method: 'GET', path: `${path}/history`, access, handler: showHistory },
]

const tab = '/fill-in'

type Shown = Pick<FillIn, 'typed' | 'problems' | 'conflicts'> &
  Partial<Pick<FillIn, 'done' | 'summary'>>
const asStored: Shown = { typed: {}, problems: new Map(), conflicts: [] }

async function showForm(exchange: SignedIn): Promise<Answer> {
  const done = doneWords(exchange.query)
  return formPage(exchange, await loadFillIn(exchange), { ...asStored, done })
}

function formPage(exchange: SignedIn, loaded: Loaded, shown: Shown): Promise<Answer> {
  const { unit, key, refusal } = loaded
  const mayEdit = refusal === undefined || shown.summary !== undefined
  const body = fillInPage(exchange.view, { ...loaded, ...shown, mayEdit, saveId: randomUUID() })
  return inReportFrame(exchange, { unit, key, tab, body })
}

function doneWords(query: URLSearchParams): string | undefined {
  const cells = Number(query.get('cells') ?? 0)
  if (query.get('done') === 'saved') return cells > 0 ? `已保存 ${cells} 格` : '没有改动'
  if (query.get('done') === 'zeros') return `已将 ${cells} 个空白格确认为 0`
  return undefined
}

/** The whole form of a browser without script. */
async function takeForm(exchange: SignedIn): Promise<Answer> {
  const loaded = await loadFillIn(exchange)
  const posted = postedCells(exchange.form, loaded.report)
  const { typed } = posted
  // Also where the report may no longer be filled in: what was typed stays in sight.
  const show = ({ summary }: Attempt) => formPage(exchange, loaded, { ...asStored, typed, summary })
  return orAgain(exchange, { show }, async () => {
    const save = { ...formSave(exchange.form), changes: posted.changes }
    const saved = await saveCells(staffContext(exchange), loaded.key, save)
    return afterForm(exchange, posted, saved)
  })
}

function formSave(form: URLSearchParams): { editionNumber: number; saveId: string } {
  const saveId = form.get('saveId') ?? ''
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(saveId)
  return { editionNumber: Number(form.get('edition')), saveId: isId ? saveId : randomUUID() }
}

async function afterForm(
  exchange: SignedIn,
  { typed, problems }: PostedCells,
  saved: CellsSaved,
): Promise<Answer> {
  const loaded = await loadFillIn(exchange)
  if (problems.size === 0 && saved.conflicts.length === 0) {
    const to = reportPath(loaded.unit, loaded.key, tab)
    return redirectTo(`${to}?done=saved&cells=${saved.written}`)
  }
  const { database } = exchange
  const conflicts = await toldConflicts(database, loaded.edition, saved.conflicts)
  const held = new Set([...problems.keys(), ...conflicts.map(({ address }) => address)])
  const kept = Object.fromEntries(Object.entries(typed).filter(([address]) => held.has(address)))
  const answer = await formPage(exchange, loaded, { typed: kept, problems, conflicts })
  return { ...answer, status: problems.size > 0 ? 422 : 409 }
}

async function askZeros(exchange: SignedIn): Promise<Answer> {
  const { view } = exchange
  const { unit, key, edition, report, refusal } = await loadFillIn(exchange)
  if (refusal) throw new Refused(refusal)
  const body = zerosPage(view, {
    path: reportPath(unit, key, tab),
    edition: edition.number,
    saveId: randomUUID(),
    rows: blankRows(report),
  })
  return inReportFrame(exchange, { unit, key, tab, body })
}

async function confirmZeros(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  const { unit, key, report } = await loadFillIn(exchange)
  const chosen = new Set(form.getAll('row'))
  const seen = form.get('seen') ?? ''
  const changes = blankRows(report)
    .filter((row) => chosen.has(row.key))
    .flatMap(({ addresses }) => addresses)
    .filter((address) => seen.includes(`"${address}"`))
    .map((address): CellChange => ({ address, was: '', value: '0', manner: 'zeros' }))
  const save = { ...formSave(form), changes }
  const { written } = await saveCells(staffContext(exchange), key, save)
  return redirectTo(`${reportPath(unit, key, tab)}?done=zeros&cells=${written}`)
}
