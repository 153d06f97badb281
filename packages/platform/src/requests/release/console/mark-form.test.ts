import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refused } from '#kit/db/transaction.ts'
import { markIn } from './mark-form.ts'

const typed = (more: Readonly<Record<string, string>>) =>
  markIn(
    new URLSearchParams({
      ground: 'refused.thirdPartyRights',
      what: '联系电话',
      reason: '个人隐私',
      ...more,
    }),
  )
const refused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('words or a place are withheld, each with a ground that somebody chose', () => {
  assert.equal(typed({ words: '13800' }).words, '13800')
  const place = { page: '2', left: '10', top: '20', right: '30.5', bottom: '40' }
  assert.deepEqual(typed(place).area, { page: 2, left: 10, top: 20, right: 30.5, bottom: 40 })
  assert.throws(() => typed({}), refused('release.markEmpty'))
  assert.throws(() => typed({ ...place, right: '5' }), refused('release.markEmpty'))
  assert.throws(() => typed({ ...place, bottom: '101' }), refused('release.markEmpty'))
  assert.throws(() => typed({ words: '13800', ground: '' }), refused('release.groundMissing'))
  assert.throws(
    () => typed({ words: '13800', ground: 'granted' }),
    refused('release.groundMissing'),
  )
})

test('what the applicant is told does not say what is withheld', () => {
  assert.throws(() => typed({ words: '13800', what: '电话 13 800' }), refused('release.namesIt'))
  assert.throws(() => typed({ words: '张示例', reason: '涉及张示例' }), refused('release.namesIt'))
})
