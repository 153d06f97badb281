import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordProblems } from './password-problems.ts'

test('a long mixed password may be used', () => {
  assert.deepEqual(passwordProblems('Chang-Jiang-68', 'clerk'), [])
  assert.deepEqual(passwordProblems('黄河之水Tian-68', 'clerk'), [])
})

const refused: readonly (readonly [password: string, word: RegExp])[] = [
  ['Ab-1', /至少 10/],
  ['abcdefghijklmn', /三种/],
  ['Clerk-is-my-68', /账号名/],
  ['Qwerty-2026-xx', /猜到/],
  ['Woaini-5201314', /猜到/],
  ['Aa-1-zzzzzzzz', /连续相同/],
  [`Aa-1${'x'.repeat(130)}`, /最多 128/],
]
for (const [password, word] of refused)
  test(`refused: ${password.slice(0, 16)} (${word.source})`, () => {
    assert.match(passwordProblems(password, 'clerk').join(''), word)
  })
