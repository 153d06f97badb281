// Addresses of disputes on the staff site: the list, a new one, one dispute and its steps.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import type { StaffContext, Unit } from '#agencies/index.ts'
import { findCalendar, findCalendarsOf } from '#calendar/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { findRequest, listRemedyRows } from '#requests/index.ts'
import { isFollowed } from '../after-review/reviews.store.ts'
import { suitPeriod } from '../after-review/suit-period.ts'
import { listDisputeFacts } from '../case/disputes.store.ts'
import { fileDispute } from '../case/file-dispute.action.ts'
import { listOutcomeRows } from '../outcomes/outcome-rows.store.ts'
import { addPaper, givePaper, loadPapers } from '../papers/console/paper-routes.ts'
import { listDisputes } from '../register/dispute-register.store.ts'
import { disputePage } from './dispute.page.ts'
import {
  disputeAccess as access,
  disputePath,
  disputePlace,
  disputeScope,
  filingUnits,
  isId,
} from './dispute-scope.ts'
import {
  disputeStepForms,
  faultyFieldsOf,
  isDisputeStep,
  typedIntoStep,
} from './dispute-step-forms.ts'
import { disputesPage } from './disputes.page.ts'
import { readDisputesQuery, wantedDisputes } from './disputes-query.ts'
import { type AboutRequest, newDisputePage } from './new-dispute.page.ts'
import { readNewCase } from './read-new-case.ts'

const mayFile = { roles: ['clerk', 'officeHead'] }

/** A file is checked before it is kept. */
const dear = { requests: 300, minutes: 5 }

export const disputeRoutes: readonly Route[] = [
  { method: 'GET', path: '/disputes', access, handler: showList },
  { method: 'GET', path: '/disputes/new', access: mayFile, handler: showNew },
  { method: 'POST', path: '/disputes/new', access: mayFile, handler: file },
  { method: 'GET', path: '/disputes/:unit/:id', access, handler: (one) => showDispute(one) },
  { method: 'POST', path: '/disputes/:unit/:id/papers', access, atMost: dear, handler: takePaper },
  { method: 'GET', path: '/disputes/:unit/:id/papers/:file', access, handler: sendPaper },
  { method: 'POST', path: '/disputes/:unit/:id/:action', access, handler: act },
]

const perPage = 50

async function showList(exchange: SignedIn): Promise<Answer> {
  const { database, view, now } = exchange
  const query = readDisputesQuery(exchange.query)
  const scope = await disputeScope(exchange)
  const today = dayInChina(now)
  const [found, calendarOf] = await Promise.all([
    listDisputes(database, wantedDisputes(query, scope, today), {
      after: query.after || undefined,
      limit: perPage + 1,
    }),
    findCalendarsOf(database, scope),
  ])
  const lines = found.slice(0, perPage)
  const next = found.length > perPage ? lines.at(-1)?.disputeId : undefined
  const may = filingUnits(exchange, scope).length > 0
  return page(disputesPage(view, { query, scope, lines, next, mayFile: may, calendarOf, today }))
}

function showNew(exchange: SignedIn): Promise<Answer> {
  return newAgain(exchange, noAttempt)
}

/** The form, about the request that the address or the form sent before names. */
async function newAgain(exchange: SignedIn, attempt: Attempt, status = 200): Promise<Answer> {
  const { database, view, query, form, now } = exchange
  const units = filingUnits(exchange, await disputeScope(exchange))
  const asked = query.get('request') ?? form.get('request') ?? ''
  const about = await aboutOf(exchange, units, asked)
  const earlier = await listDisputes(
    database,
    { unitIds: units.map(({ id }) => id), kind: 'reconsideration' },
    { after: undefined, limit: 100 },
  )
  const today = dayInChina(now)
  return page(newDisputePage(view, { units, about, earlier, attempt, today }), status)
}

/** A request that is out of reach is not found. */
async function aboutOf(
  { database }: SignedIn,
  units: readonly Unit[],
  requestId: string,
): Promise<AboutRequest | undefined> {
  if (requestId === '') return undefined
  if (!isId(requestId)) throw new NotFound()
  const found = await Promise.all(
    units.map(async (unit) => {
      const request = await findRequest(database, { unitId: unit.id, requestId })
      return request && { ...request, unit }
    }),
  )
  const about = found.find((one) => one !== undefined)
  if (about === undefined) throw new NotFound()
  return about
}

const fieldsOfNew = {
  'dispute.dateInFuture': 'on',
  'dispute.textMissing': 'subject',
  'dispute.notLitigation': 'follows',
  'dispute.requestUnknown': 'follows',
  'dispute.notYourRole': 'unit',
  'dispute.aboutTwoThings': 'publication',
}

async function file(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  const units = filingUnits(exchange, await disputeScope(exchange))
  const unit = units.find(({ code }) => code === form.get('unit'))
  const read = readNewCase(form, unit?.id)
  if ('problems' in read) return newAgain(exchange, faultyForm(exchange, read.problems), 422)
  const show = (attempt: Attempt): Promise<Answer> => newAgain(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    const disputeId = await fileDispute(staffContext(exchange), read.given)
    return redirectTo(unit === undefined ? '/disputes' : disputePath(unit, disputeId))
  })
}

async function showDispute(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, person, now, view } = exchange
  const place = await disputePlace(exchange)
  const { unit, dispute } = place
  const { unitId, requestId } = dispute
  const [recorded, calendar, outcomeRows, papers, request, rows, isSued] = await Promise.all([
    listDisputeFacts(database, dispute),
    findCalendar(database, unit.region),
    listOutcomeRows(database, unitId),
    loadPapers(exchange, place),
    requestId === null ? undefined : findRequest(database, { unitId, requestId }),
    listRemedyRows(database, unitId),
    isFollowed(database, dispute),
  ])
  const facts = recorded.map(({ fact }) => fact)
  const period = suitPeriod(dispute.kind, facts, { calendar, rows })
  const requestNumber = request?.number ?? null
  const today = dayInChina(now)
  const { duties } = person
  return page(
    disputePage(view, {
      ...{ unit, dispute, recorded, duties, requestNumber, attempt, calendar, today },
      ...{ outcomeRows, papers, suit: period && { period, today, isSued } },
    }),
  )
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { params, form } = exchange
  const { unit, dispute } = await disputePlace(exchange)
  const { action = '' } = params
  if (!isDisputeStep(action)) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showDispute(exchange, attempt)
  return orAgain(exchange, { fields: faultyFieldsOf(action), show }, async () => {
    await disputeStepForms[action].run(staffContext(exchange), dispute, typedIntoStep(action, form))
    return redirectTo(disputePath(unit, dispute.disputeId))
  })
}

async function takePaper(exchange: SignedIn): Promise<Answer> {
  const show = (attempt: Attempt): Promise<Answer> => showDispute(exchange, attempt)
  return addPaper(exchange, await disputePlace(exchange), show)
}

async function sendPaper(exchange: SignedIn): Promise<Answer> {
  return givePaper(exchange, await disputePlace(exchange))
}

function staffContext({ context, person }: SignedIn): StaffContext {
  return { ...context, duties: person.duties }
}
