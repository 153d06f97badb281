// Asking for information on the public site: fill in, look over, sent.

import { findProfile, findUnitByCode, searchUnits, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { html } from '#kit/html/html.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina, dayInWords } from '#law/index.ts'
import { isVerifiedAs, listSent, prefilled } from '../applicants/portal/prefill.ts'
import { findDraft, findStaged } from '../intake/application-stage.store.ts'
import { enterOnce, isSendingKey } from '../intake/enter-once.action.ts'
import { type Entry, enterRequest } from '../intake/enter-request.action.ts'
import { withItemsChanged } from '../intake/item-fields.ts'
import { saveDraft } from '../intake/save-draft.action.ts'
import {
  type ApplicationFiles,
  formCodeIn,
  newFormCode,
  noFiles,
  savedDays,
  stageOf,
  takeFormFiles,
} from './application-files.ts'
import { applicationFields, attemptWith, readApplication } from './application-form.ts'
import { applyPage } from './apply.page.ts'
import { checkPage, type Related, receiptPage } from './sending.page.ts'

/** What is public already and may answer a description. */
export type FindRelated = (
  read: Read,
  unit: Unit,
  asked: { readonly description: string; readonly now: Date },
) => Promise<readonly Related[]>

const title = '依申请公开'

/** The form and its steps; each sending is one request to one unit. */
export function applyRoutes(findRelated: FindRelated): readonly Route[] {
  return [
    { method: 'GET', path: '/apply', access: 'anyone', handler: showForm },
    {
      method: 'POST',
      path: '/apply',
      access: 'anyone',
      atMost: { requests: 60, minutes: 10 },
      handler: (exchange) => takeForm(exchange, findRelated),
    },
  ]
}

async function showForm(exchange: Exchange): Promise<Answer> {
  const unit = exchange.query.get('unit') ?? ''
  const own = await prefilled(exchange)
  const typed = (name: string): string => (name === 'unit' ? unit : own.typed(name))
  const answer = await formAgain(exchange, { ...own, typed })
  return own === noAttempt ? answer : { ...answer, headers: { 'cache-control': 'no-store' } }
}

async function formAgain(
  { database, view }: Exchange,
  attempt: Attempt,
  files = noFiles,
): Promise<Answer> {
  const any = { kind: '', ledBy: '', isAbolished: false, text: '', after: '' }
  const [units, unit] = await Promise.all([
    searchUnits(database, { ...any, limit: 5000 }),
    findUnit(database, attempt.typed('unit')),
  ])
  const profile = unit && (await findProfile(database, unit.id))
  const body = applyPage(view, { units, chosen: unit && { unit, profile }, attempt, files })
  const description = '向行政机关申请公开政府信息。'
  return page(portalLayout(view, { title, body, description }))
}

/** Somebody who was there before a unit was abolished cannot apply to it any more. */
async function findUnit(read: Read, code: string): Promise<Unit | undefined> {
  const unit = code === '' ? undefined : await findUnitByCode(read, code)
  return unit?.abolishedOn ? undefined : unit
}

async function takeForm(exchange: Exchange, findRelated: FindRelated): Promise<Answer> {
  const { form, database, now, view } = exchange
  const unit = await findUnit(database, form.get('unit') ?? '')
  if (form.get('do') === 'open') return openDraft(exchange)
  const files = await takeFormFiles(exchange)
  const changed = withItemsChanged(form)
  if (changed) return formAgain(exchange, attemptWith(changed, {}), files)
  if (form.get('do') === 'save') return keepDraft(exchange, files)
  if (form.get('do') === 'edit') return formAgain(exchange, attemptWith(form, {}), files)
  const read = readApplication(form, unit, dayInChina(now))
  const hasFaults = Object.keys(files.problems).length > 0
  if ('problems' in read || unit === undefined || hasFaults) {
    const problems = { ...('problems' in read && read.problems), ...files.problems }
    return { ...(await formAgain(exchange, attemptWith(form, problems), files)), status: 422 }
  }
  const entry = { ...read.entry, ...(files.code !== '' && { stageDigest: digestOf(files.code) }) }
  if (form.get('do') === 'send') return send(exchange, unit, entry)
  const related = await relatedTo(exchange, unit, { entry, findRelated })
  const isVerified = await isVerifiedAs(exchange, entry.applicant)
  const body = checkPage(view, { unit, entry, form, related, files, isVerified })
  return page(portalLayout(view, { title: '核对申请', body }))
}

type Looking = { readonly entry: Entry; readonly findRelated: FindRelated }

/** For all items together no more than for one: the list is a hint and stands in nobody's way. */
async function relatedTo(
  { database, now }: Exchange,
  unit: Unit,
  { entry, findRelated }: Looking,
): Promise<readonly Related[]> {
  const found = []
  for (const item of [entry.description, ...(entry.furtherItems ?? [])])
    found.push(...(await findRelated(database, unit, { description: item, now })))
  return [...new Map(found.map((one) => [one.address, one])).values()].slice(0, 5)
}

async function send(exchange: Exchange, unit: Unit, entry: Entry): Promise<Answer> {
  const { form, database, now, requestId: exchangeId, view } = exchange
  const shown = form.get('relatedShown') ?? ''
  const actor = { kind: 'public', id: 'applicant' } as const
  const context = { database, actor, now, requestId: exchangeId }
  const whole = { ...entry, ...(/^[1-5]$/.test(shown) && { relatedShown: Number(shown) }) }
  const key = form.get('sending') ?? ''
  const { items, queryCode, enteredAt } = isSendingKey(key)
    ? await enterOnce(context, whole, key)
    : await enterRequest(context, whole)
  const listed = await listSent(exchange, queryCode)
  const receipt = receiptPage({ unit, items, queryCode, sentOn: dayInChina(enteredAt) })
  const body = html`${receipt}${listed}`
  return page(portalLayout(view, { title: '申请已经提交', body }))
}

/** Keeps what was typed under a code; nothing is handed in by it. */
async function keepDraft(exchange: Exchange, files: ApplicationFiles): Promise<Answer> {
  const { form, database, now, requestId } = exchange
  const actor = { kind: 'public', id: 'applicant' } as const
  const code = files.code === '' ? newFormCode() : files.code
  const stage = stageOf(code, now, savedDays)
  const fields = new URLSearchParams(
    applicationFields.map((name): [string, string] => [
      name,
      (form.get(name) ?? '').slice(0, 4000),
    ]),
  )
  await saveDraft({ database, actor, now, requestId }, stage, fields)
  const until = dayInWords(dayInChina(stage.expiresAt))
  const summary = notice({
    tone: 'done',
    title: '草稿已经保存，还没有提交',
    lines: [
      html`草稿码 <strong class="intake-number">${code}</strong>，请抄下来：${until}前凭它继续填写，到期自动清除。草稿加密保存，机关看不到；期限从提交并确认收到以后才开始计算。`,
    ],
  })
  return formAgain(exchange, { ...attemptWith(form, {}), summary }, { ...files, code })
}

async function openDraft(exchange: Exchange): Promise<Answer> {
  const { form, database, now } = exchange
  const code = formCodeIn(form, 'draftCode')
  const fields = code === '' ? undefined : await findDraft(database, digestOf(code), now)
  if (fields === undefined) {
    const lines = ['草稿码不正确，或者草稿已经提交、到期清除。']
    const summary = notice({ tone: 'problem', title: '没有找到草稿', lines })
    return { ...(await formAgain(exchange, { ...noAttempt, summary })), status: 422 }
  }
  const staged = await findStaged(database, digestOf(code))
  return formAgain(exchange, attemptWith(fields, {}), { code, staged, problems: {} })
}
