import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '../limits.ts'
import { readMarkdown } from './read-markdown.ts'

const blocksOf = (text: string) => readMarkdown(text, defaultLimits).blocks
const linesOf = (text: string) =>
  blocksOf(text).map((block) => (block.kind === 'line' ? block.text : block.kind))

test('makes headings of lines with # and of lines underlined', () => {
  assert.deepEqual(
    blocksOf('## 一、总体情况 ##\n#二、标题\n标题\n===\n#1 不是\n####### 七').map((block) =>
      block.kind === 'line' ? [block.heading, block.text, block.at.line, block.at.column] : [],
    ),
    [
      [2, '一、总体情况', 1, 4],
      [1, '二、标题', 2, 2],
      [1, '标题', 3, 1],
      [undefined, '#1 不是', 5, 1],
      [undefined, '####### 七', 6, 1],
    ],
  )
})

test('keeps rows of pipe tables with their bars and drops delimiter rows and rules', () => {
  assert.deepEqual(
    linesOf('| 规章 | 0 |\n|---|:---:|\n| 行政许可 | **12** |\n\n---\n***\n| - | — |'),
    ['| 规章 | 0 |', '| 行政许可 |   12   |', '', '| - | — |'],
  )
})

test('keeps columns true in rows: marks become blanks', () => {
  const row = '| [规章](http://a.b) | `5` | &nbsp; | 本年新<br>制作 | 7 |'
  const [text = ''] = linesOf(row)
  assert.equal(text.length, row.length)
  assert.equal(text.indexOf('7'), row.indexOf('7'))
  assert.deepEqual(
    text.split('|').map((cell) => cell.replace(/\s+/g, '')),
    ['', '规章', '5', '', '本年新制作', '7', ''],
  )
})

test('does not take an escaped bar for the border of a cell', () => {
  assert.equal(linesOf('| a\\|b | 1 |')[0]?.split('|').length, 4)
})

test('strips emphasis, links, pictures, escapes and entities from text', () => {
  assert.deepEqual(
    linesOf(
      '**一、**总体*情况*，见[网站](http://a.cn/x "y")\n![图](a.png)2\\. 重复 5\\*3 &lt;3 a_b_c\n<b>粗</b> __下__ `码`',
    ),
    ['一、总体情况，见网站', '2. 重复 5*3 <3 a_b_c', '粗 下 码'],
  )
})

test('leaves out what is struck out, says where, and keeps note marks raised', () => {
  const source = readMarkdown(
    '总数\n~~7~~8359<sup>1</sup>件\n| ~~12~~3 | 4<sup>2</sup> |\n',
    defaultLimits,
  )
  const shown = source.blocks.map((block) => (block.kind === 'line' ? block.text : ''))
  assert.deepEqual(shown, ['总数', '8359¹件', '|       3 | 4²            |'])
  assert.deepEqual(source.findings[0]?.at, [{ line: 2 }, { line: 3 }])
  const table = '<table><tr><td><del>5</del>6</td></tr><tr><td>7</td></tr></table>'
  const inTable = readMarkdown(`一\n${table}`, defaultLimits)
  assert.deepEqual(inTable.findings[0]?.at, [{ line: 2, table: 1, row: 1, cell: 1 }])
})

test('takes bullets and quotes from before words, not a minus from before a number', () => {
  assert.deepEqual(linesOf('- 公开信息\n> 引文\n- 5\n-3\n* （一）主动公开'), [
    '公开信息',
    '引文',
    '- 5',
    '-3',
    '（一）主动公开',
  ])
})

test('reads HTML tables inside as tables, with the line they start on', () => {
  const blocks = blocksOf(
    '# 二\n\n<table><tr><td>规章</td><td>0</td></tr></table>\n\n<table>\n<tr><td rowspan="2">a</td><td>b</td></tr>\n<tr><td>c</td></tr>\n</table>\n后文',
  )
  assert.deepEqual(
    blocks.map((block) => [block.kind, block.at]),
    [
      ['line', { line: 1, column: 3 }],
      ['line', { line: 2, column: 1 }],
      ['table', { line: 3, table: 1 }],
      ['line', { line: 4, column: 1 }],
      ['table', { line: 5, table: 2 }],
      ['line', { line: 9, column: 1 }],
    ],
  )
  const last = blocks[4]
  assert.equal(last?.kind, 'table')
  if (last?.kind === 'table') {
    assert.deepEqual(last.cells[2]?.at, { line: 5, table: 2, row: 2, cell: 1 })
    assert.deepEqual([last.cells[2]?.row, last.cells[2]?.column], [1, 1])
  }
})

test('keeps lines around an HTML table that is never closed', () => {
  assert.deepEqual(linesOf('前\n<table><tr><td>1</td><td>2</td></tr>\n后'), ['前', 'table', '后'])
})

test('stops at too many lines', () => {
  const { blocks, findings } = readMarkdown('x\n'.repeat(20), { ...defaultLimits, cells: 10 })
  assert.equal(blocks.length, 10)
  assert.equal(findings[0]?.code, 'reading.limit')
})

test('takes hostile lines in linear time', () => {
  const start = performance.now()
  for (const mark of ['*', '_', '[', '`', '**a', '![', '|', '| - ', '<a', '#', '> ', '\\'])
    for (const length of [19_000, 1_000_000])
      readMarkdown(mark.repeat(length / mark.length), defaultLimits)
  readMarkdown('<table>\n'.repeat(50_000), defaultLimits)
  assert.ok(performance.now() - start < 10_000)
})

const real = fileURLToPath(
  new URL('../../../../../../shared/reports/whole/2024-上海市科学技术委员会.md', import.meta.url),
)

test('keeps the torn tables of a real report', (t) => {
  if (!existsSync(real)) {
    t.diagnostic('not tested: ../shared is not there')
    return
  }
  const lines = linesOf(readFileSync(real, 'utf8'))
  assert.equal(lines.filter((line) => line.startsWith('|')).length, 31)
  assert.ok(lines.includes('| 0 | 0 | 0 | 0 | 0 | 0 | 0 |'))
  assert.ok(!lines.some((line) => line.includes('---')))
})
