// Addresses of what follows requests: the list, a new matter, one matter with its letter.

import { holdsRole, type Unit } from '#agencies/index.ts'
import { inTransaction } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { Forbidden, NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { revealPersonalData } from '#kit/secrets/reveal-personal-data.action.ts'
import { dayInChina, isLocalDate, type LocalDate, localDate } from '#law/index.ts'
import {
  findIssuedLetter,
  getPrivateValues,
  listIssuedLetters,
  withPersonalData,
} from '#letters/index.ts'
import { letterFile } from '#letters/portal/letter-file.page.ts'
import { findRequest } from '../../case/requests.store.ts'
import { requestAccess as access, deskUnits, requestScope } from '../../console/request-scope.ts'
import { openMatter, settleMatter } from '../matter.action.ts'
import type { Matter } from '../matter.ts'
import { isMatterKind, mayOpen, maySettle } from '../matter-kind.ts'
import { findMatter, findMatterPerson, listMatters, listUnplanned } from '../matters.store.ts'
import { matterPage } from './matter.page.ts'
import { mattersPage, mattersPath, newMatterPage } from './matters.page.ts'

const mayEnter = { roles: mayOpen }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const matterRoutes: readonly Route[] = [
  { method: 'GET', path: mattersPath, access, handler: showMatters },
  { method: 'GET', path: `${mattersPath}/new`, access: mayEnter, handler: (one) => showNew(one) },
  { method: 'POST', path: `${mattersPath}/new`, access: mayEnter, handler: open },
  { method: 'GET', path: `${mattersPath}/:unit/:id`, access, handler: (one) => showMatter(one) },
  { method: 'POST', path: `${mattersPath}/:unit/:id`, access: mayEnter, handler: settle },
  { method: 'POST', path: `${mattersPath}/:unit/:id/reveal`, access: mayEnter, handler: reveal },
  { method: 'GET', path: `${mattersPath}/:unit/:id/letters/:letter`, access, handler: sendLetter },
]

async function showMatters(exchange: SignedIn): Promise<Answer> {
  const { database, view, query, now } = exchange
  const units = await requestScope(exchange)
  const desk = deskUnits(exchange, units)
  const asked = query.get('kind') ?? ''
  const kind = isMatterKind(asked) ? asked : ''
  const matters = await listMatters(database, { unitIds: units.map(({ id }) => id), kind })
  const unplanned = await listUnplanned(
    database,
    desk.map(({ id }) => id),
  )
  const today = dayInChina(now)
  return page(mattersPage(view, { units, desk, kind, matters, unplanned, today }))
}

async function showNew(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, query, form, now } = exchange
  const given = attempt.path === undefined ? query : form
  const kind = given.get('kind') ?? ''
  if (!isMatterKind(kind)) throw new NotFound()
  const desk = deskUnits(exchange, await requestScope(exchange))
  const [unit, requestId] = [given.get('unit') ?? '', given.get('request') ?? '']
  const unitId = desk.find(({ code }) => code === unit)?.id
  const request =
    unitId !== undefined && uuid.test(requestId)
      ? await findRequest(database, { unitId, requestId })
      : undefined
  const content = request?.description ?? ''
  const today = dayInChina(now)
  return page(newMatterPage(view, { kind, desk, unit, requestId, content, attempt, today }))
}

const fieldsOfNew = {
  'matter.contentMissing': 'what',
  'matter.personMissing': 'name',
  'matter.dateInFuture': 'openedOn',
  'matter.plannedMissing': 'plannedOn',
  'matter.plannedPast': 'plannedOn',
  'matter.notYourRole': 'unit',
}

