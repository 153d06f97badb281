import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { defaultLimits } from '../../limits.ts'
import { codes, showTable, tables } from '../fixtures/show-table.ts'
import { readWorkbook } from './read-workbook.ts'

const labels = ['信息内容', '规章', '行政规范性文件', '行政许可', '行政处罚']
const set = (value: number) => labels.map((label): CellValue[] => [label, value])
const shown = (value: number) => labels.map((label) => `${label}@0 | ${value}@1`)

const read = async (...sheets: WriteSheet[]) =>
  readWorkbook(await writeXlsx({ sheets }), defaultLimits)

test("a hidden sheet with last year's tables is not read, and the finding says so", async () => {
  const source = await read(
    { name: '旧表', rows: set(7), hidden: true },
    { name: '表', rows: set(8) },
  )
  assert.deepEqual(tables(source).map(showTable), [shown(8)])
  assert.deepEqual(codes(source), ['reading.hidden'])
  assert.match(source.findings[0]?.message ?? '', /旧表.*没有读取/)
})

test('no hidden sheet is read beside visible ones that name all three tables', async () => {
  const named = ['第二十条第（一）项', '一、本年新收政府信息公开申请数量', '尚未审结']
  const source = await read(
    { name: '表', rows: named.map((label) => [label, 1]) },
    { name: '算', rows: [['台账', 5]], hidden: true },
  )
  assert.equal(tables(source).length, 1)
})

test('a hidden sheet with a table that is nowhere else is read', async () => {
  const source = await read(
    { name: '表二', rows: set(8) },
    {
      name: '表四',
      rows: [
        ['结果维持', '尚未审结'],
        [3, 4],
      ],
      hidden: true,
    },
  )
  assert.equal(tables(source).length, 2)
  assert.match(source.findings[0]?.message ?? '', /已一并读取/)
})

test('hidden rows and columns with a second set of tables are not read', async () => {
  const both = [...set(8), [], ...set(7)]
  const hiddenRows = new Map([6, 7, 8, 9, 10].map((row) => [row, { hidden: true }]))
  const below = await read({ name: '表', rows: both, rowDefs: hiddenRows })
  assert.deepEqual(tables(below).map(showTable), [shown(8)])
  const across = labels.map((label): CellValue[] => [label, 7, label, 8])
  const columns = [{ hidden: true }, { hidden: true }]
  const beside = await read({ name: '表', rows: across, columns })
  assert.deepEqual(tables(beside).map(showTable), [shown(8)])
  assert.deepEqual(tables(beside)[0]?.cells[1]?.at, { sheet: '表', cell: 'D1' })
})

test('a hidden row of the table itself is read', async () => {
  const source = await read({ name: '表', rows: set(8), rowDefs: new Map([[3, { hidden: true }]]) })
  assert.deepEqual(tables(source).map(showTable), [shown(8)])
  assert.deepEqual(codes(source), ['reading.hidden'])
})
