import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defaultLimits } from '../limits.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readHtml } from './read-html.ts'

const limitsOf = (html: string, limits = defaultLimits) =>
  readHtml(html, limits).findings.map(({ code, facts }) => `${code} ${facts.limit}`)

function quickly<T>(work: () => T): T {
  const start = performance.now()
  const result = work()
  const milliseconds = performance.now() - start
  assert.ok(milliseconds < 5000, `took ${milliseconds} ms`)
  return result
}

test('stops at elements nested too deep, and keeps what came before', () => {
  const html = `<p>first</p>${'<div>'.repeat(100_000)}deep`
  const source = quickly(() => readHtml(html, defaultLimits))
  assert.equal(source.blocks.length, 1)
  assert.deepEqual(limitsOf(html), ['reading.limit depth'])
})

test('stops at tables nested too deep', () => {
  assert.deepEqual(
    quickly(() => limitsOf('<table><tr><td>x'.repeat(50_000))),
    ['reading.limit depth'],
  )
})

test('does not count inline elements left open, however many', () => {
  const html = '<font><b><span>'.repeat(50_000).concat('<p>x</p>')
  assert.deepEqual(
    quickly(() => limitsOf(html)),
    [],
  )
})

test('stops at too many cells, rows or lines', () => {
  for (const html of [
    `<table>${'<tr><td>1'.repeat(300_000)}`,
    `<table>${'<tr>'.repeat(300_000)}`,
    '<p>x'.repeat(300_000),
  ])
    assert.deepEqual(
      quickly(() => limitsOf(html)),
      ['reading.limit cells'],
    )
})

test('stops at spans that cover more than the limit', () => {
  const wide = `<table>${'<tr><td rowspan="65534" colspan="65534">1</td></tr>'.repeat(2000)}</table>`
  assert.deepEqual(
    quickly(() => limitsOf(wide)),
    ['reading.limit cells'],
  )
  assert.deepEqual(
    limitsOf('<table><tr><td rowspan="65534" colspan="99999">1</td><td>2</td></tr></table>'),
    [],
  )
})

test('stops when the time is over', () => {
  const html = '<p>示例</p>'.repeat(5000)
  assert.deepEqual(limitsOf(html, { ...defaultLimits, milliseconds: 0 }), [
    'reading.limit milliseconds',
  ])
})

test('survives huge attributes, unfinished tags, comments and entities', () => {
  const junk = 'x'.repeat(5_000_000)
  const pages = [
    `<p style="${junk}" title='${junk}'>a</p>`,
    `<p>a</p><div style="${junk}`,
    `<p>a</p><!--${junk}`,
    `<p>a</p>${'&amp'.repeat(500_000)}`,
    `<p>a</p>${'<'.repeat(500_000)}`,
    `<p>a</p>${'</div></td></table>'.repeat(200_000)}`,
    `<p>a</p><script>${junk}`,
  ]
  for (const page of pages)
    assert.equal(quickly(() => htmlBlocks(page, defaultLimits)).blocks[0]?.kind, 'line')
})

test('takes a page of a million short pieces on one line in linear time', () => {
  const html = '<i>x</i> '.repeat(500_000)
  assert.equal(quickly(() => readHtml(html, defaultLimits)).blocks.length, 1)
})
