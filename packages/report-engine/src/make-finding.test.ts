import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFinding } from './make-finding.ts'

const base = {
  code: 'requests.balance',
  severity: 'error',
  verdict: 'fails',
  message: '请核对。',
  cells: ['requests.received.total', 'requests.handled.total'],
  facts: { left: '3', right: '4' },
} as const

test('a fingerprint is sixteen hex digits and does not depend on order or wording', () => {
  const { fingerprint } = makeFinding(base)
  assert.match(fingerprint, /^[0-9a-f]{16}$/)
  const reworded = makeFinding({
    ...base,
    message: '请再核对一次。',
    cells: base.cells.toReversed(),
    facts: { right: '4', left: '3' },
  })
  assert.equal(reworded.fingerprint, fingerprint)
})

test('another code, cell or operand makes another fingerprint', () => {
  const { fingerprint } = makeFinding(base)
  for (const change of [
    { code: 'requests.outcomes' },
    { cells: base.cells.slice(1) },
    { facts: { left: '3', right: '5' } },
  ])
    assert.notEqual(makeFinding({ ...base, ...change }).fingerprint, fingerprint)
})
