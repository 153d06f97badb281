// Forms with files as a browser sends them.

import type { FastifyInstance } from 'fastify'
import { sessionCookie } from '#kit/http/answering.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'

export type SentFile = { readonly field: string; readonly name: string; readonly bytes: Uint8Array }

export type SentForm = {
  readonly form: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
  /** Of a member of staff; none on the public site. */
  readonly session?: string
}

/** Sends fields and files with the cookie and the token that go with them. */
export function sendFiles(site: FastifyInstance, url: string, sent: SentForm) {
  const guard = sent.session ?? 'guard-of-test'
  const border = 'border-of-test'
  const fields = { [formField]: formToken(guard), ...sent.form }
  const part = (told: string): Buffer =>
    Buffer.from(`--${border}\r\nContent-Disposition: form-data; ${told}\r\n\r\n`)
  const payload = Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [
      part(`name="${name}"`),
      Buffer.from(`${value}\r\n`),
    ]),
    ...sent.files.flatMap(({ field, name, bytes }) => [
      part(`name="${field}"; filename="${name}"`),
      bytes,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${border}--\r\n`),
  ])
  return site.inject({
    method: 'POST',
    url,
    cookies: { [sent.session === undefined ? guardCookie : sessionCookie]: guard },
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    payload,
  })
}
