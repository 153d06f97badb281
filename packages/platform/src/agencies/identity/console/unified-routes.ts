// Signing in by the city's unified login, and linking one's account with it.

import type { Config } from '#kit/config.ts'
import { Refused } from '#kit/db/transaction.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { html } from '#kit/html/html.ts'
import { type Answer, type Cookie, page, redirectTo } from '#kit/http/answer.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import {
  callbackPath,
  LoginFailed,
  type UnifiedLogin,
  unifiedLogin,
  type Wish,
} from '#kit/oidc/unified-login.ts'
import { inConsole } from '../../console/console-frame.ts'
import { deviceOf } from '../device.ts'
import { linkLogin } from '../link-login.action.ts'
import { signInByLogin } from '../sign-in-by-login.action.ts'

const rare = { requests: 30, minutes: 5 }
const attemptCookie = 'gk_login'
const attemptSeconds = 600

/** The routes are there where a unified login is set up; elsewhere their addresses hold nothing. */
export function unifiedRoutes(config: Config): readonly Route[] {
  const login = unifiedLogin(config)
  const begin = (exchange: Exchange, wish: Wish): Promise<Answer> =>
    orSayWhy(exchange, async () => {
      const { address, kept } = await existing(login).begin(wish, exchange.now)
      const cookie = { name: attemptCookie, value: kept, seconds: attemptSeconds }
      return sendTo(address, [cookie])
    })
  return [
    {
      method: 'GET',
      path: '/sign-in/unified',
      access: 'anyone',
      atMost: rare,
      handler: (one) => begin(one, { back: one.query.get('back') ?? '/', linking: null }),
    },
    {
      method: 'GET',
      path: '/account/unified',
      access: 'signedIn',
      atMost: rare,
      handler: (one) => begin(one, { back: '/account', linking: one.person.id }),
    },
    {
      method: 'GET',
      path: callbackPath,
      access: 'anyone',
      atMost: rare,
      handler: (one) => orSayWhy(one, () => comeBack(existing(login), one)),
    },
  ]
}

function existing(login: UnifiedLogin | undefined): UnifiedLogin {
  if (login === undefined) throw new NotFound()
  return login
}

/** Away from this site: the address is the login's own, not one that a visitor gave. */
function sendTo(address: string, cookies: readonly Cookie[]): Answer {
  return { status: 303, type: 'text/plain', body: '', headers: { location: address }, cookies }
}

const ended: Cookie = { name: attemptCookie, value: undefined }

async function comeBack(login: UnifiedLogin, exchange: Exchange): Promise<Answer> {
  const { query, cookies, now, view, database, requestId } = exchange
  const found = await login.finish(query, cookies[attemptCookie] ?? '', now)
  const { issuer, subject } = found
  if (found.linking !== null) {
    // Whoever began must be the one who comes back.
    if (view.person?.id !== found.linking) throw new LoginFailed('refused')
    const actor = { kind: 'staff', id: found.linking } as const
    const context = { database, actor, now, requestId }
    await linkLogin(context, { staffId: found.linking, issuer, subject })
    return redirectTo('/account', [ended])
  }
  const actor = { kind: 'system', id: 'console' } as const
  const result = await signInByLogin(
    { database, actor, now, requestId },
    {
      issuer,
      subject,
      device: deviceOf(exchange.headers['user-agent']),
      earlier: cookies[sessionCookie],
    },
  )
  if (result.outcome === 'signedIn')
    return redirectTo(found.back, [{ name: sessionCookie, value: result.token }, ended])
  return failure(exchange, sentences[result.outcome], 403)
}

const sentences = {
  unknown:
    '您的统一登录身份还没有关联本系统的账号。请用密码登录后在“我的账号”中关联，或者联系系统管理员。',
  locked: '账号已被系统管理员锁定。请联系系统管理员。',
  unreachable: '统一登录系统暂时连接不上。请稍后再试，或者用密码登录。',
  refused: '这次登录没有完成或者已经过期。请重新登录。',
} as const

async function orSayWhy(exchange: Exchange, doing: () => Promise<Answer>): Promise<Answer> {
  try {
    return await doing()
  } catch (error) {
    if (error instanceof LoginFailed)
      return failure(exchange, sentences[error.why], error.why === 'unreachable' ? 503 : 403)
    if (error instanceof Refused)
      return failure(exchange, exchange.refusals[error.refusal.code] ?? sentences.refused, 409)
    throw error
  }
}

function failure({ view }: Exchange, sentence: string, status: number): Answer {
  const back = view.person === undefined ? ['/sign-in', '返回登录'] : ['/account', '返回我的账号']
  const body = html`<div class="sign-in">${view.person === undefined && html`<h1>统一登录</h1>`}
${notice({ tone: 'problem', title: '未能登录', lines: [sentence] })}<p><a href="${back[0]}">${back[1]}</a></p></div>`
  return { ...page(inConsole(view, { title: '统一登录', body }), status), cookies: [ended] }
}
