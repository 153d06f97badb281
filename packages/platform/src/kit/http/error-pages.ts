// What a person reads when something does not work: what happened, what to do, and a number to quote.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NoResultError } from 'kysely'
import { Refused } from '#kit/db/transaction.ts'
import { html } from '#kit/html/html.ts'
import { BadAddress } from './bad-address.ts'
import { anonymousView } from './exchange.ts'
import { problemText, problemType } from './problem.ts'
import { sendAgain } from './send-again.ts'
import type { SiteOptions } from './site-options.ts'

/** Thrown by the limit of requests. */
export class TooMany extends Error {
  readonly statusCode = 429
  readonly seconds: number
  constructor(seconds: number) {
    super('too many requests')
    this.seconds = seconds
  }
}

/** Thrown by handlers where there is nothing at the address. */
export class NotFound extends Error {
  readonly statusCode = 404
}

/** Thrown where a person may not do or see this. */
export class Forbidden extends Error {
  readonly statusCode = 403
}

const texts: Readonly<Record<number, readonly [title: string, sentence: string]>> = {
  400: ['请求有误', '提交的内容不完整。请返回上一页，检查后重新提交。'],
  403: ['没有权限', '您没有查看此页面或进行此操作的权限。如有需要，请联系本单位的系统管理员。'],
  404: ['页面不存在', '没有找到这个页面。请检查地址，或者从首页重新进入。'],
  409: ['暂时不能这样操作', '内容的当前状态不允许这样操作。请刷新页面，查看最新情况。'],
  413: ['文件过大', '上传的文件超过了大小上限。请压缩或者拆分后重新上传。'],
  429: ['操作过于频繁', '短时间内的请求太多。请稍等片刻再试。'],
  500: ['系统出现问题', '系统未能完成这次操作，已有的数据没有受到影响。请稍后再试。'],
  503: ['系统暂时不可用', '数据库暂时连接不上，系统会自动恢复。请稍后刷新页面。'],
}

const unreadable = ['地址有误', '地址中有无法识别的字符。请检查地址，或者从首页重新进入。'] as const

export function addErrorPages(site: FastifyInstance, options: SiteOptions): void {
  const send = (request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply =>
    sendErrorPage(options, { request, reply }, error)
  site.setNotFoundHandler((request, reply) => send(request, reply, new NotFound()))
  site.setErrorHandler((error, request, reply) => send(request, reply, error))
}

function sendErrorPage(
  options: SiteOptions,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  error: unknown,
): FastifyReply {
  const status = statusOf(error)
  if (status >= 500)
    request.log.error({ requestId: request.id, error: describe(error) }, 'request failed')
  if (status === 503) reply.header('retry-after', '5')
  if (error instanceof TooMany) reply.header('retry-after', String(error.seconds))
  const [title, sentence] =
    error instanceof BadAddress
      ? unreadable
      : (texts[status] ?? ['操作未完成', '请返回上一页重新尝试。'])
  reply.code(status).header('cache-control', 'no-store')
  if (isAskedByProgram(request)) {
    if (options.name === 'portal') reply.header('access-control-allow-origin', '*')
    return reply.type(problemType).send(problemText({ status, title, detail: sentence }))
  }
  const body = html`<div class="notice-page">
    <p class="notice-code">${status}</p>
    <h1>${title}</h1>
    <p>${refusalSentence(options, error) ?? sentence}</p>
    ${status === 503 && sendAgain(request)}
    <p class="notice-id">${status >= 500 && `联系管理员时请提供编号：${request.id}`}</p>
    <p><a href="/">返回首页</a></p>
  </div>`
  const view = anonymousView(options, request)
  return reply.type('text/html; charset=utf-8').send(options.layout(view, { title, body }).text)
}

/** Programs ask for the API and for files of theirs: they read JSON. */
function isAskedByProgram({ url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return path.startsWith('/api/') || /\.(json|jsonl|jsonld)$/.test(path)
}

function statusOf(error: unknown): number {
  if (error instanceof Refused) return 409
  if (isDatabaseAway(error)) return 503
  // A store's get… found nothing under an id of the address.
  if (error instanceof NoResultError) return 404
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && status >= 400 ? status : 500
}

function refusalSentence(options: SiteOptions, error: unknown): string | undefined {
  return error instanceof Refused ? options.refusals[error.refusal.code] : undefined
}

/** Connection faults of the driver and shutting-down codes of the server (classes 08 and 57P). */
function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|08\d{3}|57P\d\d)$/.test(code) ||
    /Connection terminated|timeout exceeded when trying|is not queryable/.test(error.message)
  )
}

/** Without the values of a query, which may be personal. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
