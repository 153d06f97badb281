import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { defaultLimits } from '../../limits.ts'
import { ReadingStopped } from '../reading-stopped.ts'
import { openArchive } from './archive.ts'

const stops = (code: string) => (fault: unknown) =>
  fault instanceof ReadingStopped && fault.code === code

/** Changes a field of the central directory's first entry. */
function patched(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) {
      change(view, at)
      break
    }
  }
  return copy
}

test('unpacks a part whatever the case and the slashes of its path', () => {
  const archive = openArchive(zipSync({ 'Word\\Document.xml': strToU8('示例') }), defaultLimits)
  assert.equal(archive.text('word/document.xml'), '示例')
  assert.equal(archive.text('word/other.xml'), undefined)
})

test('reads parts in UTF-16', () => {
  const part = new Uint8Array([0xff, 0xfe, 0x3a, 0x79])
  assert.equal(openArchive(zipSync({ a: part }), defaultLimits).text('a'), '示')
})

test('refuses a package that says it unpacks to too much, before unpacking', () => {
  const zip = zipSync({ a: new Uint8Array(5000) })
  const limits = { ...defaultLimits, unpackedBytes: 4000 }
  assert.throws(() => openArchive(zip, limits), stops('reading.limit'))
})

test('stops a zip bomb whose header lies about its size', () => {
  const bomb = patched(zipSync({ a: new Uint8Array(50_000_000) }), (view, at) =>
    view.setUint32(at + 24, 10, true),
  )
  const archive = openArchive(bomb, { ...defaultLimits, unpackedBytes: 1_000_000 })
  assert.throws(() => archive.bytes('a'), stops('reading.limit'))
})

test('counts all parts that are unpacked against one budget', () => {
  const zip = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) })
  const lying = patched(zip, (view, at) => view.setUint32(at + 24, 1, true))
  const archive = openArchive(lying, { ...defaultLimits, unpackedBytes: 1000 })
  assert.equal(archive.bytes('a')?.length, 600)
  assert.throws(() => archive.bytes('b'), stops('reading.limit'))
})

test('refuses a hundred thousand entries', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => [`${index}`, new Uint8Array(0)])
  const zip = zipSync(Object.fromEntries(entries), { level: 0 })
  // The end record holds sixteen bits for the count; the directory itself is walked.
  assert.throws(() => openArchive(zip, defaultLimits), stops('reading.limit'))
})

test('refuses a file that is larger than allowed', () => {
  const zip = zipSync({ a: strToU8('示例') })
  assert.throws(() => openArchive(zip, { ...defaultLimits, fileBytes: 10 }), stops('reading.limit'))
})

test('says that a part needs a password', () => {
  const zip = patched(zipSync({ a: strToU8('示例') }), (view, at) =>
    view.setUint16(at + 8, 1, true),
  )
  assert.throws(() => openArchive(zip, defaultLimits).bytes('a'), stops('reading.encrypted'))
})

test('says that a cut, overwritten or unknown package is damaged', () => {
  const zip = zipSync({ a: strToU8('示例示例示例示例示例示例示例') })
  assert.throws(
    () => openArchive(zip.subarray(0, zip.length - 30), defaultLimits),
    stops('reading.damaged'),
  )
  const broken: ((view: DataView, at: number) => void)[] = [
    (view, at) => view.setUint32(at + 42, 99_999, true),
    (view, at) => view.setUint32(at + 20, 99_999, true),
    (view, at) => view.setUint32(at + 20, 3, true),
    (view, at) => view.setUint16(at + 10, 14, true),
  ]
  for (const change of broken) {
    const archive = openArchive(patched(zip, change), defaultLimits)
    assert.throws(() => archive.bytes('a'), stops('reading.damaged'))
  }
  const unsigned = patched(zip, (view, at) => view.setUint32(at, 7, true))
  assert.throws(() => openArchive(unsigned, defaultLimits), stops('reading.damaged'))
})

test('says that a part whose bytes were changed is damaged', () => {
  const zip = zipSync({ a: strToU8('总计 12 件') }, { level: 0 })
  const digit = zip.indexOf('1'.charCodeAt(0), 30)
  zip[digit] = '7'.charCodeAt(0)
  assert.throws(() => openArchive(zip, defaultLimits).bytes('a'), stops('reading.damaged'))
})

test('reads sizes from the zip64 field where a writer put them', () => {
  const zip = zipSync({ a: strToU8('示例') }, { extra: { 1: new Uint8Array(16) } })
  const long = patched(zip, (view, at) => {
    const field = at + 46 + view.getUint16(at + 28, true) + 4
    view.setBigUint64(field, BigInt(view.getUint32(at + 24, true)), true)
    view.setBigUint64(field + 8, BigInt(view.getUint32(at + 20, true)), true)
    view.setUint32(at + 24, 0xffffffff, true)
    view.setUint32(at + 20, 0xffffffff, true)
  })
  assert.equal(openArchive(long, defaultLimits).text('a'), '示例')
  const without = patched(zipSync({ a: strToU8('示例') }), (view, at) =>
    view.setUint32(at + 24, 0xffffffff, true),
  )
  assert.throws(() => openArchive(without, defaultLimits), stops('reading.damaged'))
})
