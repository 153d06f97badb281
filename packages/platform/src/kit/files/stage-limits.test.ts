import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceOf, whyNotStage } from './stage-limits.ts'

test('one subscriber of version 6 is one source, however the address is written', () => {
  const own = sourceOf('2001:db8:0:1:1::2')
  assert.equal(own, '2001:db8:0:1')
  assert.equal(sourceOf('2001:0db8:0000:0001:ffff:0:0:9'), own)
  assert.notEqual(sourceOf('2001:db8:0:2::2'), own)
  assert.equal(sourceOf('::1'), '0:0:0:0')
  assert.equal(sourceOf('fe80::1%eth0'), 'fe80:0:0:0')
  assert.equal(sourceOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(sourceOf('192.0.2.7'), '192.0.2.7')
})

test('what fills a limit to the last byte is taken, a byte more is not', () => {
  const limits = { bytesFromOne: 10, bytesInAll: 20 }
  assert.equal(whyNotStage({ own: 4, total: 4 }, 6, limits), undefined)
  assert.deepEqual(whyNotStage({ own: 4, total: 4 }, 7, limits), { code: 'stage.tooMuchFromOne' })
  assert.deepEqual(whyNotStage({ own: 0, total: 15 }, 6, limits), { code: 'stage.full' })
})
