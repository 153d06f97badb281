// What a handler gives back: plain values, sent by the site.

import type { Html } from '#kit/html/html.ts'

export type Cookie = {
  readonly name: string
  /** Undefined takes the cookie away. */
  readonly value: string | undefined
  /** Without it the cookie ends with the browser. */
  readonly seconds?: number
}

export type Answer = {
  readonly status: number
  readonly type: string
  /** Pieces are sent as they come and never held together: for what is too large for memory. */
  readonly body: string | Uint8Array | AsyncIterable<string>
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly Cookie[]
}

/** A page of HTML. */
export function page(content: Html, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body: content.text }
}

/** After a POST: go and see (303). Only addresses of this site. */
export function redirectTo(path: string, cookies: readonly Cookie[] = []): Answer {
  const location = isOwnPath(path) ? path : '/'
  return { status: 303, type: 'text/plain', body: '', headers: { location }, cookies }
}

/** Any other content, shown in the browser or fetched by programs. */
export function content(type: string, body: Answer['body']): Answer {
  return { status: 200, type, body }
}

/** A file to keep under a name, which may be Chinese. */
export function download(name: string, type: string, body: Answer['body']): Answer {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  const disposition = `attachment; filename*=UTF-8''${encoded}`
  return { status: 200, type, body, headers: { 'content-disposition': disposition } }
}

/** Whether an address given by the browser stays on this site. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)
}
