import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '../../read/source.ts'
import { textSource } from '../outline/sample-source.ts'
import type { Token } from './token.ts'
import { tokenise } from './tokens.ts'

function tokensOf(text: string): Token[] {
  return tokenise(textSource(text))
}

/** Labels in brackets, values as they are, blanks as _. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map(({ kind, text }) =>
      kind === 'label' ? `[${text}]` : kind === 'value' ? text || '_' : `<${kind}>`,
    )
    .join(' ')
}

const lines: Readonly<Record<string, readonly [text: string, tokens: string]>> = {
  'words apart from numbers': ['行政许可 12', '[行政许可] 12'],
  'a label with blanks in it': ['行政 许可  12 0', '[行政许可] 12 0'],
  'numbers before the label': ['12 0 行政许可', '12 0 [行政许可]'],
  'a number that belongs to the word after it': ['2022 年行政许可', '[2022年行政许可]'],
  'a number glued to a label': ['行政许可550', '[行政许可] 550'],
  'a number glued to the beginning of a label': ['行政强0', '[行政强] 0'],
  'a number glued to other words': ['示例路12', '[示例路12]'],
  'tabs with an empty cell': ['行政许可\t\t3', '[行政许可] _ 3'],
  'bars with outer bars': ['| 行政许可 | 3 |  | 5 |', '[行政许可] 3 _ 5'],
  'bars that fill up the row': ['行政许可 | 3 | | ||', '[行政许可] 3 _ _'],
  'two rows on one line': [
    '2.重复申请 1 0 0 1 3.要求提供公开出版物 0 0 0 0',
    '[2.重复申请] 1 0 0 1 [3.要求提供公开出版物] 0 0 0 0',
  ],
  'running text with two numbers stays one label': ['收到 3 件答复 2 件', '[收到3件答复2件]'],
  'a slash and a bare word of change': ['行政许可 | / | 增', '[行政许可] / 增'],
  'page numbers': ['- 12 -', '<pageNumber>'],
  'page numbers in words': ['第 3 页 共 9 页', '<pageNumber>'],
  'a line of bars': ['|||', '<padding>'],
  'traditional labels': ['行政處罰 3', '[行政处罚] 3'],
}

for (const [name, [text, expected]] of Object.entries(lines))
  test(`a line: ${name}`, () => {
    assert.equal(shown(tokensOf(text)), expected)
  })

test('tokens know their line, their column and whether an empty line stands before', () => {
  const tokens = tokensOf('行政许可\n\n12 5')
  assert.deepEqual(
    tokens.map(({ at, row, afterGap }) => [at.line, at.column, row, afterGap]),
    [
      [1, 1, 1, true],
      [3, 1, 3, true],
      [3, 4, 3, true],
    ],
  )
})

function tableOf(...texts: readonly string[]): Source {
  const cells = texts.map((text, column) => {
    return {
      text,
      at: { table: 1, row: 1, cell: column + 1 },
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
    }
  })
  return { format: 'html', blocks: [{ kind: 'table', at: { table: 1 }, cells }], findings: [] }
}

test('a drawn table gives one token a cell, blanks included', () => {
  const tokens = tokenise(tableOf('行政\n许可', '3', ' \u00a0', '/', '共3件'))
  assert.equal(shown(tokens), '[行政许可] 3 _ / [共3件]')
  assert.ok(tokens.every(({ inTable }) => inTable))
  assert.deepEqual(tokens[1]?.at, { table: 1, row: 1, cell: 2 })
  assert.deepEqual(
    tokens.map(({ column }) => column),
    [0, 1, 2, 3, 4],
  )
})

test('numbers that share a cell are taken apart and marked', () => {
  const tokens = tokenise(tableOf('2.重复申请', '12 0'))
  assert.equal(shown(tokens), '[2.重复申请] 12 0')
  assert.deepEqual(
    tokens.map(({ shared }) => shared),
    [undefined, true, true],
  )
})
