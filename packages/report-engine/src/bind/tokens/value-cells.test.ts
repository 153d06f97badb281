import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '../../read/source.ts'
import { bind } from '../bind.ts'

/** A page with table 二 whose licences cell says the given words. */
function reportWith(words: string): ReturnType<typeof bind> {
  const rows = [
    ['第二十条第（一）项', '', '', ''],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0', '0'],
    ['行政规范性文件', '3', '7', '57'],
    ['第二十条第（五）项', '', '', ''],
    ['信息内容', '本年处理决定数量', '', ''],
    ['行政许可', words, '', ''],
  ]
  const cells = rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      text === ''
        ? []
        : [
            {
              text,
              at: { table: 1, row: index + 1, cell: column + 1 },
              row: index,
              column,
              rowSpan: 1,
              columnSpan: 1,
            },
          ],
    ),
  )
  const source: Source = {
    format: 'html',
    blocks: [{ kind: 'table', at: {}, cells }],
    findings: [],
  }
  return bind(source)
}

test('words in the place of a number are an unreadable cell, and the neighbours stay', () => {
  for (const words of ['无', '约6', '#REF!', '2亿', '十二']) {
    const { cells } = reportWith(words)
    assert.equal(cells['disclosure.licences.decisions']?.state, 'unreadable', words)
    assert.equal(cells['disclosure.licences.decisions']?.raw, words)
    assert.equal(cells['disclosure.normativeDocuments.inForce']?.value, '57', words)
  }
})

test('a count with a unit or an increase states no count', () => {
  for (const words of ['2万', '增5', '+200', '8 359']) {
    const { cells, findings } = reportWith(words)
    assert.equal(cells['disclosure.licences.decisions']?.value, null, words)
    assert.ok(
      findings.some((one) => one.cells.includes('disclosure.licences.decisions')),
      words,
    )
  }
})

test('a note mark is no digit', () => {
  const { cells } = reportWith('8359①')
  assert.equal(cells['disclosure.licences.decisions']?.value, '8359')
  assert.equal(cells['disclosure.licences.decisions']?.state, 'annotated')
})
