import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isPassword } from './password-hash.ts'

test('a password opens its own hash and no other, and two hashes of it differ', async () => {
  const one = await hashPassword('示例-Password-1')
  const other = await hashPassword('示例-Password-1')
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  assert.notEqual(one, other)
  assert.equal(await isPassword('示例-Password-1', one), true)
  assert.equal(await isPassword('示例-Password-2', one), false)
})

test('full-width letters are the same password', async () => {
  assert.equal(await isPassword('Ａｂｃ-12345678', await hashPassword('Abc-12345678')), true)
})

test('no stored password is opened by nothing', async () => {
  assert.equal(await isPassword('', null), false)
  assert.equal(await isPassword('x', 'plain'), false)
})
