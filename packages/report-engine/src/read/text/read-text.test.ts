import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '../limits.ts'
import { read } from '../read.ts'
import { readText } from './read-text.ts'

const linesOf = (text: string) =>
  readText(text, defaultLimits).blocks.map((block) =>
    block.kind === 'line' ? [block.at.line, block.at.column, block.text] : [],
  )

test('keeps every line as it stands, with tabs, bars and runs of blanks', () => {
  assert.deepEqual(linesOf('  规章\t0\t 0\n\n| 行政许可 |  3 |\n　　一、总体情况 \n'), [
    [1, 1, '  规章\t0\t 0'],
    [2, 1, ''],
    [3, 1, '| 行政许可 |  3 |'],
    [4, 1, '　　一、总体情况 '],
  ])
})

test('knows the line ends of every system', () => {
  assert.deepEqual(
    linesOf('a\r\nb\rc\nd').map(([line, , text]) => [line, text]),
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
  )
})

test('divides a line at page breaks and soft breaks, and still counts it as one', () => {
  assert.deepEqual(linesOf('a\n\fb\u2028c\vd\n\f\ne'), [
    [1, 1, 'a'],
    [2, 2, 'b'],
    [2, 4, 'c'],
    [2, 6, 'd'],
    [3, 1, ''],
    [4, 1, 'e'],
  ])
})

test('takes a line of millions of characters, and no text at all', () => {
  assert.equal(readText('字'.repeat(3_000_000), defaultLimits).blocks.length, 1)
  assert.deepEqual(linesOf(''), [])
})

test('stops at too many lines and says so', () => {
  const source = readText('x\n'.repeat(20), { ...defaultLimits, cells: 10 })
  assert.equal(source.blocks.length, 10)
  assert.deepEqual(
    source.findings.map(({ code, facts }) => [code, facts.limit]),
    [['reading.limit', 'cells']],
  )
  assert.equal(readText('x\n'.repeat(10), { ...defaultLimits, cells: 10 }).findings.length, 0)
})

const shared = fileURLToPath(new URL('../../../../../../shared/', import.meta.url))
const folders = ['seeds', 'reports/excerpts', 'reports/whole']
const texts = folders.flatMap((folder) =>
  existsSync(shared + folder)
    ? readdirSync(shared + folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => `${shared}${folder}/${name}`)
    : [],
)

test('loses nothing of the real reports in text', async (t) => {
  if (texts.length === 0) t.diagnostic('not tested: ../shared is not there')
  for (const file of texts) {
    const bytes = readFileSync(file)
    const { format, blocks, findings } = await read(bytes)
    assert.deepEqual(findings, [], file)
    assert.ok(format === 'text' || format === 'markdown', file)
    const kept = blocks.map((block) => (block.kind === 'line' ? block.text : '')).join('')
    const marks = format === 'markdown' ? /[\s\f#*]+/g : /[\n\r\f]+/g
    assert.equal(kept.replace(marks, ''), bytes.toString('utf8').replace(marks, ''), file)
  }
})
