// Seals contents of files: each under a key of its own, which alone is sealed by the ring, so that a
// rotation of keys seals a line of text anew and not every file.

import { randomBytes } from 'node:crypto'
import { type CipherName, cipherKeyBytes, ciphers, isCipherName } from './cipher.ts'
import { currentCipher, open, seal } from './key-ring.ts'

export type SealedContent = {
  readonly body: Uint8Array
  /** What opens the body, itself sealed. */
  readonly keySealed: string
}

/** Seals a content for a purpose such as `files:<id>`: under another one it does not open. */
export function sealContent(bytes: Uint8Array, purpose: string): SealedContent {
  const cipher = currentCipher()
  const key = randomBytes(cipherKeyBytes[cipher])
  const body = ciphers[cipher].encrypt(key, Buffer.from(bytes), Buffer.from(purpose))
  return { body, keySealed: seal(`${cipher}:${key.toString('base64')}`, purpose) }
}

/** The content again; throws when body, key or purpose are not those of sealing. */
export function openContent({ body, keySealed }: SealedContent, purpose: string): Uint8Array {
  const { cipher, key } = parsedKey(open(keySealed, purpose))
  return ciphers[cipher].decrypt(key, Buffer.from(body), Buffer.from(purpose))
}

function parsedKey(text: string): { readonly cipher: CipherName; readonly key: Buffer } {
  const [cipher = '', encoded = ''] = text.split(':')
  if (!isCipherName(cipher)) throw new Error('sealed content: no such cipher')
  return { cipher, key: Buffer.from(encoded, 'base64') }
}
