// Passwords as argon2id (RFC 9106), stored in the PHC text form with their parameters.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** 19 MiB, 2 passes: the lower bound that OWASP gives for argon2id. */
const cost: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const derive = promisify(argon2)
const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(nonce)}$${text(tag)}`
}

/** Whether the password is the stored one. Without a stored one it takes as long, and is false. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] = pattern.exec(stored ?? '') ?? []
  if (nonce === undefined || tag === undefined) {
    await tagOf(password, randomBytes(16), cost)
    return false
  }
  const given = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const computed = await tagOf(password, Buffer.from(nonce, 'base64'), given)
  const wanted = Buffer.from(tag, 'base64')
  return computed.length === wanted.length && timingSafeEqual(computed, wanted)
}

function tagOf(password: string, nonce: Buffer, given: Cost): Promise<Buffer> {
  // Full-width and composed letters are typed differently on different keyboards.
  return derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...given })
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
