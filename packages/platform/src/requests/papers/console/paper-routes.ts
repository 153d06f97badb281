// Addresses of the letters of a request: the list, issuing by hand, one letter and its files.

import { listStaffNames } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { inTransaction } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { Forbidden, NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import {
  covered,
  findIssuedLetter,
  getPrivateValues,
  type IssuedLetter,
  isLetterFormat,
  isLetterKind,
  type LetterFormat,
  letterKinds,
  withPersonalData,
} from '#letters/index.ts'
import { letterFile } from '#letters/portal/letter-file.page.ts'
import { listFacts } from '../../case/facts.store.ts'
import { answerClock } from '../../clock/answer-clock.ts'
import { requestAccess as access, requestPath, requestPlace } from '../../console/request-scope.ts'
import { issueByHand } from '../issue-paper.action.ts'
import { mayReadPapers } from '../paper-readers.ts'
import { findPreview } from '../preview-answer.store.ts'
import { letterPage, lettersPage, type Place, previewPage } from './letters.page.ts'
import { loadLetters } from './load-letters.ts'

const path = '/requests/:unit/:id/letters'

export const paperRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showLetters(exchange) },
  { method: 'POST', path, access: { roles: ['clerk', 'officeHead'] }, handler: issue },
  { method: 'GET', path: `${path}/preview`, access, handler: preview },
  { method: 'GET', path: `${path}/:letter`, access, handler: showLetter },
]

/** Who works on requests of a unit and so may have letters with personal data in them. */

async function placeOf(exchange: SignedIn) {
  const { unit, request } = await requestPlace(exchange)
  const place: Place = { path: requestPath(unit, request.requestId), number: request.number }
  return { unit, request, place }
}

async function showLetters(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, now, view } = exchange
  const { unit, request, place } = await placeOf(exchange)
  const today = dayInChina(now)
  const calendar = await findCalendar(database, unit.region)
  const recorded = await listFacts(database, request)
  const reading = answerClock(recorded, calendar, today)
  const known = { unit, request, recorded, reading, calendar, today }
  const letters = await loadLetters(exchange, known)
  return page(lettersPage(view, { place, letters, attempt }))
}

async function issue(exchange: SignedIn): Promise<Answer> {
  const { context, form } = exchange
  const { request, place } = await placeOf(exchange)
  const kind = form.get('kind') ?? ''
  if (!isLetterKind(kind)) throw new NotFound()
  const typed = Object.fromEntries(
    letterKinds[kind].typed.map((field) => [field, (form.get(field) ?? '').trim()]),
  )
  const [first = ''] = letterKinds[kind].typed
  const fields = { 'letter.incomplete': first, 'request.addresseeMissing': 'addressee' }
  const show = (attempt: Attempt): Promise<Answer> => showLetters(exchange, attempt)
  return orAgain(exchange, { fields, anchor: `${kind}-${first}`, show }, async () => {
    await issueByHand(context, request, { kind, typed, addressee: form.get('addressee') ?? '' })
    return redirectTo(`${place.path}/letters`)
  })
}

async function preview(exchange: SignedIn): Promise<Answer> {
  const { database, view, now } = exchange
  const { request, place } = await placeOf(exchange)
  const facts = (await listFacts(database, request)).map(({ fact }) => fact)
  const content = await findPreview(database, { request, facts, today: dayInChina(now) })
  if (content === undefined) throw new NotFound()
  return page(previewPage(view, { place, content }))
}

const letterName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(pdf|docx))?$/

async function showLetter(exchange: SignedIn): Promise<Answer> {
  const { database, params, view, person } = exchange
  const { unit, request, place } = await placeOf(exchange)
  const [, letterId = '', format = ''] = letterName.exec(params.letter ?? '') ?? []
  if (letterId === '') throw new NotFound()
  const letter = await findIssuedLetter(database, { unitId: unit.id, letterId })
  // A letter of another request is not found under this one.
  if (letter?.subjectId !== request.requestId) throw new NotFound()
  const mayRead = mayReadPapers(person.duties, unit.id)
  if (isLetterFormat(format)) {
    if (!mayRead) throw new Forbidden()
    return letterAsFile(exchange, letter, format)
  }
  const names = await listStaffNames(database, [letter.issuedBy])
  const issuer = names.get(letter.issuedBy) ?? '工作人员'
  const content = covered(letter.content)
  return page(letterPage(view, { place, letter, content, issuer, mayRead }))
}

/** The file holds personal data: whoever takes it is noted. */
async function letterAsFile(
  { context }: SignedIn,
  letter: IssuedLetter,
  format: LetterFormat,
): Promise<Answer> {
  const facts = { letter: letter.letterId, format }
  const deed = { action: 'requests.readLetter', unitId: letter.unitId, subject: letter.subjectId }
  const personal = await inTransaction(context, { ...deed, facts }, (tx) =>
    getPrivateValues(tx, letter),
  )
  return letterFile(withPersonalData(letter.content, personal), format)
}
