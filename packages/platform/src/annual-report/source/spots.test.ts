import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bind, read, reportFromJson, writers } from '@gongkai/report-engine'
import { aReportFile } from '../test-report.ts'
import { readFile } from './read-file.ts'
import { spotsOf } from './spots.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const markdown = `# 示例局2025年政府信息公开工作年度报告

## 二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | / | / | / |
| 行政规范性文件 | 3 | 2 | 17 |
`

test('each value of a document has a place in it that holds its text', async () => {
  const report = reportFromJson(new TextDecoder().decode(aReportFile({ year: 2025 }).bytes))
  assert.ok('cells' in report)
  for (const format of ['html', 'docx', 'txt', 'xlsx'] as const) {
    const { source, report: found } = await readFile(await writers[format](report), false)
    const spots = spotsOf(source, found)
    const addresses = Object.keys(found.cells)
    assert.ok(addresses.length > 150, format)
    for (const address of addresses) {
      const id = spots.idOf(address) ?? ''
      assert.match(id, /^s\d+(-c?\d+)?$/, `${format} ${address}`)
      assert.ok(spots.addressesAt(id).includes(address))
    }
  }
})

test('in a line of Markdown each value is a piece of its own', async () => {
  const source = await read(bytesOf(markdown))
  const report = bind(source)
  const spots = spotsOf({ ...source, isCut: false }, report)
  const id = spots.idOf('disclosure.normativeDocuments.inForce') ?? ''
  const block = Number(/^s(\d+)-c/.exec(id)?.[1])
  const line = source.blocks[block]
  assert.ok(line?.kind === 'line')
  const pieces = spots
    .piecesOf(block)
    .map(({ start, length }) => line.text.slice(start, start + length))
  assert.deepEqual(pieces, ['3', '2', '17'])
})

test('a value that does not stand where it should leads to its line', () => {
  const at = { line: 3, column: 2 }
  const cell = { value: null, state: 'unreadable', raw: '无此字', at } as const
  const report = { ...bindNothing, cells: { 'requests.received.total': cell } }
  const blocks = [{ kind: 'line', text: '一二三', at: { line: 3, column: 1 } }] as const
  const spots = spotsOf({ format: 'text', blocks, isCut: false }, report)
  assert.equal(spots.idOf('requests.received.total'), 's0')
  assert.equal(spots.idOf('requests.granted.total'), undefined)
})

const bindNothing = {
  format: 'gongkai.report/1',
  edition: '2021',
  organ: null,
  year: null,
  sections: [],
  findings: [],
} as const
