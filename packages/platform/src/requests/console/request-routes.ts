// Addresses of requests on the staff site: the register, a new one, one request and its steps.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import { holdsRole } from '#agencies/index.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { revealPersonalData } from '#kit/secrets/reveal-personal-data.action.ts'
import { dayInChina } from '#law/index.ts'
import { loadIdentities } from '../applicants/console/load-identities.ts'
import { personOf } from '../case/act-on-request.action.ts'
import { loadColleagues } from '../colleagues/console/load-colleagues.ts'
import { enterRequest } from '../intake/enter-request.action.ts'
import { readEntry } from '../intake/entry-form.ts'
import { withItemsChanged } from '../intake/item-fields.ts'
import { followingPanel } from '../matters/console/similar.panel.ts'
import { loadLetters } from '../papers/console/load-letters.ts'
import { listOfSameApplicant } from '../register/register.store.ts'
import { loadRooms } from '../rooms/console/load-rooms.ts'
import { isStaffStep, stepForms } from './actions.panel.ts'
import { enteredSlipPage } from './entered-slip.page.ts'
import { loadRegister } from './load-register.ts'
import { loadRequest } from './load-request.ts'
import { newRequestPage } from './new-request.page.ts'
import { ownPageRoutes } from './own-page-routes.ts'
import { registerPage } from './register.page.ts'
import { sendRegister } from './register-export.ts'
import { readRegisterQuery } from './register-query.ts'
import { atMostCompared } from './related.panel.ts'
import { requestPage } from './request.page.ts'
import { partsOfRequest } from './request-parts.ts'
import {
  requestAccess as access,
  deskUnits,
  requestPath,
  requestPlace,
  requestScope,
} from './request-scope.ts'
import { fieldsOf, typedInto } from './step-form.ts'

const mayEnter = { roles: ['clerk', 'officeHead'] }

export const requestRoutes: readonly Route[] = [
  { method: 'GET', path: '/requests', access, handler: showRegister },
  { method: 'GET', path: '/requests/register.xlsx', access, handler: sendRegister },
  { method: 'GET', path: '/requests/new', access: mayEnter, handler: showNew },
  { method: 'POST', path: '/requests/new', access: mayEnter, handler: enter },
  ...ownPageRoutes,
  { method: 'GET', path: '/requests/:unit/:id', access, handler: (one) => showRequest(one) },
  { method: 'POST', path: '/requests/:unit/:id/reveal', access: mayEnter, handler: reveal },
  { method: 'POST', path: '/requests/:unit/:id/:action', access, handler: act },
]

async function showRegister(exchange: SignedIn): Promise<Answer> {
  const query = readRegisterQuery(exchange.query)
  const register = await loadRegister(exchange, query)
  const desk = deskUnits(exchange, register.place.scope)
  return page(registerPage(exchange.view, { query, register, desk }))
}

function showNew(exchange: SignedIn): Promise<Answer> {
  return newAgain(exchange, noAttempt)
}

async function newAgain(exchange: SignedIn, attempt: Attempt, status = 200): Promise<Answer> {
  const desk = deskUnits(exchange, await requestScope(exchange))
  return page(
    newRequestPage(exchange.view, { desk, attempt, today: dayInChina(exchange.now) }),
    status,
  )
}

const fieldsOfEntry = {
  'request.dateInFuture': 'enteredOn',
  'request.nothingAskedFor': 'description',
  'request.notYourRole': 'unit',
}

async function enter(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const changed = withItemsChanged(form)
  if (changed) return newAgain(exchange, { ...noAttempt, typed: (name) => changed.get(name) ?? '' })
  const desk = deskUnits(exchange, await requestScope(exchange))
  const unit = desk.find(({ code }) => code === form.get('unit'))
  const read = readEntry(form, unit?.id)
  if ('problems' in read) return newAgain(exchange, faultyForm(exchange, read.problems), 422)
  const show = (attempt: Attempt): Promise<Answer> => newAgain(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfEntry, show }, async () => {
    const done = await enterRequest(context, read.entry)
    if (unit === undefined) return redirectTo('/requests')
    const today = dayInChina(exchange.now)
    const key = { unitId: unit.id, requestId: done.requestId }
    const related = await listOfSameApplicant(exchange.database, key, atMostCompared)
    const slip = { unit, entry: read.entry, entered: done, today, related }
    return page(enteredSlipPage(exchange.view, slip))
  })
}

type Showing = { readonly attempt?: Attempt; readonly isRevealed?: boolean }

/** The page of one request, also after a form of it was refused. */
export async function showRequest(exchange: SignedIn, showing: Showing = {}): Promise<Answer> {
  const { view, person, context } = exchange
  const place = await requestPlace(exchange)
  const loaded = await loadRequest(exchange, place)
  const may = holdsRole(person.duties, ['clerk', 'officeHead'], [place.unit.id])
  const acting = { loaded, person: personOf(context), attempt: showing.attempt ?? noAttempt }
  const letters = await loadLetters(exchange, loaded)
  const rooms = await loadRooms(exchange, place)
  const colleagues = await loadColleagues(exchange, place)
  const others = await partsOfRequest(exchange, place)
  const following = html`${others}${await followingPanel(exchange.database, { ...loaded, may })}`
  const identities = await loadIdentities(exchange, place, loaded)
  const isRevealed = showing.isRevealed === true
  const shown = { ...acting, letters, rooms, colleagues, following, identities }
  return page(requestPage(view, shown, { may, isRevealed }))
}

/** Shows who asked, which is itself noted; only to those of the office who write to the applicant. */
async function reveal(exchange: SignedIn): Promise<Answer> {
  const { unit, request } = await requestPlace(exchange)
  const { unitId, requestId } = request
  if (!holdsRole(exchange.person.duties, ['clerk', 'officeHead'], [unit.id])) throw new NotFound()
  const what = { unitId, subject: requestId, what: 'requests.applicant' }
  await revealPersonalData(exchange.context, what, async () => undefined)
  return showRequest(exchange, { isRevealed: true })
}

async function act(exchange: SignedIn): Promise<Answer> {
  const { params, form, context } = exchange
  const { unit, request } = await requestPlace(exchange)
  const { action = '' } = params
  if (!isStaffStep(action)) throw new NotFound()
  const show = (attempt: Attempt): Promise<Answer> => showRequest(exchange, { attempt })
  return orAgain(exchange, { fields: fieldsOf(action), show }, async () => {
    await stepForms[action].run(context, request, typedInto(action, form))
    return redirectTo(requestPath(unit, request.requestId))
  })
}
