// Steps of a request with a page of their own: writing the answer, working out the fee.

import { findCalendar } from '#calendar/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina, isLocalDate, localDate } from '#law/index.ts'
import { missingOriginal } from '../attachments/missing-original.ts'
import { listRequestFiles } from '../attachments/request-files.store.ts'
import { listFacts } from '../case/facts.store.ts'
import { isOutcomeName } from '../case/outcome.ts'
import { problemsNow } from '../case/why-not-now.ts'
import { submitDraft } from '../decision/decide.action.ts'
import { type Draft, emptyDraft } from '../decision/draft.ts'
import { draftOf } from '../decision/stored-draft.ts'
import { noticeFee } from '../fee/fee.action.ts'
import { tariffInWords } from '../fee/tariff-in-words.ts'
import { listOfSameApplicant } from '../register/register.store.ts'
import { listReleaseChecks } from '../release/release-checks.store.ts'
import { withReleased } from '../release/with-released.ts'
import { draftPage } from './draft.page.ts'
import { readDraft } from './draft-form.ts'
import { feeOf, feePage, readFeeQuestion } from './fee.page.ts'
import {
  requestAccess as access,
  type RequestPlace,
  requestPath,
  requestPlace,
} from './request-scope.ts'

export const ownPageRoutes: readonly Route[] = [
  { method: 'GET', path: '/requests/:unit/:id/draft', access, handler: showDraft },
  { method: 'POST', path: '/requests/:unit/:id/draft', access, handler: handInDraft },
  { method: 'GET', path: '/requests/:unit/:id/fee', access, handler: showFee },
  { method: 'POST', path: '/requests/:unit/:id/fee', access, handler: giveNotice },
]

/** What was written before is kept when another result is chosen. */
async function showDraft(exchange: SignedIn): Promise<Answer> {
  const place = await requestPlace(exchange)
  const stored = draftOf(place.request.draft)
  const asked = exchange.query.get('outcome') ?? ''
  const outcome = isOutcomeName(asked) ? asked : stored?.outcome
  const checks = await listReleaseChecks(exchange.database, place.request)
  const files = await listRequestFiles(exchange.database, place.request)
  const names = files.flatMap(({ part, file }) => (part === 'answer' ? [file.name] : []))
  const draft =
    outcome && withReleased({ ...(stored ?? emptyDraft(outcome)), outcome }, { checks, names })
  return page(draftPage(exchange.view, { ...place, draft, problems: undefined }))
}

async function handInDraft(exchange: SignedIn): Promise<Answer> {
  const { form, context, view } = exchange
  const place = await requestPlace(exchange)
  const draft = readDraft(form)
  if (draft === undefined) throw new NotFound()
  const problems = await problemsOf(exchange, place, draft)
  if (form.get('do') === 'check') {
    const original = missingOriginal(
      place.request,
      await listRequestFiles(exchange.database, place.request),
    )
    const notes = original ? [original] : []
    return page(draftPage(view, { ...place, draft, problems, notes }))
  }
  const show = ({ summary }: Attempt): Answer =>
    page(draftPage(view, { ...place, draft, problems: undefined, summary }))
  return orAgain(exchange, { show }, async () => {
    await submitDraft(context, place.request, draft)
    return redirectTo(requestPath(place.unit, place.request.requestId))
  })
}

async function problemsOf(
  { database, now }: SignedIn,
  { unit, request }: RequestPlace,
  draft: Draft,
) {
  const [calendar, recorded] = await Promise.all([
    findCalendar(database, unit.region),
    listFacts(database, request),
  ])
  return problemsNow({ request: { draft }, recorded, calendar, today: dayInChina(now) })
}

function showFee(exchange: SignedIn): Promise<Answer> {
  return feeAgain(exchange, exchange.query, noAttempt)
}

async function feeAgain(
  exchange: SignedIn,
  asked: URLSearchParams,
  attempt: Attempt,
): Promise<Answer> {
  const place = await requestPlace(exchange)
  const numberInMonth = await numberOf(exchange, place)
  const question = readFeeQuestion(asked, numberInMonth)
  const today = dayInChina(exchange.now)
  return page(feePage(exchange.view, { ...place, question, numberInMonth, attempt, today }))
}

/**
 * Which request of the applicant in its calendar month it is.
 * @law 国办函〔2020〕109号 4
 */
async function numberOf({ database }: SignedIn, { request }: RequestPlace): Promise<number> {
  const month = request.receivedOn?.slice(0, 7)
  const others = await listOfSameApplicant(database, request, 1000)
  return 1 + others.filter(({ receivedOn }) => month && receivedOn?.startsWith(month)).length
}

const fieldsOfFee = {
  'request.dateInFuture': 'servedOn',
  'request.dateTooEarly': 'servedOn',
  'request.periodOver': 'servedOn',
  'request.feeNotPositive': 'count',
  'letter.incomplete': 'payWay',
}

async function giveNotice(exchange: SignedIn): Promise<Answer> {
  const { form, context, now } = exchange
  const { unit, request } = await requestPlace(exchange)
  const show = (attempt: Attempt): Promise<Answer> => feeAgain(exchange, form, attempt)
  return orAgain(exchange, { fields: fieldsOfFee, show }, async () => {
    const served = form.get('servedOn') ?? ''
    const servedOn = isLocalDate(served) ? localDate(served) : dayInChina(now)
    const question = readFeeQuestion(form, 0)
    const fee = feeOf(question)
    const payWay = (form.get('payWay') ?? '').trim()
    const words = { tariff: tariffInWords(question, fee), payWay }
    await noticeFee(context, request, { servedOn, amountInFen: fee.amountInFen, words })
    return redirectTo(requestPath(unit, request.requestId))
  })
}
