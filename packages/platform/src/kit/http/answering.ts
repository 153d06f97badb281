// One request from arrival to answer: who is it, may they, is the form ours, then the handler.

import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { html } from '#kit/html/html.ts'
import type { Answer, Cookie } from './answer.ts'
import { page, redirectTo } from './answer.ts'
import { confirmAgain } from './confirm-again.ts'
import { Forbidden } from './error-pages.ts'
import { exchangeOf, type Known } from './exchange.ts'
import { formField, guardCookie, isFormToken, newGuard } from './guard.ts'
import { isFromOwnPage, isWorthSending, keptForm } from './kept-form.ts'
import type { Access, Exchange, Person, Route } from './route.ts'
import type { SiteOptions } from './site-options.ts'

/** The session's cookie; `identify` knows whose it is. */
export const sessionCookie = 'gk_session'

export function addAnswering(route: Route, options: SiteOptions): RouteHandlerMethod {
  return async (request, reply) => {
    const now = new Date()
    const token = request.cookies[sessionCookie]
    const person = token ? await options.identify?.(token, now) : undefined
    const secret = secretOf(options, { request, reply, session: person && token })
    const known = { person, secret }
    if (route.access !== 'anyone' && person === undefined)
      return send(options, reply, await toSignIn(options, request, known))
    if (!isAllowed(route.access, person)) throw new Forbidden()

    const exchange = await exchangeOf(options, request, known)
    if (route.method === 'POST' && !isOurForm(exchange, secret()))
      return send(options, reply, withoutToken(options, request, exchange))
    const answer = await answerOf(route, exchange, person)
    if (options.name === 'console') reply.header('cache-control', 'no-store')
    else if (!reply.hasHeader('cache-control')) reply.header('vary', 'Cookie')
    return send(options, reply, answer)
  }
}

/** Whether a person (or nobody) may use a route; the units are the handler's matter. */
function isAllowed(access: Access, person: Person | undefined): boolean {
  if (access === 'anyone') return true
  if (person === undefined) return false
  return access === 'signedIn' || person.duties.some(({ role }) => access.roles.includes(role))
}

async function answerOf(
  route: Route,
  exchange: Exchange,
  person: Person | undefined,
): Promise<Answer> {
  if (route.access === 'anyone') return route.handler(exchange)
  if (person === undefined) throw new Forbidden()
  const { database, now, requestId } = exchange
  const actor = { kind: 'staff', id: person.id } as const
  const context = { database, actor, now, requestId, duties: person.duties }
  return route.handler({ ...exchange, person, context })
}

/** A form that a person sent is kept through signing in; everything else begins at the sign-in page. */
async function toSignIn(
  options: SiteOptions,
  request: FastifyRequest,
  known: Known,
): Promise<Answer> {
  if (options.askToSignIn && isFromOwnPage(request)) {
    const exchange = await exchangeOf(options, request, known)
    return options.askToSignIn(exchange, keptForm(request, exchange))
  }
  const back = request.method === 'GET' ? request.url : '/'
  return redirectTo(`/sign-in?back=${encodeURIComponent(back)}`)
}

/** A form of an earlier session of our own page is shown to be sent again; any other is refused. */
function withoutToken(options: SiteOptions, request: FastifyRequest, exchange: Exchange): Answer {
  const { view } = exchange
  if (view.person === undefined || !isFromOwnPage(request)) throw new Forbidden()
  const kept = keptForm(request, exchange)
  if (!isWorthSending(kept)) throw new Forbidden()
  const body = html`<h1>请重新提交</h1>${confirmAgain(kept, view.token())}`
  return page(options.layout(view, { title: '请重新提交', body }), 409)
}

/** The secret of form tokens: of the session, else of a cookie made when first needed. */
function secretOf(
  options: SiteOptions,
  {
    request,
    reply,
    session,
  }: {
    readonly request: FastifyRequest
    readonly reply: FastifyReply
    readonly session: string | undefined
  },
): Known['secret'] {
  let guard = session ?? request.cookies[guardCookie]
  return () => {
    if (guard === undefined || guard === '') {
      guard = newGuard()
      setCookie(options, reply, { name: guardCookie, value: guard })
    }
    return guard
  }
}

function isOurForm(exchange: Exchange, secret: string): boolean {
  const from = exchange.headers['sec-fetch-site']
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false
  return isFormToken(exchange.form.get(formField) ?? '', secret)
}

function send(options: SiteOptions, reply: FastifyReply, answer: Answer): FastifyReply {
  for (const cookie of answer.cookies ?? []) setCookie(options, reply, cookie)
  reply.code(answer.status).type(answer.type)
  if (answer.headers) reply.headers(answer.headers)
  return reply.send(sendable(answer.body))
}

function sendable(body: Answer['body']): string | Buffer | Readable {
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  return Readable.from(body, { objectMode: false })
}

function setCookie(options: SiteOptions, reply: FastifyReply, cookie: Cookie): void {
  const base = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: options.settings.https,
  } as const
  if (cookie.value === undefined) reply.clearCookie(cookie.name, base)
  else if (cookie.seconds === undefined) reply.setCookie(cookie.name, cookie.value, base)
  else reply.setCookie(cookie.name, cookie.value, { ...base, maxAge: cookie.seconds })
}
