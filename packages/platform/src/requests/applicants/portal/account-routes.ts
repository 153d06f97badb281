// The account of an applicant on the public site: signing in by a mailed link, the own requests and details.

import { listUnitsById } from '#agencies/index.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import type { Html } from '#kit/html/html.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, type Cookie, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { findByCode } from '../../follow/find-by-code.store.ts'
import { isNumberOf } from '../../follow/query-number.ts'
import { findOwn, type Own } from '../find-own.store.ts'
import {
  addToAccount,
  closeAccount,
  signOutApplicant,
  takeOffAccount,
} from '../own-account.action.ts'
import { closePage, ownPage } from './own.page.ts'
import { ownRequestPage } from './own-request.page.ts'
import { accountContext, endedCookie, findFollowed, sessionDigestOf } from './session.ts'
import { signInPage } from './sign-in.page.ts'

const atMost = { requests: 30, minutes: 10 }

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/my', access: 'anyone', handler: (exchange) => showOwn(exchange) },
  { method: 'POST', path: '/my/requests', access: 'anyone', atMost, handler: addRequest },
  { method: 'GET', path: '/my/requests/:number', access: 'anyone', handler: showRequest },
  { method: 'POST', path: '/my/requests/:number/remove', access: 'anyone', handler: takeOff },
  { method: 'POST', path: '/my/sign-out', access: 'anyone', handler: signOut },
  { method: 'GET', path: '/my/close', access: 'anyone', handler: askToClose },
  { method: 'POST', path: '/my/close', access: 'anyone', handler: close },
]

/** A page of one person: kept by nobody on the way. */
export function ownAnswer(exchange: Exchange, shown: Shown): Answer {
  const { title, body, status = 200, cookies = [] } = shown
  const answer = page(portalLayout(exchange.view, { title, body }), status)
  return { ...answer, headers: { 'cache-control': 'no-store' }, cookies }
}

type Shown = {
  readonly title: string
  readonly body: Html
  readonly status?: number
  readonly cookies?: readonly Cookie[]
}

async function ownOf(exchange: Exchange): Promise<Own | undefined> {
  const digest = sessionDigestOf(exchange)
  return digest === undefined ? undefined : findOwn(exchange.database, digest)
}

async function showOwn(exchange: Exchange, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, query } = exchange
  const own = await ownOf(exchange)
  if (own === undefined) return signInAnswer(exchange, attempt)
  const ids = [...new Set(own.requests.map(({ unitId }) => unitId))]
  const units = new Map((await listUnitsById(database, ids)).map((unit) => [unit.id, unit]))
  const told = query.get('told') ?? ''
  const body = ownPage(view, { own, units, attempt, told })
  return ownAnswer(exchange, { title: '我的申请', body })
}

/** Where nobody is signed in: the form for a link; a cookie that opens nothing is taken away. */
export function signInAnswer(exchange: Exchange, attempt: Attempt, status = 200): Answer {
  const isOver = sessionDigestOf(exchange) !== undefined
  const summary = isOver ? signedOutNotice : attempt.summary
  const body = signInPage(exchange.view, { ...attempt, summary }, isSetUp('email'))
  const cookies = isOver ? [endedCookie] : []
  return ownAnswer(exchange, { title: '我的申请', body, status, cookies })
}

const signedOutNotice = notice({
  tone: 'problem',
  title: '登录已经结束',
  lines: ['为了安全，登录两小时后自动结束。请重新登录。'],
})

async function addRequest(exchange: Exchange): Promise<Answer> {
  const { form, database, now } = exchange
  if ((await ownOf(exchange)) === undefined) return signInAnswer(exchange, noAttempt, 422)
  const typed = (name: string): string => (form.get(name) ?? '').slice(0, 100)
  const found = await findByCode(
    database,
    { number: typed('number'), code: typed('secretCode') },
    now,
  )
  if (found === undefined) {
    const sentence = '没有找到这件申请：查询号或者查询码不正确，请对照回执重新填写。'
    return { ...(await showOwn(exchange, faulty(typed, sentence))), status: 422 }
  }
  const show = (attempt: Attempt): Promise<Answer> => showOwn(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await addToAccount(accountContext(exchange), found.queryCodeDigest)
    return redirectTo('/my?told=added')
  })
}

function faulty(typed: (name: string) => string, sentence: string): Attempt {
  return {
    path: '/my/requests',
    typed,
    problem: (name) => (name === 'number' ? sentence : undefined),
    summary: notice({ tone: 'problem', title: '没有列入', lines: [sentence] }),
  }
}

async function showRequest(exchange: Exchange): Promise<Answer> {
  const own = await ownOf(exchange)
  if (own === undefined) return signInAnswer(exchange, noAttempt)
  const typed = { number: exchange.params.number ?? '', code: '' }
  const followed = await findFollowed(exchange, typed)
  if (followed === undefined) throw new NotFound()
  const body = await ownRequestPage(exchange, followed)
  return ownAnswer(exchange, { title: '申请的办理情况', body })
}

async function takeOff(exchange: Exchange): Promise<Answer> {
  const own = await ownOf(exchange)
  if (own === undefined) return signInAnswer(exchange, noAttempt, 422)
  const number = exchange.params.number ?? ''
  const found = own.requests.find((one) => isNumberOf(one, number))
  if (found === undefined) throw new NotFound()
  await takeOffAccount(accountContext(exchange), found.queryCodeDigest)
  return redirectTo('/my?told=removed')
}

async function signOut(exchange: Exchange): Promise<Answer> {
  if ((await ownOf(exchange)) !== undefined) await signOutApplicant(accountContext(exchange))
  return redirectTo('/my', [endedCookie])
}

async function askToClose(exchange: Exchange): Promise<Answer> {
  const own = await ownOf(exchange)
  if (own === undefined) return signInAnswer(exchange, noAttempt)
  return ownAnswer(exchange, { title: '注销账户', body: closePage(exchange.view, own) })
}

async function close(exchange: Exchange): Promise<Answer> {
  if ((await ownOf(exchange)) === undefined) return signInAnswer(exchange, noAttempt, 422)
  await closeAccount(accountContext(exchange))
  const summary = notice({
    tone: 'done',
    title: '账户已经注销',
    lines: ['邮箱、资料和申请列表已经删除。已经提交的申请继续办理，仍可以用查询号和查询码查询。'],
  })
  const body = signInPage(exchange.view, { ...noAttempt, summary }, isSetUp('email'))
  return ownAnswer(exchange, { title: '账户已经注销', body, cookies: [endedCookie] })
}
