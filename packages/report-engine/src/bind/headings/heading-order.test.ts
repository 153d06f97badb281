import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edition2021 } from '../../form/edition-2021.ts'
import type { Token } from '../tokens/token.ts'
import { parseValue } from '../tokens/values.ts'
import { headedTable } from './heading-order.ts'

type Cell = readonly [text: string, column: number]

/** Rows of a drawn table as tokens. */
function drawn(rows: readonly (readonly Cell[])[]): Token[] {
  return rows.flatMap((cells, row) =>
    cells.map(([text, column]): Token => {
      const shared = {
        text,
        raw: text,
        at: {},
        row,
        column,
        inTable: true,
        block: 0,
        afterGap: false,
      }
      const value = parseValue(text)
      return value.state === 'number'
        ? { ...shared, kind: 'value', value }
        : { ...shared, kind: 'label' }
    }),
  )
}

const { disclosure } = edition2021.tables

function columnsOf(tokens: readonly Token[]): string[] {
  const row = headedTable(tokens, disclosure).table.rows.find(
    (one) => one.key === 'normativeDocuments',
  )
  return row?.columns.map((column) => column.key) ?? []
}

test('headings over their numbers in another order move the columns', () => {
  const tokens = drawn([
    [
      ['信息内容', 0],
      ['现行有效件数', 1],
      ['本年制发件数', 2],
      ['本年废止件数', 3],
    ],
    [
      ['规章', 0],
      ['1', 1],
      ['0', 2],
      ['0', 3],
    ],
    [
      ['行政规范性文件', 0],
      ['57', 1],
      ['3', 2],
      ['7', 3],
    ],
  ])
  assert.deepEqual(columnsOf(tokens), ['inForce', 'issued', 'repealed'])
  assert.equal(headedTable(tokens, disclosure).doubted.size, 0)
})

test("headings in the form's order leave the form as it is", () => {
  const tokens = drawn([
    [
      ['信息内容', 0],
      ['本年制发件数', 1],
      ['本年废止件数', 2],
      ['现行有效件数(历史累计)', 3],
    ],
    [
      ['规章', 0],
      ['1', 1],
      ['0', 2],
      ['0', 3],
    ],
  ])
  assert.deepEqual(columnsOf(tokens), ['issued', 'repealed', 'inForce'])
})

test('headings in another order that do not stand over the numbers make them doubtful', () => {
  const tokens = drawn([
    [
      ['信息内容', 0],
      ['现行有效件数', 1],
      ['本年制发件数', 2],
      ['本年废止件数', 3],
    ],
    [
      ['规章', 0],
      ['1', 2],
      ['0', 3],
      ['0', 4],
    ],
  ])
  assert.deepEqual(columnsOf(tokens), ['issued', 'repealed', 'inForce'])
  assert.deepEqual(
    [...headedTable(tokens, disclosure).doubted],
    ['regulations', 'normativeDocuments'],
  )
})
