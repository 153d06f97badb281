import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { defaultLimits } from '../../limits.ts'
import { readDocx } from '../docx/read-docx.ts'
import { markedDocx } from '../fixtures/marked-text.ts'
import { nestedDocx } from '../fixtures/nested-tables.ts'
import { sampleDocx } from '../fixtures/sample-report.ts'
import { codes, lines, showTable, tables } from '../fixtures/show-table.ts'
import { openCompoundFile } from '../ole/compound-file.ts'
import { readDoc } from './read-doc.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
const sample = fixture('sample.doc')

/** The sample with a change made to the stream of a name, where it lies in one piece. */
function changed(name: string, change: (view: DataView) => void): Uint8Array {
  const copy = sample.slice()
  const stream = openCompoundFile(copy, defaultLimits).stream(name)
  assert(stream)
  const head = stream.slice(0, 512)
  for (let at = 0; at + 512 <= copy.length; at += 512) {
    if (head.every((byte, index) => copy[at + index] === byte)) {
      change(new DataView(copy.buffer, at, 512))
      return copy
    }
  }
  return assert.fail('stream not found')
}

test('reads the same from .doc as from the .docx it was saved from', async () => {
  const old = await readDoc(sample, defaultLimits)
  const fresh = await readDocx(sampleDocx(), defaultLimits)
  assert.equal(old.format, 'doc')
  assert.deepEqual(old.blocks, fresh.blocks)
  assert.deepEqual(codes(old), ['reading.revisions', 'reading.hidden'])
})

test('gives cells their rows, columns and spans from the row definitions of the file', async () => {
  const [disclosure, requests] = tables(await readDoc(sample, defaultLimits))
  assert.equal(showTable(disclosure)[5], '行政事业性收费@0x2 | 0.092@2x2')
  assert.deepEqual(showTable(requests), [
    '本年度办理结果@0v3 | （三）不予公开@1v2 | 1.属于国家秘密@2 | 2@3',
    '2.其他禁止公开@2 | @3',
    '（七）总计@1x2 | 2@3',
  ])
})

test('reads tables inside tables, and rows whose definition lies in another stream', async () => {
  const old = await readDoc(fixture('nested.doc'), defaultLimits)
  const fresh = await readDocx(nestedDocx(), defaultLimits)
  assert.deepEqual(old.blocks, fresh.blocks)
  const [inner, wide] = tables(old)
  assert.deepEqual(showTable(inner), ['总计@0 | 3@1', '其他@0 | 4\n其中示例1件@1'])
  assert.equal(showTable(wide)[1], '合计@0x29 | 465@29')
  assert.deepEqual(codes(old), [])
})

test('says that a document needs its password removed', async () => {
  const locked = changed('WordDocument', (view) =>
    view.setUint16(10, view.getUint16(10, true) | 0x0100, true),
  )
  const source = await readDoc(locked, defaultLimits)
  assert.deepEqual(codes(source), ['reading.encrypted'])
  assert.match(source.findings[0]?.message ?? '', /取消密码/)
})

test('says that Word 95 is not read, and what to do', async () => {
  const older = changed('WordDocument', (view) => view.setUint16(2, 0x68, true))
  assert.deepEqual(codes(await readDoc(older, defaultLimits)), ['reading.unsupported'])
})

test('says that a text cut off in the file is damaged', async () => {
  const long = changed('WordDocument', (view) => view.setUint32(0x4c, 99_999, true))
  const source = await readDoc(long, defaultLimits)
  assert.equal(lines(source)[0], '示例区示例局2023年政府信息公开工作年度报告')
  assert(codes(source).includes('reading.damaged'))
})

test('refuses what is no Word document', async () => {
  assert.deepEqual(codes(await readDoc(new Uint8Array([1, 2, 3]), defaultLimits)), [
    'reading.unsupported',
  ])
})

test('follows no cycle of sectors and no cycle of tables', async () => {
  const view = new DataView(sample.buffer, sample.byteOffset, sample.byteLength)
  const table = 512 + view.getUint32(76, true) * 512
  const targets = [
    () => 0,
    () => 1,
    (sector: number) => 1 - (sector % 2),
    (sector: number) => sector - 1,
  ]
  for (const target of targets) {
    const cyclic = sample.slice()
    const fat = new DataView(cyclic.buffer)
    for (let at = table; at < table + 512; at += 4) {
      if (fat.getUint32(at, true) < 0xfffffffa) {
        fat.setUint32(at, Math.max(0, target((at - table) / 4)), true)
      }
    }
    const source = await readDoc(cyclic, defaultLimits)
    assert(
      codes(source).some((code) => code === 'reading.damaged' || code === 'reading.unsupported'),
    )
  }
})

test('reads past a directory whose two last sectors name each other', async () => {
  const cyclic = sample.slice()
  const view = new DataView(cyclic.buffer)
  const table = 512 + view.getUint32(76, true) * 512
  const directory = view.getUint32(48, true)
  const second = view.getUint32(table + directory * 4, true)
  view.setUint32(table + second * 4, directory, true)
  const sound = await readDoc(sample, defaultLimits)
  assert.deepEqual((await readDoc(cyclic, defaultLimits)).blocks, sound.blocks)
})

test('holds the limits of size and of cells', async () => {
  const small = { ...defaultLimits, fileBytes: 1000 }
  assert.deepEqual(codes(await readDoc(sample, small)), ['reading.limit'])
  assert.deepEqual(codes(await readDoc(sample, { ...defaultLimits, cells: 5 })), ['reading.limit'])
})

test('never throws, whatever bytes are changed or cut off', async () => {
  const at = fc.nat(sample.length - 1)
  const changes = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(at), async (bytes, end) => {
      const mutant = sample.slice(0, end ?? sample.length)
      for (const [index, byte] of bytes) if (index < mutant.length) mutant[index] = byte
      const source = await readDoc(mutant, { ...defaultLimits, milliseconds: 5000 })
      assert.equal(source.format, 'doc')
      assert(source.blocks.length > 0 || source.findings.length > 0)
    }),
    { numRuns: 300 },
  )
})

test('reads note marks, struck text and tracked changes in cells as from the .docx', async () => {
  const old = await readDoc(fixture('marked.doc'), defaultLimits)
  const fresh = await readDocx(markedDocx(), defaultLimits)
  for (const source of [old, fresh]) {
    assert.deepEqual(showTable(source.blocks[0]), [
      '行政许可@0 | 8359¹@1',
      '行政处罚@0 | 16@1',
      '行政强制@0 | 524@1',
      '其他@0 | 3₂@1',
    ])
    assert.deepEqual(
      source.findings.map(({ code, at }) => [code, at]),
      [
        ['reading.revisions', [{ table: 1, row: 3, cell: 2 }]],
        ['reading.struck', [{ table: 1, row: 2, cell: 2 }]],
      ],
    )
  }
})
