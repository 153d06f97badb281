// Answers that a browser may already have: tag and date say which, 304 says that nothing changed.

import { createHash } from 'node:crypto'
import type { Answer } from './answer.ts'
import type { Exchange } from './route.ts'

type Asked = Pick<Exchange, 'headers'>

/** The answer with its tag and date, or 304 when the browser has that one. */
export async function unlessKept(
  asked: Asked,
  { tag, changedAt }: { readonly tag: string; readonly changedAt?: Date },
  make: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const caching = {
    etag: `"${tag}"`,
    'cache-control': 'public, no-cache',
    ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
  }
  if (isKept(asked, caching.etag, changedAt))
    return { status: 304, type: 'text/plain', body: '', headers: caching }
  const answer = await make()
  return { ...answer, headers: { ...answer.headers, ...caching } }
}

/** The tag decides where the browser names one; else the date. */
function isKept({ headers }: Asked, etag: string, changedAt: Date | undefined): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined)
    return tags.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // Dates of HTTP have whole seconds.
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

/** A page that is made anew each time: tagged by its content, so that an unchanged one is not sent. */
export function unlessSame(asked: Asked, answer: Answer): Promise<Answer> {
  if (typeof answer.body !== 'string') return Promise.resolve(answer)
  return unlessKept(asked, { tag: tagOf(answer.body) }, () => answer)
}

/** A short name of a content. */
export function tagOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 22)
}
