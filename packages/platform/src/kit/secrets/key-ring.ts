// Seals personal data and secrets for the database, and opens them again; each process has one ring.

import { createHmac } from 'node:crypto'
import { type CipherName, ciphers } from './cipher.ts'
import type { Key, Keys } from './keys.ts'

/** What every sealed text begins with. */
export const sealMark = 'gk1:'

let loadKeys: (() => Keys) | undefined
let known: Keys | undefined

/**
 * Gives this process its keys: loaded when first needed, and again when something was sealed by a
 * key that is not among them, as after a rotation. They are not handed from function to function, so
 * that no log, error or context can hold them by mistake.
 */
export function useKeys(load: () => Keys): void {
  loadKeys = load
  known = undefined
}

/**
 * Seals a text under the current key. `purpose` says what it is and whose, such as
 * `staff.phone:<id>`: a sealed text moved to another column or row does not open.
 */
export function seal(plain: string, purpose: string): string {
  return sealBy(currentKey(), plain, purpose)
}

/** Seals under a key that need not be the current one. */
export function sealBy(key: Key, plain: string, purpose: string): string {
  const body = ciphers[key.cipher].encrypt(key.bytes, Buffer.from(plain), boundTo(key, purpose))
  return `${sealMark}${key.id}:${body.toString('base64url')}`
}

/** Opens what was sealed for the same purpose, under any key of the ring; throws for anything else. */
export function open(sealed: string, purpose: string): string {
  const [, id, body] = /^gk1:([a-z0-9-]+):([\w-]+)$/.exec(sealed) ?? []
  if (id === undefined || body === undefined) throw new Error('sealed text: not one')
  const key = keyOf(id)
  if (key === undefined) throw new Error(`sealed text: key ${id} is not in the ring`)
  const bytes = Buffer.from(body, 'base64url')
  // The last letters may hold bits that decoding drops: only the text that sealing wrote counts.
  if (bytes.toString('base64url') !== body) throw new Error('sealed text: not one')
  return ciphers[key.cipher].decrypt(key.bytes, bytes, boundTo(key, purpose)).toString()
}

/** The cipher of the current key, for contents that have a key of their own. */
export function currentCipher(): CipherName {
  return currentKey().cipher
}

/** What sealed texts of the current key begin with: all others wait to be sealed anew. */
export function currentSealMark(): string {
  return `${sealMark}${currentKey().id}:`
}

/**
 * A text by which equal values of one purpose are found without being readable, in hex. Purposes
 * here name the kind of value alone (`staff.phone`). It stays the same when keys are rotated.
 */
export function fingerprint(plain: string, purpose: string): string {
  return createHmac('sha256', keysInUse().fingerprint)
    .update(`${purpose}\0${plain.normalize('NFKC')}`)
    .digest('hex')
}

function currentKey(): Key {
  const { sealing } = keysInUse()
  return sealing.at(-1) ?? sealing[0]
}

function keyOf(id: string): Key | undefined {
  const isIt = (key: Key): boolean => key.id === id
  const found = keysInUse().sealing.find(isIt)
  if (found !== undefined) return found
  known = undefined
  return keysInUse().sealing.find(isIt)
}

function keysInUse(): Keys {
  if (loadKeys === undefined) throw new Error('no keys: this process was not given any')
  known ??= loadKeys()
  return known
}

/** Ids of keys hold no colon: the parts cannot run into each other. */
function boundTo({ id }: Key, purpose: string): Buffer {
  return Buffer.from(`${sealMark}${id}:${purpose}`)
}
