// Addresses of the steps of a record: each is asked about on a page of its own, then taken.

import { Refused } from '#kit/db/transaction.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, isOwnPath, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import type { RecordContext } from '../flow/act-on-record.action.ts'
import { unpublishRecord, withdrawRecord } from '../flow/end-record.action.ts'
import {
  approveRecord,
  clearRecord,
  giveOpinion,
  passReview,
  returnRecord,
  submitRecord,
} from '../flow/examine-record.action.ts'
import { limitRecord } from '../flow/limit-record.action.ts'
import {
  approveAfterwards,
  publishRecord,
  publishUrgently,
  scheduleRecord,
  unscheduleRecord,
} from '../flow/publish-record.action.ts'
import { type RecordTransition, recordTransitions } from '../flow/transitions.ts'
import { dropEdition, startEdition } from '../flow/write-record.action.ts'
import { reviewAgain } from '../re-review/review-again.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { listReaders } from '../record/records.store.ts'
import { loadRecord } from './load-record.ts'
import { inRecordFrame } from './record-frame.ts'
import { recordAccess as access, recordPath, recordPlace } from './record-scope.ts'
import { showRecord } from './show-record.ts'
import { stepPage } from './step.page.ts'
import { hourTyped } from './step-field.ts'
import { isRecordStep, type RecordStepName } from './step-words.ts'
import { whyRefused } from './why-refused.ts'

export const recordStepRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/:unit/:id/steps/:step', access, handler: (one) => ask(one) },
  { method: 'POST', path: '/records/:unit/:id/steps/:step', access, handler: act },
]

function stepOf({ params: { step = '' } }: SignedIn): RecordStepName {
  if (!isRecordStep(step)) throw new NotFound()
  return step
}

/** What the step would do; for whoever may not take it, the record itself and why. */
async function ask(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const step = stepOf(exchange)
  const place = await recordPlace(exchange)
  const loaded = await loadRecord(exchange, place)
  const refusal = loaded.steps.get(step)
  if (refusal !== undefined) {
    const { title }: RecordTransition = recordTransitions[step]
    const lines = [whyRefused(step, place.edition.state, refusal)]
    const top = notice({ tone: 'problem', title: `现在不能${title}`, lines })
    const status = refusal.code === 'record.notYourRole' ? 403 : 409
    return showRecord(exchange, { place, top, status })
  }
  const readers = await listReaders(exchange.database, place.record)
  const body = stepPage(exchange.view, { loaded, step, attempt, now: exchange.now, readers })
  return inRecordFrame(exchange, { place, tab: '', body })
}

type Doing = (context: RecordContext, key: EditionKey, form: URLSearchParams) => Promise<unknown>

const typed = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim()

const doings: Readonly<Record<RecordStepName, Doing>> = {
  submit: submitRecord,
  passReview: (context, key, form) => passReview(context, key, typed(form, 'remark')),
  clearSecrecy: (context, key, form) => clearRecord(context, key, typed(form, 'remark')),
  giveOpinion: (context, key, form) => giveOpinion(context, key, typed(form, 'remark')),
  approve: (context, key, form) => approveRecord(context, key, typed(form, 'remark')),
  publish: publishRecord,
  schedule: (context, key, form) => {
    const at = hourTyped(typed(form, 'hour'))
    if (at === undefined) throw new Refused({ code: 'record.hourMissing' })
    return scheduleRecord(context, key, at)
  },
  unschedule: unscheduleRecord,
  return: (context, key, form) => returnRecord(context, key, typed(form, 'reason')),
  publishUrgently: (context, key, form) => publishUrgently(context, key, typed(form, 'reason')),
  approveAfterwards: (context, key, form) => approveAfterwards(context, key, typed(form, 'remark')),
  startEdition,
  drop: dropEdition,
  withdraw: (context, key, form) => withdrawRecord(context, key, typed(form, 'reason')),
  unpublish: (context, key, form) => {
    const redirect = typed(form, 'redirectTo')
    if (redirect !== '' && !isOwnPath(redirect))
      throw new Refused({ code: 'record.redirectForeign' })
    const [reason, law] = [typed(form, 'reason'), typed(form, 'law')]
    return unpublishRecord(context, key, {
      ...{ reason, law },
      ...(redirect !== '' && { redirectTo: redirect }),
    })
  },
  reviewAgain: (context, key, form) =>
    reviewAgain(context, key, {
      outcome: typed(form, 'outcome'),
      reason: typed(form, 'reason'),
      nextOn: typed(form, 'nextOn'),
    }),
  limit: (context, key, form) => limitRecord(context, key, form.getAll('reader')),
}

const fields = {
  'record.reasonMissing': 'reason',
  'record.lawMissing': 'law',
  'record.redirectForeign': 'redirectTo',
  'record.hourMissing': 'hour',
  'record.scheduleTooNear': 'hour',
  'record.lockedOut': 'readers',
  'record.outcomeMissing': 'outcome',
  'record.nextReviewMissing': 'nextOn',
}

async function act(exchange: SignedIn): Promise<Answer> {
  const step = stepOf(exchange)
  const { unit, record, edition } = await recordPlace(exchange)
  const { context, form } = exchange
  const title = `没有${recordTransitions[step].title}`
  const show = (attempt: Attempt): Promise<Answer> => ask(exchange, withReaders(form, attempt))
  return orAgain(exchange, { fields, title, show }, async () => {
    const seenDigest = form.get('digest') ?? edition.digest
    const done = await doings[step]({ ...context, seenDigest }, edition, form)
    const number = isKey(done) ? done.number : edition.number
    const path = recordPath(unit, record.recordId)
    return redirectTo(`${path}?edition=${number}&done=${step}`)
  })
}

/** Ticked boxes of one name, as one text. */
function withReaders(form: URLSearchParams, attempt: Attempt): Attempt {
  const typedInto = (name: string): string =>
    name === 'readers' ? form.getAll('reader').join(' ') : attempt.typed(name)
  return { ...attempt, typed: typedInto }
}

function isKey(done: unknown): done is EditionKey {
  return typeof done === 'object' && done !== null && 'number' in done
}
