// Following a request on the public site, and the applicant's own steps; the code is in no address.

import { Refused } from '#kit/db/transaction.ts'
import { fileAnswer } from '#kit/files/file-answer.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import type { Html } from '#kit/html/html.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { letterFile } from '#letters/portal/letter-file.page.ts'
import { findFollowed } from '../applicants/portal/session.ts'
import { addFile } from '../attachments/add-files.action.ts'
import { listAnswerFiles } from '../attachments/answer-files.store.ts'
import type { RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import type { Credentials } from '../follow/find-by-code.store.ts'
import { lettersReceived } from '../follow/letters-received.ts'
import { openLetter } from '../follow/open-letter.action.ts'
import { receiveClarification } from '../handling/clarification.action.ts'
import { receiveReasons } from '../handling/reasons.action.ts'
import { withdrawRequest } from '../handling/withdraw-request.action.ts'
import { trackFormPage, trackPage } from './track.page.ts'

/** Enough for somebody who mistypes; of 58 bits nobody guesses one so. */
const atMost = { requests: 30, minutes: 10 }

export const trackRoutes: readonly Route[] = [
  { method: 'GET', path: '/track', access: 'anyone', handler: showForm },
  { method: 'POST', path: '/track', access: 'anyone', atMost, handler: follow },
  { method: 'POST', path: '/track/:step', access: 'anyone', atMost, handler: takeStep },
  { method: 'POST', path: '/track/letters/:letter', access: 'anyone', atMost, handler: giveLetter },
  { method: 'POST', path: '/track/files/:file', access: 'anyone', atMost, handler: giveFile },
]

function showForm({ view }: Exchange): Answer {
  const body = trackFormPage(view, { number: '', summary: undefined })
  const description = '查询政府信息公开申请的办理情况。'
  return page(portalLayout(view, { title: '查询办理情况', body, description }))
}

function follow(exchange: Exchange): Promise<Answer> {
  return shown(exchange, {})
}

type Shown = { readonly summary?: Html; readonly text?: string; readonly status?: number }

/** The request; the form again, in the same words whether the number or the code is wrong. */
async function shown(exchange: Exchange, told: Shown): Promise<Answer> {
  const { database, view } = exchange
  const typed = credentials(exchange)
  const followed = await findFollowed(exchange, typed)
  if (followed === undefined) return notFound(exchange)
  const { summary, text = '', status = 200 } = told
  const { request, queryCodeDigest } = followed
  const answerFiles = await listAnswerFiles(database, { ...request, queryCodeDigest })
  const body = trackPage(view, { followed, typed, summary, text, answerFiles })
  return page(portalLayout(view, { title: '申请的办理情况', body }), status)
}

function notFound({ view, form }: Exchange): Answer {
  const summary = notice({
    tone: 'problem',
    title: '没有找到这件申请',
    lines: ['查询号或者查询码不正确，请对照回执重新填写。'],
  })
  const body = trackFormPage(view, { number: form.get('number') ?? '', summary })
  return page(portalLayout(view, { title: '查询办理情况', body }), 422)
}

function credentials({ form }: Exchange): Credentials {
  const text = (name: string): string => (form.get(name) ?? '').slice(0, 100)
  return { number: text('number'), code: text('secretCode') }
}

type Given = { readonly on: LocalDate; readonly text: string }
type Step = {
  readonly done: string
  readonly needsText: boolean
  readonly run: (context: RequestContext, key: RequestKey, given: Given) => Promise<void>
}

const steps: Readonly<Record<string, Step>> = {
  withdraw: {
    done: '申请已经撤回',
    needsText: false,
    run: (context, key) => withdrawRequest(context, key),
  },
  clarify: {
    done: '补正已经提交',
    needsText: true,
    run: (context, key, { on, text }) =>
      receiveClarification(context, key, { on, description: text }),
  },
  reasons: {
    done: '说明已经提交',
    needsText: true,
    run: (context, key, given) => receiveReasons(context, key, given),
  },
}

async function takeStep(exchange: Exchange): Promise<Answer> {
  const { params, form, database, now, requestId } = exchange
  const name = params.step ?? ''
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined
  if (step === undefined) throw new NotFound()
  const followed = await findFollowed(exchange, credentials(exchange))
  if (followed === undefined) return notFound(exchange)
  const text = (form.get('text') ?? '').trim()
  const refused = (sentence: string, status: number): Promise<Answer> => {
    const summary = notice({ tone: 'problem', title: '没有提交', lines: [sentence] })
    return shown(exchange, { summary, text, status })
  }
  if (step.needsText && text === '') return refused('请写明内容。', 422)
  if (text.length > 3000) return refused('请不要超过 3000 个字。', 422)
  const { request, queryCodeDigest } = followed
  const actor = { kind: 'public', id: 'applicant' } as const
  const context = { database, actor, now, requestId, queryCodeDigest }
  if (exchange.oversized.size > 0)
    return refused(`有文件超过 ${exchange.uploadMegabytes} MB，请压缩后重新选择。`, 422)
  try {
    if (name === 'clarify')
      for (const upload of exchange.sentFiles)
        await addFile(context, request, { part: 'supplement', upload })
    await step.run(context, request, { on: dayInChina(now), text })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refused(exchange.refusals[error.refusal.code] ?? error.refusal.code, 409)
  }
  return shown(exchange, { summary: notice({ tone: 'done', title: step.done }) })
}

/** A letter as a file; of another request, or not served yet, it is not found. */
async function giveLetter(exchange: Exchange): Promise<Answer> {
  const { params, database, now, requestId } = exchange
  const followed = await findFollowed(exchange, credentials(exchange))
  if (followed === undefined) return notFound(exchange)
  const { letters, request, queryCodeDigest } = followed
  const received = lettersReceived(letters, request.state)
  const letter = received.find(({ letterId }) => letterId === params.letter)
  if (letter === undefined) throw new NotFound()
  const actor = { kind: 'public', id: 'applicant' } as const
  const content = await openLetter({ database, actor, now, requestId, queryCodeDigest }, letter)
  return letterFile(content, 'pdf')
}

/** A file of the answer; of another request, or before the answer was served, it is not found. */
async function giveFile(exchange: Exchange): Promise<Answer> {
  const { params, database } = exchange
  const followed = await findFollowed(exchange, credentials(exchange))
  if (followed === undefined) return notFound(exchange)
  const { request, queryCodeDigest } = followed
  const files = await listAnswerFiles(database, { ...request, queryCodeDigest })
  const found = files.find(({ file }) => file.id === params.file)
  if (found === undefined) throw new NotFound()
  return fileAnswer(found.file)
}
