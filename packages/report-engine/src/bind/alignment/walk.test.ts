import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestLines } from '../../../test/form-text.ts'
import { forms } from '../../form/forms.ts'
import { textSource } from '../outline/sample-source.ts'
import { tokenise } from '../tokens/tokens.ts'
import { type AlignedRow, align } from './align.ts'
import { marksOf } from './align-input.ts'
import { rowMatcher } from './row-labels.ts'
import { walk } from './walk.ts'

const { rows } = forms['2021'].tables.requests
const widths = rows.map(({ columns }) => columns.length)

function marksIn(lines: readonly string[]) {
  return marksOf(tokenise(textSource(lines.join('\n'))), rowMatcher(rows))
}

/** First figure of each row found. */
function firsts(found: readonly AlignedRow[] | undefined): (string | undefined)[] | undefined {
  return found?.map(({ slots }) => slots[0]?.token.text)
}

const numbered = rows.map((_, index) => `${index + 1} 0 0 0 0 0 ${index + 1}`)
const lines = requestLines({
  figures: Object.fromEntries(rows.map(({ key }, index) => [key, numbered[index] ?? ''])),
})
const expected = rows.map((_, index) => String(index + 1))

test('the short way takes a table printed as the form, line by line or cell by cell', () => {
  assert.deepEqual(firsts(walk(marksIn(lines), widths)), expected)
  const cells = lines.flatMap((line) => line.split('\t').flatMap((cell) => [cell, '']))
  assert.deepEqual(firsts(walk(marksIn(cells), widths)), expected)
})

test('the short way gives up at the first thing out of the ordinary', () => {
  const odd: Readonly<Record<string, readonly string[]>> = {
    'a row less': lines.toSpliced(5, 1),
    'a row twice': lines.toSpliced(5, 0, lines[5] ?? ''),
    'a number more': lines.with(5, `${lines[5]}\t7`),
    'a number less': lines.with(5, '1.属于国家秘密\t1\t0'),
    'rows exchanged': lines.with(5, lines[6] ?? '').with(6, lines[5] ?? ''),
    'a label gone': lines.with(5, '5\t0\t0\t0\t0\t0\t5'),
  }
  for (const [name, changed] of Object.entries(odd))
    assert.equal(walk(marksIn(changed), widths), undefined, name)
})

test('the long way finds the same rows in the same table', () => {
  const { rows: found, unplaced } = align(marksIn(lines), { widths, labelled: true })
  assert.deepEqual(firsts(found), expected)
  assert.deepEqual(unplaced, [])
})

test('the long way leaves out what no row can take, and goes on after it', () => {
  const { rows: found, unplaced } = align(marksIn(lines.with(5, `${lines[5]}\t77`)), {
    widths,
    labelled: true,
  })
  assert.equal(found.length, 25)
  assert.equal(unplaced.length, 1)
  assert.equal(unplaced[0]?.token.at.line, 6)
})

test('the long way passes over a row that is not there', () => {
  const { rows: found } = align(marksIn(lines.toSpliced(5, 1)), { widths, labelled: true })
  assert.deepEqual(
    found.map(({ row }) => row),
    rows.map((_, index) => index).toSpliced(5, 1),
  )
})

test('the long way begins and ends where a text is cut off', () => {
  const { rows: found } = align(marksIn(lines.slice(8, 12)), { widths, labelled: true })
  assert.deepEqual(
    found.map(({ row }) => row),
    [8, 9, 10, 11],
  )
})
