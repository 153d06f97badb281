// Authenticated encryption by one key: AES-256-GCM, or SM4 with HMAC-SM3 where 国密 is required.

import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** The two ways in which a secret is sealed, with the length of their keys in bytes. */
export const cipherKeyBytes = { 'aes-256-gcm': 32, 'sm4-cbc-hmac-sm3': 32 } as const
export type CipherName = keyof typeof cipherKeyBytes

/** Whether a text names a cipher. */
export function isCipherName(text: string): text is CipherName {
  return Object.hasOwn(cipherKeyBytes, text)
}

export type Cipher = {
  /** What comes out holds a fresh nonce, the encrypted bytes and a tag over both and `bound`. */
  readonly encrypt: (key: Buffer, plain: Buffer, bound: Buffer) => Buffer
  /** Throws when key, bytes or `bound` are not those of encrypting. */
  readonly decrypt: (key: Buffer, sealed: Buffer, bound: Buffer) => Buffer
}

const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM (NIST SP 800-38D): nonce of 12 bytes, tag of 16. */
const aes: Cipher = {
  encrypt: (key, plain, bound) => {
    const nonce = randomBytes(nonceBytes)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    const body = Buffer.concat([cipher.setAAD(bound).update(plain), cipher.final()])
    return Buffer.concat([nonce, body, cipher.getAuthTag()])
  },
  decrypt: (key, sealed, bound) => {
    const [nonce, body, tag] = partsOf(sealed, nonceBytes, tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAAD(bound).setAuthTag(tag)
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

const blockBytes = 16
const macBytes = 32

/**
 * SM4-CBC (GB/T 32907), then HMAC-SM3 (GB/T 32905) over what is bound, the nonce and the encrypted
 * bytes; each by a key of its own. Node has no SM4-GCM before version 26.
 */
const sm4: Cipher = {
  encrypt: (key, plain, bound) => {
    const { encrypting, authenticating } = sm4Keys(key)
    const nonce = randomBytes(blockBytes)
    const cipher = createCipheriv('sm4-cbc', encrypting, nonce)
    const body = Buffer.concat([nonce, cipher.update(plain), cipher.final()])
    return Buffer.concat([body, macOf(authenticating, bound, body)])
  },
  decrypt: (key, sealed, bound) => {
    const { encrypting, authenticating } = sm4Keys(key)
    const [nonce, body, mac] = partsOf(sealed, blockBytes, macBytes)
    const wanted = macOf(authenticating, bound, Buffer.concat([nonce, body]))
    if (!timingSafeEqual(mac, wanted)) throw new Error('sealed text: wrong tag')
    const decipher = createDecipheriv('sm4-cbc', encrypting, nonce)
    return Buffer.concat([decipher.update(body), decipher.final()])
  },
}

export const ciphers: Readonly<Record<CipherName, Cipher>> = {
  'aes-256-gcm': aes,
  'sm4-cbc-hmac-sm3': sm4,
}

function sm4Keys(key: Buffer): { readonly encrypting: Buffer; readonly authenticating: Buffer } {
  const derive = (use: string, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sm3', key, '', use, bytes))
  return { encrypting: derive('encrypt', 16), authenticating: derive('authenticate', 32) }
}

/** The length of what is bound stands first: nothing can move from it into the encrypted bytes. */
function macOf(key: Buffer, bound: Buffer, body: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bound.length)
  return createHmac('sm3', key).update(length).update(bound).update(body).digest()
}

function partsOf(sealed: Buffer, head: number, tail: number): readonly [Buffer, Buffer, Buffer] {
  if (sealed.length < head + tail) throw new Error('sealed text: too short')
  const end = sealed.length - tail
  return [sealed.subarray(0, head), sealed.subarray(head, end), sealed.subarray(end)]
}
