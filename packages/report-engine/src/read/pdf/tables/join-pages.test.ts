import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesOn, joinTables } from './join-pages.ts'
import type { PageTable } from './page-tables.ts'

type Row = readonly (readonly [text: string, rowSpan?: number, columnSpan?: number] | undefined)[]

/** A table of rows; undefined where a cell above or beside reaches. */
function table(page: number, xs: readonly number[], rows: readonly Row[]): PageTable {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell === undefined) return []
      const [text, rowSpan = 1, columnSpan = 1] = cell
      return [{ row: index, column, rowSpan, columnSpan, text, page, box: [0, 0, 1, 1] as const }]
    }),
  )
  return { page, lastPage: page, box: [0, 0, 1, 1], xs, rows: rows.length, cells }
}

function told({ cells }: PageTable): string[] {
  return [...cells]
    .sort((one, other) => one.row - other.row || one.column - other.column)
    .map(({ row, column, rowSpan, text }) => `${row},${column} ${rowSpan} ${text}`)
}

const xs = [50, 80, 150, 200]

test('only the same sides with edges that fit make one table', () => {
  const first = table(1, xs, [[['1'], ['2'], ['3']]])
  assert.ok(goesOn(first, table(2, [51, 80, 149, 202], [])))
  assert.ok(goesOn(first, table(2, [50, 150, 200], [])))
  assert.ok(!goesOn(first, table(2, [50, 100, 200], [])))
  assert.ok(!goesOn(first, table(2, [50, 80, 150, 300], [])))
})

test('a label that reaches over the page break is one cell, its empty part aside', () => {
  const first = table(1, xs, [
    [['三、本年度办理结果', 2], ['（一）予以公开'], ['1']],
    [undefined, ['（二）部分公开'], ['2']],
  ])
  const second = table(2, xs, [
    [['', 2], ['（六）其他处理'], ['3']],
    [undefined, ['（七）总计'], ['4']],
  ])
  assert.deepEqual(told(joinTables(first, second)), [
    '0,0 4 三、本年度办理结果',
    '0,1 1 （一）予以公开',
    '0,2 1 1',
    '1,1 1 （二）部分公开',
    '1,2 1 2',
    '2,1 1 （六）其他处理',
    '2,2 1 3',
    '3,1 1 （七）总计',
    '3,2 1 4',
  ])
})

test('a label torn by the page break is joined where both parts make a label of the form', () => {
  const first = table(1, [50, 150, 200], [[['5.要求行政机关确认或重新出具'], ['7']]])
  const second = table(
    2,
    [50, 150, 200],
    [
      [['已获取信息'], ['']],
      [['（七）总计'], ['9']],
    ],
  )
  assert.deepEqual(told(joinTables(first, second)), [
    '0,0 1 5.要求行政机关确认或重新出具已获取信息',
    '0,1 1 7',
    '1,0 1 （七）总计',
    '1,1 1 9',
  ])
})

test('a row with a label of its own and no figures stays a row', () => {
  const first = table(1, [50, 150, 200], [[['行政处罚'], ['4119']]])
  const second = table(2, [50, 150, 200], [[['行政强制'], ['']]])
  assert.deepEqual(told(joinTables(first, second)), [
    '0,0 1 行政处罚',
    '0,1 1 4119',
    '1,0 1 行政强制',
    '1,1 1 ',
  ])
})

test('figures are never joined over the page break', () => {
  const first = table(1, [50, 150, 200], [[['规章', 1], ['1']]])
  const second = table(2, [50, 150, 200], [[['规章', 1], ['2']]])
  assert.deepEqual(
    told(joinTables(first, second)).filter((cell) => / \d$/.test(cell)),
    ['0,1 1 1', '1,1 1 2'],
  )
})

test('an empty rest of a row at the top of the page is taken out', () => {
  const first = table(1, [50, 150, 200], [[['6.属于四类过程性信息'], ['3']]])
  const second = table(
    2,
    [50, 150, 200],
    [
      [[''], ['']],
      [['7.属于行政执法案卷'], ['5']],
    ],
  )
  assert.equal(joinTables(first, second).rows, 2)
})
