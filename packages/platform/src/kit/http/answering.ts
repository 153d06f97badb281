// One request from arrival to answer: who is it, may they, is the form ours, then the handler.

import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { Answer, Cookie } from './answer.ts'
import { redirectTo } from './answer.ts'
import { Forbidden } from './error-pages.ts'
import { exchangeOf, type Known } from './exchange.ts'
import { formField, guardCookie, isFormToken, newGuard } from './guard.ts'
import type { Access, Exchange, Person, Route } from './route.ts'
import type { SiteOptions } from './site-options.ts'

/** The session's cookie; `identify` knows whose it is. */
export const sessionCookie = 'gk_session'

export function addAnswering(route: Route, options: SiteOptions): RouteHandlerMethod {
  return async (request, reply) => {
    const now = new Date()
    const token = request.cookies[sessionCookie]
    const person = token ? await options.identify?.(token, now) : undefined
    if (route.access !== 'anyone' && person === undefined)
      return send(options, reply, toSignIn(request))
    if (!isAllowed(route.access, person)) throw new Forbidden()

    const secret = secretOf(options, { request, reply, session: person && token })
    const exchange = await exchangeOf(options, request, { person, secret })
    if (route.method === 'POST' && !isOurForm(exchange, secret())) throw new Forbidden()
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

function toSignIn(request: FastifyRequest): Answer {
  const back = request.method === 'GET' ? request.url : '/'
  return redirectTo(`/sign-in?back=${encodeURIComponent(back)}`)
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
