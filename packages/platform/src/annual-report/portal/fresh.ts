// Answers that a browser may already have: the tag says which, 304 says that nothing changed.

import type { Answer } from '#kit/http/answer.ts'
import type { Exchange } from '#kit/http/route.ts'

/** The answer with its tag, or 304 when the browser has that one. */
export async function unlessKept(
  { headers }: Pick<Exchange, 'headers'>,
  tag: string,
  make: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const etag = `"${tag}"`
  const caching = { etag, 'cache-control': 'public, no-cache' }
  const has = (headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  if (has.includes(etag)) return { status: 304, type: 'text/plain', body: '', headers: caching }
  const answer = await make()
  return { ...answer, headers: { ...answer.headers, ...caching } }
}
