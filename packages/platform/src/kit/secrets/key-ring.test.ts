import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CipherName, cipherKeyBytes, isCipherName } from './cipher.ts'
import { currentSealMark, fingerprint, open, seal, useKeys } from './key-ring.ts'
import { type Keys, newKeys, parseKeys, printKeys, rotated } from './keys.ts'

const now = new Date('2026-03-02T01:00:00Z')
const names = Object.keys(cipherKeyBytes).filter(isCipherName)
const texts = fc.string({ unit: 'grapheme', maxLength: 60 })

function withKeys(keys: Keys): void {
  useKeys(() => keys)
}

for (const name of names) {
  test(`${name}: every text opens again for its purpose`, () => {
    withKeys(newKeys(name, now))
    fc.assert(
      fc.property(texts, texts, (plain, purpose) => {
        assert.equal(open(seal(plain, purpose), purpose), plain)
      }),
    )
  })

  test(`${name}: another purpose opens nothing`, () => {
    withKeys(newKeys(name, now))
    fc.assert(
      fc.property(texts, texts, texts, (plain, purpose, other) => {
        fc.pre(purpose !== other)
        assert.throws(() => open(seal(plain, purpose), other))
      }),
    )
  })

  test(`${name}: a changed sign anywhere opens nothing`, () => {
    withKeys(newKeys(name, now))
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom(...'AbZ09_-:'), (plain, at, sign) => {
        const sealed = seal(plain, 'staff.phone:1')
        const place = at % sealed.length
        fc.pre(sealed[place] !== sign)
        const changed = sealed.slice(0, place) + sign + sealed.slice(place + 1)
        assert.throws(() => open(changed, 'staff.phone:1'))
      }),
    )
  })

  test(`${name}: a cut text opens nothing`, () => {
    withKeys(newKeys(name, now))
    const sealed = seal('13800000000', 'staff.phone:1')
    for (let length = 0; length < sealed.length; length += 1)
      assert.throws(() => open(sealed.slice(0, length), 'staff.phone:1'))
  })

  test(`${name}: keys of another platform open nothing`, () => {
    withKeys(newKeys(name, now))
    const sealed = seal('13800000000', 'p')
    withKeys(newKeys(name, now))
    assert.throws(() => open(sealed, 'p'), /not in the ring/)
  })
}

test('equal texts look different each time, and hold nothing of what they say', () => {
  withKeys(newKeys('aes-256-gcm', now))
  assert.notEqual(seal('13800000000', 'p'), seal('13800000000', 'p'))
  assert.doesNotMatch(seal('13800000000', 'p'), /138/)
})

test('after rotation the new key seals, and what older keys sealed still opens', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<CipherName>(...names), { minLength: 2 }), (ciphers) => {
      let keys = newKeys('aes-256-gcm', now)
      const sealed: string[] = []
      for (const name of ciphers) {
        withKeys(keys)
        sealed.push(seal(`text ${sealed.length}`, 'p'))
        assert.ok(sealed.at(-1)?.startsWith(currentSealMark()))
        keys = rotated(keys, name, now)
      }
      withKeys(keys)
      for (const [index, one] of sealed.entries()) {
        assert.equal(open(one, 'p'), `text ${index}`)
        assert.ok(!one.startsWith(currentSealMark()))
      }
    }),
    { numRuns: 20 },
  )
})

test('a running process opens what a key added meanwhile has sealed', () => {
  let keys = newKeys('aes-256-gcm', now)
  useKeys(() => keys)
  seal('x', 'p')
  const older = keys
  keys = rotated(keys, 'aes-256-gcm', now)
  useKeys(() => keys)
  const sealed = seal('by the new key', 'p')
  let loads = 0
  useKeys(() => {
    loads += 1
    return loads === 1 ? older : keys
  })
  assert.equal(open(sealed, 'p'), 'by the new key')
  assert.equal(loads, 2)
})

test('fingerprints find equal values of one purpose, also full-width ones, after rotation too', () => {
  const keys = newKeys('aes-256-gcm', now)
  withKeys(keys)
  const one = fingerprint('13800000000', 'staff.phone')
  assert.match(one, /^[0-9a-f]{64}$/)
  assert.equal(fingerprint('１３８00000000', 'staff.phone'), one)
  assert.notEqual(fingerprint('13800000000', 'staff.fax'), one)
  assert.notEqual(fingerprint('13800000001', 'staff.phone'), one)
  withKeys(rotated(keys, 'sm4-cbc-hmac-sm3', now))
  assert.equal(fingerprint('13800000000', 'staff.phone'), one)
})

test('keys come back from their text, also on one line with semicolons', () => {
  const keys = rotated(newKeys('aes-256-gcm', now), 'sm4-cbc-hmac-sm3', now)
  assert.deepEqual(parseKeys(printKeys(keys)), keys)
  assert.deepEqual(parseKeys(printKeys(keys).split('\n').slice(1, -1).join('; ')), keys)
})

test('a text that is no key file says what is wrong and quotes no key', () => {
  const key = Buffer.alloc(32, 7).toString('base64')
  const print = `fingerprint hmac-sha256 ${key}`
  const wrong: Readonly<Record<string, string>> = {
    '': '没有一个加密密钥',
    [print]: '没有一个加密密钥',
    [`a aes-256-gcm ${key}`]: '应有一行、也只有一行 fingerprint',
    [`${print};${print};a aes-256-gcm ${key}`]: '应有一行、也只有一行 fingerprint',
    [`${print};a des ${key}`]: '第 2 行：没有这种算法',
    [`${print};A! aes-256-gcm ${key}`]: '第 2 行：编号不可用',
    [`${print};a aes-256-gcm ${key.slice(4)}`]: '第 2 行：密钥长度不对',
    [`${print};a aes-256-gcm ${key} more`]: '第 2 行不是“编号 算法 密钥”',
    [`${print};a aes-256-gcm ${key};a aes-256-gcm ${key}`]: '有两个密钥的编号相同',
  }
  for (const [text, problem] of Object.entries(wrong))
    assert.deepEqual(parseKeys(text), { problems: [problem] })
})