async function open(exchange: SignedIn): Promise<Answer> {
  const { form, context, now } = exchange
  const kind = form.get('kind') ?? ''
  if (!isMatterKind(kind)) throw new NotFound()
  const units = deskUnits(exchange, await requestScope(exchange))
  const unit = units.find(({ code }) => code === form.get('unit'))
  const show = (attempt: Attempt): Promise<Answer> => showNew(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    const requestId = form.get('request') ?? ''
    const name = (form.get('name') ?? '').trim()
    const contact = (form.get('contact') ?? '').trim()
    const matterId = await openMatter(context, {
      unitId: unit?.id ?? '',
      kind,
      requestId: uuid.test(requestId) ? requestId : null,
      openedOn: dayIn(form, 'openedOn') ?? dayInChina(now),
      plannedOn: dayIn(form, 'plannedOn'),
      content: form.get('what') ?? '',
      person: name === '' ? null : { name, contact },
    })
    return redirectTo(`${mattersPath}/${unit?.code ?? ''}/${matterId}`)
  })
}

function dayIn(form: URLSearchParams, name: string): LocalDate | null {
  const text = (form.get(name) ?? '').trim()
  return isLocalDate(text) ? localDate(text) : null
}

type Place = { readonly unit: Unit; readonly matter: Matter; readonly isWhole: boolean }

/** What is out of reach is not found; who asks is whole for the desk of the unit only. */
async function placeOf(exchange: SignedIn): Promise<Place> {
  const { params, database, person } = exchange
  const unit = (await requestScope(exchange)).find(({ code }) => code === params.unit)
  const matterId = params.id ?? ''
  if (unit === undefined || !uuid.test(matterId)) throw new NotFound()
  const matter = await findMatter(database, { unitId: unit.id, matterId })
  if (matter === undefined) throw new NotFound()
  return { unit, matter, isWhole: holdsRole(person.duties, mayOpen, [unit.id]) }
}

async function showMatter(
  exchange: SignedIn,
  attempt: Attempt = noAttempt,
  isRevealed = false,
): Promise<Answer> {
  const { database, view, person, now } = exchange
  const place = await placeOf(exchange)
  const { unitId, matterId: subjectId } = place.matter
  const shown = {
    ...place,
    person: await findMatterPerson(database, place.matter),
    letters: await listIssuedLetters(database, { unitId, subjectId }),
    maySettle: holdsRole(person.duties, maySettle, [unitId]),
  }
  return page(matterPage(view, { ...shown, attempt, isRevealed, today: dayInChina(now) }))
}

const fieldsOfEnd = {
  'matter.resultMissing': 'result',
  'matter.reasonMissing': 'reason',
  'matter.placeMissing': 'place',
  'matter.plannedPast': 'nextOn',
}

async function settle(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const { unit, matter } = await placeOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showMatter(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfEnd, show }, async () => {
    const text = (name: string): string => form.get(name) ?? ''
    const given = { result: text('result'), reason: text('reason'), place: text('place') }
    await settleMatter(context, matter, { ...given, nextOn: dayIn(form, 'nextOn') })
    return redirectTo(`${mattersPath}/${unit.code}/${matter.matterId}`)
  })
}

/** Shows who wants it, which is itself noted. */
async function reveal(exchange: SignedIn): Promise<Answer> {
  const { matter, isWhole } = await placeOf(exchange)
  if (!isWhole) throw new Forbidden()
  const { unitId, matterId } = matter
  const what = { unitId, subject: matterId, what: 'requests.matterPerson' }
  await revealPersonalData(exchange.context, what, async () => undefined)
  return showMatter(exchange, noAttempt, true)
}

/** The letter names a person: whoever takes it is noted. */
async function sendLetter(exchange: SignedIn): Promise<Answer> {
  const { database, params, context } = exchange
  const { matter, isWhole } = await placeOf(exchange)
  const { unitId, matterId } = matter
  const [, letterId = ''] = /^([0-9a-f-]{36})\.pdf$/.exec(params.letter ?? '') ?? []
  if (!uuid.test(letterId)) throw new NotFound()
  const letter = await findIssuedLetter(database, { unitId, letterId })
  if (letter?.subjectId !== matterId) throw new NotFound()
  if (!isWhole) throw new Forbidden()
  const deed = { action: 'requests.readLetter', unitId, subject: matterId }
  const facts = { letter: letterId, format: 'pdf' }
  const personal = await inTransaction(context, { ...deed, facts }, (tx) =>
    getPrivateValues(tx, letter),
  )
  return letterFile(withPersonalData(letter.content, personal), 'pdf')
}
