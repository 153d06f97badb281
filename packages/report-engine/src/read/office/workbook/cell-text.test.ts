import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { defaultLimits } from '../../limits.ts'
import { showTable } from '../fixtures/show-table.ts'
import { readWorkbook } from './read-workbook.ts'

/** Numbers, each with its format in a row of its own. */
async function formatted(numbers: readonly (readonly [number, string])[]) {
  const rows = numbers.map((_, index): CellValue[] => [`第${index}行`, 1])
  const cells = new Map(
    numbers.map(([value, numFmt], index) => [`${index},1`, { value, style: { numFmt } }]),
  )
  const source = await readWorkbook(
    await writeXlsx({ sheets: [{ name: '表', rows, cells }] }),
    defaultLimits,
  )
  const texts = showTable(source.blocks[0]).map((row) => row.replace(/^.* \| (.*)@1$/, '$1'))
  const rounded = source.findings.filter(({ code }) => code === 'reading.rounded')
  return { texts, rounded, short: rounded.flatMap(({ at = [] }) => at.map(({ cell }) => cell)) }
}

test('says which cells show a number shorter than it is stored, and reads what is stored', async () => {
  const { texts, rounded, short } = await formatted([
    [436.4321, '0.00'],
    [436.43, '0.00'],
    [8358.6, '0'],
    [8359, '#,##0'],
    [0.125, '0%'],
    [0.13, '0%'],
    [-5, '0;0'],
    [-5, '"增"0;"减"0'],
    [7, ';;;'],
    [1234.5, '0.00E+00'],
    [0.123456789012, 'General'],
  ])
  assert.deepEqual(texts.slice(0, 3), ['436.4321', '436.43', '8358.6'])
  assert.deepEqual(short, ['B1', 'B3', 'B5', 'B7', 'B9', 'B10', 'B11'])
  assert.deepEqual([rounded.length, rounded[0]?.severity], [1, 'warning'])
  assert.match(rounded[0]?.message ?? '', /B1 等 7 个单元格.*436\.4321/)
})

test('a number shown in thousands or ten thousands is read as it is stored', async () => {
  const { texts, short } = await formatted([
    [8359, '0.00,"千"'],
    [8359, '0!.0,"万"'],
    [8000, '0,"千元"'],
    [12345, '[>=10000]0!.0,"万";0'],
    [9999, '[>=10000]0!.0,"万";0'],
    [9999, '0"万元"'],
  ])
  assert.deepEqual(texts, ['8359', '8359', '8000元', '12345', '9999', '9999万元'])
  assert.deepEqual(short, ['B1', 'B2', 'B4'])
})

test('the rounding of the machine is neither read nor told', async () => {
  const { texts, short } = await formatted([
    [0.1 + 0.2, '0.00'],
    [436.42999999999995, '0.00'],
    [436.4300000001, '0.00'],
    [17719650.65 - 17719214.22, 'General'],
    [123456789.12, '0.00'],
    [100000000000001, '0'],
    [1.00000001, '0.00000000'],
  ])
  assert.deepEqual(texts, [
    '0.3',
    '436.43',
    '436.43',
    '436.43',
    '123456789.12',
    '100000000000001',
    '1.00000001',
  ])
  assert.deepEqual(short, [])
})

test('keeps note marks raised and leaves struck text out, whole cells too', async () => {
  const sheet: WriteSheet = {
    name: '表',
    rows: [
      ['许可', '83591'],
      ['处罚', '716'],
      ['强制', 24],
    ],
    cells: new Map([
      [
        '0,1',
        {
          richText: [{ text: '8359' }, { text: '1', font: { vertAlign: 'superscript' as const } }],
        },
      ],
      ['1,1', { richText: [{ text: '7', font: { strikethrough: true } }, { text: '16' }] }],
      ['2,1', { value: 24, style: { font: { strikethrough: true } } }],
    ]),
  }
  const source = await readWorkbook(await writeXlsx({ sheets: [sheet] }), defaultLimits)
  assert.deepEqual(showTable(source.blocks[0]), [
    '许可@0 | 8359¹@1',
    '处罚@0 | 16@1',
    '强制@0 | @1',
  ])
  assert.deepEqual(
    source.findings.map(({ code, at }) => [code, at]),
    [
      [
        'reading.struck',
        [
          { sheet: '表', cell: 'B2' },
          { sheet: '表', cell: 'B3' },
        ],
      ],
    ],
  )
})
