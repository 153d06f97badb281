// Secrets that open something by being known: only their digest is stored.

import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits as text for cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
