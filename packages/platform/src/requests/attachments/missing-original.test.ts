import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ChannelName, channels } from '../case/channel.ts'
import { missingOriginal } from './missing-original.ts'

const fresh = (channel: ChannelName) => ({ channel, imported: null })

test('every channel but the form on the public site leaves an original to be kept', () => {
  for (const channel of Object.keys(channels) as ChannelName[])
    assert.equal(missingOriginal(fresh(channel), []) === undefined, channel === 'online', channel)
  assert.match(missingOriginal(fresh('ordinaryPost'), [])?.message ?? '', /来信的扫描件.*归档前/)
})

test('a proof of identity is no original; an attachment is; a case of earlier years needs none', () => {
  assert.ok(missingOriginal(fresh('fax'), [{ part: 'proof' }, { part: 'answer' }]))
  assert.equal(missingOriginal(fresh('fax'), [{ part: 'attachment' }]), undefined)
  assert.equal(missingOriginal({ channel: 'fax', imported: { year: 2020 } }, []), undefined)
})
