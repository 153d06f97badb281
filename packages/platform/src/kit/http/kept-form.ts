// A form whose session had ended: what was typed, kept in hidden fields until somebody has signed in.

import type { FastifyRequest } from 'fastify'
import { type Html, html } from '#kit/html/html.ts'
import { isOwnPath } from './answer.ts'
import { formField } from './guard.ts'
import type { Exchange } from './route.ts'

export type KeptForm = {
  /** Where the form was sent. */
  readonly action: string
  /** The page it stood on. */
  readonly page: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Names of files, which have to be chosen again. */
  readonly files: readonly string[]
  /** Why nothing but the place is kept. */
  readonly lost?: 'secret' | 'tooLong' | undefined
}

/** Never put back into a page. */
const secret = /password|secret|^code$/i
const own = 'kept.'
/** In bytes as a form sends them; a form of the site may have one megabyte. */
const mostBytes = 900_000

/**
 * Whether the request is a form sent by hand from a page of this site. Without a session there is no
 * token to tell by; other sites can neither leave out nor forge these headers of the browser.
 */
export function isFromOwnPage(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin = '', accept = '' } = request.headers
  const isOwn = site === undefined ? hostOf(origin) === request.host : site === 'same-origin'
  // Islands ask for data and keep what was typed by themselves.
  return request.method === 'POST' && isOwn && accept.includes('text/html')
}

/** What can be kept of a form that was sent. */
export function keptForm(
  request: FastifyRequest,
  { form, uploads, oversized }: Exchange,
): KeptForm {
  const place = { action: request.url, page: pageOf(request), files: [] }
  const fields = [...form].filter(([name]) => name !== formField)
  if (fields.some(([name]) => secret.test(name))) return { ...place, fields: [], lost: 'secret' }
  const bytes = new URLSearchParams(fields).toString()
  if (bytes.length > mostBytes) return { ...place, fields: [], lost: 'tooLong' }
  return { ...place, fields, files: [...uploads.keys(), ...oversized] }
}

/** The form as hidden fields of another one. */
export function keptInputs({ action, page, fields, files }: KeptForm): Html {
  const given = [
    ['kept-action', action],
    ['kept-page', page],
    ...files.map((name) => ['kept-file', name] as const),
    ...fields.map(([name, value]) => [own + name, value] as const),
  ] as const
  return hiddenInputs(given)
}

/** The form out of those hidden fields; undefined where there are none. */
export function keptIn(form: URLSearchParams): KeptForm | undefined {
  const action = form.get('kept-action')
  if (action === null || !isOwnPath(action)) return undefined
  const page = form.get('kept-page') ?? '/'
  return {
    action,
    page: isOwnPath(page) ? page : '/',
    fields: [...form].flatMap(([name, value]) =>
      name.startsWith(own) ? [[name.slice(own.length), value] as const] : [],
    ),
    files: form.getAll('kept-file'),
  }
}

/** Whether there is something to send again. */
export function isWorthSending({ fields, files }: KeptForm): boolean {
  return fields.length > 0 || files.length > 0
}

export function hiddenInputs(fields: Iterable<readonly [name: string, value: string]>): Html {
  return html`${[...fields].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`
}

function pageOf({ headers, host }: FastifyRequest): string {
  const { referer = '' } = headers
  if (hostOf(referer) !== host) return '/'
  const { pathname, search } = new URL(referer)
  return isOwnPath(pathname + search) ? pathname + search : '/'
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).host : undefined
}
