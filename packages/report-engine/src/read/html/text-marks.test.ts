import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLimits } from '../limits.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readHtml } from './read-html.ts'
import { sitePage } from './test-pages.ts'

const lines = (html: string) =>
  htmlBlocks(html, defaultLimits).blocks.map((block) => (block.kind === 'line' ? block.text : ''))

const cells = (html: string) =>
  htmlBlocks(`<table>${html}</table>`, defaultLimits).blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
  )

test('a note mark printed raised is no digit of the number before it', () => {
  assert.deepEqual(
    lines('<p>8359<sup>1</sup></p><p>12<span style="VERTICAL-ALIGN: super">[10]</span>件</p>'),
    ['8359¹', '12[¹⁰]件'],
  )
  assert.deepEqual(lines('<p>5<sub>2</sub></p><p>6<b style="vertical-align:sub">7</b></p>'), [
    '5₂',
    '6₇',
  ])
})

test('raised text ends with its element, its paragraph or its cell', () => {
  assert.deepEqual(lines('<p>8<sup>1<i>2</i></sup>3</p><p>4<sup>5<p>6</p>'), ['8¹²3', '4⁵', '6'])
  assert.deepEqual(cells('<tr><td>8<sup>1<td>9</td></tr><tr><td>7<sup>2</td><td>5</td></tr>'), [
    '8¹',
    '9',
    '7²',
    '5',
  ])
  const nested = '<p>1<span style="vertical-align:super">2<span>3</span>4</span><span>5</span></p>'
  assert.deepEqual(lines(nested), ['1²³⁴5'])
})

test('a cell aligned in its row, or text set back to the line, is not raised', () => {
  assert.deepEqual(cells('<tr><td style="vertical-align:super">12</td><td>3</td></tr>'), [
    '12',
    '3',
  ])
  assert.deepEqual(lines('<sup style="vertical-align: baseline">12</sup>'), ['12'])
})

test('text that is struck out is not read', () => {
  assert.deepEqual(
    cells(`<tr><td><s>7</s>8359</td><td><del><p>1</p></del><p>2</p></td></tr>
<tr><td><strike>3</strike></td><td style="text-decoration: line-through red">4</td></tr>
<tr style="text-decoration-line:line-through"><td>5</td><td>6</td></tr><tr><td>7</td><td>8</td></tr>`),
    ['8359', '2', '', '', '', '', '7', '8'],
  )
  assert.deepEqual(lines('<p style="text-decoration:line-through">1</p><p>2</p>'), ['2'])
  assert.deepEqual(lines('<s style="text-decoration: none">12</s><u>3</u>'), ['123'])
})

test('one finding says where the report strikes text out', () => {
  const page = sitePage().replace('<td>0</td>', '<td><s>7</s><s>8</s>0</td>')
  const struck = page.replace('12 条', '<del>3</del>12 条').replace('设为首页', '<s>旧</s>')
  const found = readHtml(struck, defaultLimits).findings
  assert.deepEqual(
    found.map(({ code, severity, at }) => [code, severity, at?.length, at?.[1]]),
    [['reading.struck', 'info', 2, { table: 1, row: 3, cell: 2 }]],
  )
  assert.deepEqual(readHtml(sitePage(), defaultLimits).findings, [])
})
