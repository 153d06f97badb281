import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { checkBundle, writeBundle } from './bundle.ts'

const files = [
  { name: '01-封面.txt', bytes: strToU8('示例封面') },
  { name: '02-答复.txt', bytes: strToU8('示例答复') },
]
const made = writeBundle(files, { number: '2025-0001' })

const changed = (change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(made.bytes)
  change(parts)
  return zipSync(parts)
}

test('a bundle opens again in its order, whole, and is the same bytes each time', () => {
  const checked = checkBundle(made.bytes)
  assert.deepEqual(checked?.faults, [])
  assert.equal(checked?.digest, made.digest)
  assert.deepEqual(checked?.manifest.about, { number: '2025-0001' })
  assert.deepEqual(
    checked?.manifest.files.map(({ name }) => name),
    ['01-封面.txt', '02-答复.txt'],
  )
  assert.deepEqual(writeBundle(files, { number: '2025-0001' }).bytes, made.bytes)
})

test('a file that was changed, taken out or put in is named', () => {
  const faultsOf = (change: Parameters<typeof changed>[0]) => checkBundle(changed(change))?.faults
  assert.deepEqual(
    faultsOf((parts) => {
      parts['02-答复.txt'] = strToU8('改过的答复')
    }),
    ['02-答复.txt 与清单不符'],
  )
  assert.deepEqual(
    faultsOf((parts) => {
      delete parts['01-封面.txt']
    }),
    ['缺少 01-封面.txt'],
  )
  assert.deepEqual(
    faultsOf((parts) => {
      parts['03.txt'] = strToU8('多出的')
    }),
    ['清单中没有 03.txt'],
  )
})

test('what is no bundle is none', () => {
  assert.equal(checkBundle(strToU8('不是压缩文件')), undefined)
  assert.equal(checkBundle(zipSync({ 'a.txt': strToU8('a') })), undefined)
  assert.equal(checkBundle(zipSync({ 'manifest.json': strToU8('{}') })), undefined)
})
