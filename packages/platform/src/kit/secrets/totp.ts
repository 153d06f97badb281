// One-time codes by time (RFC 6238 over RFC 4226): SHA-1, 30 seconds, six digits, as apps expect.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const stepSeconds = 30
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A new secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return base32(randomBytes(20))
}

/** The step that a code belongs to, one step early or late allowed; undefined when it is wrong or used. */
export function stepOfCode(
  code: string,
  secret: string,
  { now, lastStep }: { readonly now: Date; readonly lastStep: number },
): number | undefined {
  const current = Math.floor(now.getTime() / 1000 / stepSeconds)
  const given = Buffer.from(code)
  return [current, current - 1, current + 1].find((step) => {
    const wanted = Buffer.from(codeOfStep(bytesOfBase32(secret), step, 6))
    return step > lastStep && given.length === wanted.length && timingSafeEqual(given, wanted)
  })
}

/** The code of a step (RFC 4226, 5.3). */
export function codeOfStep(secret: Uint8Array, step: number, digits: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The address that apps for codes read. */
export function totpAddress(secret: string, account: string): string {
  const issuer = encodeURIComponent('信息公开工作台')
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?secret=${secret}&issuer=${issuer}`
}

/** Base32 of RFC 4648 without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

export function bytesOfBase32(text: string): Uint8Array {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}
