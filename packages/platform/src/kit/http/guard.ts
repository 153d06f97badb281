// Against forged forms: every POST carries a token that only this browser's cookie can produce.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The cookie that stands in for a session before signing in. */
export const guardCookie = 'gk_guard'
export const formField = 'formToken'

export function newGuard(): string {
  return randomBytes(32).toString('base64url')
}

/** The token of a form, from the session's or the guard's secret. */
export function formToken(secret: string): string {
  return createHash('sha256').update(`form:${secret}`).digest('base64url')
}

/** True when the token was made from this secret; takes the same time either way. */
export function isFormToken(token: string, secret: string): boolean {
  const [given, wanted] = [Buffer.from(token), Buffer.from(formToken(secret))]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
