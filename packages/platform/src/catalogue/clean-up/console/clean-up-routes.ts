// Addresses of clean-ups on the staff site.

import { holdsRole, listStaffNames, type Role } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { recordAccess as access, recordPath, recordScope } from '../../console/record-scope.ts'
import { xlsxType } from '../../validity/console/normative-sheet.ts'
import { listDocumentNames } from '../../validity/document-names.store.ts'
import {
  confirmItems,
  confirmingRoles,
  decideItems,
  decidingRoles,
  dropCleanUp,
  openCleanUp,
} from '../clean-up.action.ts'
import type { CleanUpKey } from '../clean-up.ts'
import { findCleanUp, listCleanUps, listItems } from '../clean-ups.store.ts'
import { writeResult } from '../result-of-clean-up.action.ts'
import {
  type CleanUpPage,
  cleanUpPage,
  cleanUpPath,
  stageOf,
  stageTitles,
} from './clean-up.page.ts'
import { cleanUpSheet } from './clean-up-sheet.ts'
import { cleanUpsPage, cleanUpsPath } from './clean-ups.page.ts'

const path = `${cleanUpsPath}/:unit/:id`

export const cleanUpRoutes: readonly Route[] = [
  { method: 'GET', path: cleanUpsPath, access, handler: (one) => showAll(one) },
  { method: 'POST', path: cleanUpsPath, access, handler: open },
  { method: 'GET', path, access, handler: (one) => showOne(one) },
  { method: 'GET', path: `${path}/list.xlsx`, access, handler: sendList },
  { method: 'POST', path: `${path}/decide`, access, handler: decide },
  { method: 'POST', path: `${path}/confirm`, access, handler: confirm },
  { method: 'POST', path: `${path}/result`, access, handler: result },
  { method: 'POST', path: `${path}/drop`, access, handler: drop },
]

const mayAct = ({ person }: SignedIn, unitId: string, roles: readonly Role[]): boolean =>
  holdsRole(person.duties, roles, [unitId])

async function showAll(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const scope = await recordScope(exchange)
  const cleanUps = await listCleanUps(
    exchange.database,
    scope.map(({ id }) => id),
  )
  const mayOpen = scope.filter(({ id }) => mayAct(exchange, id, decidingRoles))
  return page(cleanUpsPage(exchange.view, { scope, cleanUps, mayOpen, attempt }))
}

function open(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const show = (attempt: Attempt): Promise<Answer> => showAll(exchange, attempt)
  const fields = { 'cleanUp.titleMissing': 'title', 'cleanUp.basisMissing': 'basis' }
  return orAgain(exchange, { fields, show }, async () => {
    const code = form.get('unit')
    const unit = (await recordScope(exchange)).find((one) => one.code === code)
    if (unit === undefined) throw new NotFound()
    const said = { title: form.get('title') ?? '', basis: form.get('basis') ?? '' }
    const { cleanUpId } = await openCleanUp(context, unit.id, said)
    return redirectTo(`${cleanUpsPath}/${unit.code}/${cleanUpId}`)
  })
}

async function load(exchange: SignedIn, attempt: Attempt): Promise<CleanUpPage> {
  const { params, database, query } = exchange
  const unit = (await recordScope(exchange)).find(({ code }) => code === params.unit)
  const cleanUpId = params.id ?? ''
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(cleanUpId)
  const cleanUp =
    unit && isId ? await findCleanUp(database, { unitId: unit.id, cleanUpId }) : undefined
  if (unit === undefined || cleanUp === undefined) throw new NotFound()
  const stored = await listItems(database, cleanUp)
  const titles = await listDocumentNames(database, stored)
  const items = stored.map((item) => ({
    ...item,
    ...(titles.get(item.recordId) ?? { title: '（已撤下）', documentNumber: '', formedOn: null }),
  }))
  const people = items.flatMap(({ decidedBy, confirmedBy }) => [decidedBy, confirmedBy])
  const asked = query.get('stage') ?? ''
  return {
    ...{ unit, cleanUp, items, attempt },
    names: await listStaffNames(database, [...new Set(people.filter((id) => id !== null))]),
    mayDecide: mayAct(exchange, unit.id, decidingRoles),
    mayConfirm: mayAct(exchange, unit.id, confirmingRoles),
    mayDrop: mayAct(exchange, unit.id, ['officeHead']),
    stage: asked === 'open' || asked === 'decided' || asked === 'confirmed' ? asked : 'all',
  }
}

async function showOne(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  return page(cleanUpPage(exchange.view, await load(exchange, attempt)))
}

async function sendList(exchange: SignedIn): Promise<Answer> {
  const { cleanUp, items } = await load(exchange, noAttempt)
  const lines = items.map((item) => ({ ...item, stage: stageTitles[stageOf(item)] }))
  return download(`${cleanUp.title}.xlsx`, xlsxType, await cleanUpSheet(lines))
}

const fields = { 'cleanUp.reasonMissing': 'reason', 'cleanUp.decisionMissing': 'decision' }

async function afterwards(
  exchange: SignedIn,
  step: (key: CleanUpKey, given: CleanUpPage) => Promise<string | undefined>,
): Promise<Answer> {
  const given = await load(exchange, noAttempt)
  const show = (attempt: Attempt): Promise<Answer> => showOne(exchange, attempt)
  return orAgain(exchange, { fields, show }, async () =>
    redirectTo((await step(given.cleanUp, given)) ?? cleanUpPath(given)),
  )
}

/** The documents that were ticked, or all in the stage that the step is about. */
function chosen({ form }: SignedIn, { items }: CleanUpPage, stage: 'open' | 'decided') {
  if (form.get('everything') === 'yes')
    return items.filter((item) => stageOf(item) === stage).map(({ recordId }) => recordId)
  const ticked = items.filter(({ recordId }) => form.get(`item.${recordId}`) === 'yes')
  return ticked.map(({ recordId }) => recordId)
}

function decide(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  return afterwards(exchange, async (key, given) => {
    await decideItems(context, key, {
      recordIds: chosen(exchange, given, 'open'),
      decision: form.get('decision') ?? '',
      reason: form.get('reason') ?? '',
    })
    return undefined
  })
}

function confirm(exchange: SignedIn): Promise<Answer> {
  return afterwards(exchange, async (key, given) => {
    await confirmItems(exchange.context, key, chosen(exchange, given, 'decided'))
    return undefined
  })
}

function result(exchange: SignedIn): Promise<Answer> {
  return afterwards(exchange, async (key, { unit }) =>
    recordPath(unit, (await writeResult(exchange.context, key)).recordId),
  )
}

function drop(exchange: SignedIn): Promise<Answer> {
  return afterwards(exchange, async (key) => {
    await dropCleanUp(exchange.context, key)
    return cleanUpsPath
  })
}
