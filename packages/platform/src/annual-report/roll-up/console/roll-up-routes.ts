// Addresses of the roll-up on the staff site.

import { findUnitByCode, listUnitsInReach, type Unit } from '#agencies/index.ts'
import type { Refusal } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { listActions, notBegun } from '../../console/listed-actions.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from '../../console/report-scope.ts'
import { findEdition } from '../../flow/editions.store.ts'
import type { ReportEdition, ReportKey } from '../../flow/report-edition.ts'
import { isScope, type Scope, usualScope } from '../../flow/scope.ts'
import { fileWords } from '../../source/file-words.ts'
import { importPart, removePart, takePart } from '../change-part.action.ts'
import { changeScope } from '../change-scope.action.ts'
import { readRollUp } from '../current-roll-up.store.ts'
import { generateRollUp, markOf } from '../generate-roll-up.action.ts'
import { readGeneration } from '../generation.store.ts'
import { loadEffects } from './load-effects.ts'
import { rollUpPage } from './roll-up.page.ts'

const path = '/annual-reports/:unit/:year/roll-up'

export const rollUpRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showRollUp(exchange) },
  { method: 'POST', path: `${path}/part`, access, handler: enterPart },
  { method: 'POST', path: `${path}/part/take`, access, handler: takeOver },
  { method: 'POST', path: `${path}/part/remove`, access, handler: remove },
  { method: 'POST', path: `${path}/scope`, access, handler: rescope },
  { method: 'POST', path: `${path}/generate`, access, handler: generate },
]

async function showRollUp(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database, query, form, person } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  const wished = form.get('scope') ?? query.get('scope') ?? ''
  const scope = isScope(wished) ? wished : scopeOf(unit, edition)
  const rollUp = await readRollUp(database, { ...key, scope })
  const generation = await readGeneration(database, rollUp, edition)
  const body = rollUpPage({
    view,
    path: reportPath(unit, key, '/roll-up'),
    generation,
    mark: markOf(generation),
    edition,
    actions: await listActions(exchange, edition ?? notBegun(key)),
    reach: new Set((await listUnitsInReach(database, person.duties)).map(({ id }) => id)),
    cell: query.get('cell') ?? undefined,
    effects: await loadEffects(database, edition),
    attempt,
  })
  return inReportFrame(exchange, { unit, key, tab: '/roll-up', body })
}

/** A unit with others below it looks at more than itself, even where its report covers itself alone. */
function scopeOf(unit: Unit, edition: ReportEdition | undefined): Scope {
  const scope = edition?.scope ?? usualScope(unit)
  return scope === 'organ' ? 'level' : scope
}

const fields = {
  'report.unreadable': 'file',
  'report.otherYear': 'file',
  'report.otherOrgan': 'file',
  'rollUp.partUnknown': 'from',
  'rollUp.partCoversOthers': 'from',
}

/** Does one step and shows the page again: at `place`, or with what was refused. */
async function afterwards(
  exchange: SignedIn,
  place: string,
  step: (key: ReportKey) => Promise<void>,
): Promise<Answer> {
  const { unit, key } = await reportPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showRollUp(exchange, attempt)
  const words = (refusal: Refusal) => fileWords(refusal, key.year)
  return orAgain(exchange, { fields, words, show }, async () => {
    await step(key)
    return redirectTo(`${reportPath(unit, key)}${place}`)
  })
}

function enterPart(exchange: SignedIn): Promise<Answer> {
  const file = exchange.uploads.get('file')
  return afterwards(exchange, '/roll-up#part', async (key) => {
    if (file === undefined) throw new NotFound()
    await importPart(staffContext(exchange), key, file)
  })
}

function takeOver(exchange: SignedIn): Promise<Answer> {
  const { database, form } = exchange
  return afterwards(exchange, '/roll-up#part', async (key) => {
    const from = await findUnitByCode(database, form.get('from') ?? '')
    if (from === undefined) throw new NotFound()
    await takePart(staffContext(exchange), key, from.id)
  })
}

function remove(exchange: SignedIn): Promise<Answer> {
  return afterwards(exchange, '/roll-up#part', (key) => removePart(staffContext(exchange), key))
}

function rescope(exchange: SignedIn): Promise<Answer> {
  const scope = exchange.form.get('scope') ?? ''
  return afterwards(exchange, '/roll-up', (key) => changeScope(staffContext(exchange), key, scope))
}

function generate(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  const scope = form.get('scope') ?? ''
  const chosen = 'replace.'
  const replace = [...form.keys()].flatMap((name) =>
    name.startsWith(chosen) ? [name.slice(chosen.length)] : [],
  )
  return afterwards(exchange, '', async (key) => {
    if (!isScope(scope)) throw new NotFound()
    const order = { scope, seen: form.get('seen') ?? '', replace }
    await generateRollUp(staffContext(exchange), key, order)
  })
}
