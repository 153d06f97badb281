import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  base32,
  bytesOfBase32,
  codeOfStep,
  newTotpSecret,
  stepOfCode,
  totpAddress,
} from './totp.ts'

// RFC 6238, appendix B, the lines for SHA-1.
const secret = Buffer.from('12345678901234567890')
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]

for (const [seconds, code] of vectors)
  test(`at ${seconds} seconds the code of RFC 6238 is ${code}`, () => {
    assert.equal(codeOfStep(secret, Math.floor(seconds / 30), 8), code)
  })

test('a code counts one step early and late, and only once', () => {
  const own = newTotpSecret()
  const now = new Date('2026-03-02T01:00:00Z')
  const step = now.getTime() / 30_000
  const code = codeOfStep(bytesOfBase32(own), step, 6)
  const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000)
  assert.equal(stepOfCode(code, own, { now, lastStep: 0 }), step)
  assert.equal(stepOfCode(code, own, { now: at(59), lastStep: 0 }), step)
  assert.equal(stepOfCode(code, own, { now: at(-30), lastStep: 0 }), step)
  assert.equal(stepOfCode(code, own, { now: at(60), lastStep: 0 }), undefined)
  assert.equal(stepOfCode(code, own, { now, lastStep: step }), undefined, 'used before')
  assert.equal(stepOfCode('', own, { now, lastStep: 0 }), undefined)
})

test('base32 comes back unchanged (RFC 4648: foobar)', () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI')
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      assert.deepEqual([...bytesOfBase32(base32(bytes))], [...bytes])
    }),
  )
})

test('the address for apps names the account', () => {
  assert.match(totpAddress('ABC', 'clerk'), /^otpauth:\/\/totp\/.*:clerk\?secret=ABC&issuer=/)
})
