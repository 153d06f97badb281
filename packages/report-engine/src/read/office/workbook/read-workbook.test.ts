import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre'
import { defaultLimits } from '../../limits.ts'
import { sampleWorkbook } from '../fixtures/sample-workbook.ts'
import { codes, lines, showTable, tables } from '../fixtures/show-table.ts'
import { readWorkbook } from './read-workbook.ts'

const old = new Uint8Array(readFileSync(new URL('../fixtures/sample.xls', import.meta.url)))

const sheet = async (rows: CellValue[][], more: Partial<WriteSheet> = {}) =>
  readWorkbook(await writeXlsx({ sheets: [{ name: '表', rows, ...more }] }), defaultLimits)

/** A workbook with the XML of its first sheet replaced. */
async function withSheet(xml: string): Promise<Uint8Array> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: '表', rows: [['甲', 1]] }] }))
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) })
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

for (const [format, bytes] of [
  ['xlsx', sampleWorkbook()],
  ['xls', old],
] as const) {
  test(`reads text, tables, merges and hidden parts of a workbook (${format})`, async () => {
    const source = await readWorkbook(await bytes, defaultLimits)
    assert.equal(source.format, format)
    assert.deepEqual(lines(source), [
      '示例区示例局2023年政府信息公开工作年度报告',
      '一、总体情况',
      '本年度共公开信息41条，收到申请2件。',
      '（一）主动公开情况。按规定公开。',
      '五、存在的主要问题及改进情况',
      '无',
      '二、主动公开政府信息情况',
    ])
    const [disclosure, requests, notes] = tables(source)
    assert.deepEqual(showTable(disclosure), [
      '第二十条第（一）项@0x4',
      '信息内容@0 | 本年制发件数@1 | 本年废止件数@2 | 现行有效件数@3',
      '规章@0 | 0@1 | 0@2 | @3',
      '行政规范性文件@0 | 1234@1 | 1@2 | 12（含修订2件）@3',
      '第二十条第（八）项@0x4',
      '行政事业性收费@0x2 | 17719.65@2x2',
    ])
    assert.deepEqual(showTable(requests), [
      '本年度办理结果@0v3 | （三）不予公开@1v2 | 1.属于国家秘密@2 | 2@3',
      '2.其他禁止公开@2 | @3',
      '（七）总计@1x2 | 2@3',
    ])
    assert.deepEqual(showTable(notes), ['示例@0 | 1@1'])
    assert.deepEqual(disclosure?.cells.at(-1)?.at, { sheet: '表二', cell: 'C7' })
    assert.deepEqual(
      source.findings.map(({ code, facts }) => [code, facts.sheet, facts.parts]),
      [
        ['reading.hidden', '表二', ['1 行']],
        ['reading.hidden', '表三', ['1 列']],
        ['reading.hidden', '备查', ['整张工作表']],
      ],
    )
  })
}

test('states the number that is stored, not the one a format leaves', async () => {
  const styled = (value: number, numFmt: string) => ({ value, style: { numFmt } })
  const cells = new Map([
    ['0,1', styled(17719.6506, '#,##0.00')],
    ['1,1', styled(0.1 + 0.2, '0')],
    ['2,1', styled(0.125, '0%')],
    ['3,1', styled(113.96, '0.00"万元"')],
    ['4,1', styled(-5, '"增"0;"减"0')],
    ['5,1', styled(8, '"增"0;"减"0')],
    ['6,1', styled(-7, '0_);[Red]\\(0\\)')],
    ['7,1', styled(1e21, 'General')],
    ['8,1', styled(0.0000005, 'General')],
  ])
  const rows = [...'一二三四五六七八九'].map((label): CellValue[] => [label, 1])
  const source = await sheet(rows, { cells })
  assert.deepEqual(showTable(source.blocks[0]), [
    '一@0 | 17719.6506@1',
    '二@0 | 0.3@1',
    '三@0 | 12.5%@1',
    '四@0 | 113.96万元@1',
    '五@0 | 减5@1',
    '六@0 | 增8@1',
    '七@0 | -7@1',
    '八@0 | 1000000000000000000000@1',
    '九@0 | 0.0000005@1',
  ])
})

test('reads texts, truth values, errors and dates as they show', async () => {
  const source = await sheet([
    ['文字', ' 22（其中修订16件）\r\n'],
    ['真', true],
    ['假', false],
    ['日期', new Date(Date.UTC(2024, 0, 25))],
  ])
  assert.deepEqual(showTable(source.blocks[0]), [
    '文字@0 | 22（其中修订16件）@1',
    '真@0 | TRUE@1',
    '假@0 | FALSE@1',
    '日期@0 | 2024年1月25日@1',
  ])
})

test('says that a formula has no result, and where', async () => {
  const source = await readWorkbook(
    await withSheet(
      `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2"><f>SUM(A1)</f></c></row></sheetData></worksheet>`,
    ),
    defaultLimits,
  )
  assert.deepEqual(showTable(source.blocks[0]), ['1@0 | 1@1', '2@0 | @1'])
  assert.deepEqual(
    source.findings.map(({ code, at }) => [code, at]),
    [['reading.formula', [{ sheet: '表', cell: 'B2' }]]],
  )
})

test('reads a workbook that has a sheet of a chart, and leaves phonetic guides out', async () => {
  const parts = unzipSync(
    await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['甲', 1],
            ['乙', 2],
          ],
        },
      ],
    }),
  )
  const edited = (path: string, from: string, to: string) => {
    const text = strFromU8(parts[path] ?? new Uint8Array(0))
    assert(text.includes(from))
    parts[path] = strToU8(text.replace(from, to))
  }
  const chart = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet'
  edited('xl/workbook.xml', '</sheets>', '<sheet name="图" sheetId="9" r:id="r9"/></sheets>')
  edited(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="r9" Type="${chart}" Target="chartsheets/sheet1.xml"/></Relationships>`,
  )
  edited('xl/sharedStrings.xml', '<t>甲</t>', '<t>甲</t><rPh sb="0" eb="1"><t>jia</t></rPh>')
  parts['xl/chartsheets/sheet1.xml'] = strToU8('<chartsheet/>')
  const source = await readWorkbook(zipSync(parts), defaultLimits)
  assert.deepEqual(showTable(source.blocks[0]), ['甲@0 | 1@1', '乙@0 | 2@1'])
  assert.deepEqual(codes(source), [])
})

test('cuts a sheet into regions at blank rows, and forgets long blank tails', async () => {
  const rows: CellValue[][] = [[null, '规章', 1], [null, '强制', 2], [], ['维持', '纠正'], [3, 4]]
  while (rows.length < 5000) rows.push([null, null])
  const source = await sheet(rows)
  assert.deepEqual(
    source.blocks.map((block) => block.at),
    [
      { sheet: '表', cell: 'B1' },
      { sheet: '表', cell: 'A4' },
    ],
  )
  assert.deepEqual(showTable(source.blocks[0]), ['规章@0 | 1@1', '强制@0 | 2@1'])
})

test('reads a sheet of very many rows', async () => {
  const rows = Array.from({ length: 70_000 }, (_, row): CellValue[] => [`示例${row}`, row])
  assert.equal(tables(await sheet(rows))[0]?.cells.length, 140_000)
})

test('does not cut a table at blank rows under a merged cell, nor at rows of blank numbers', async () => {
  const source = await sheet(
    [
      ['办理结果', '（一）予以公开', 1],
      [null, null, null],
      [null, '（二）部分公开', null],
    ],
    { merges: [{ startRow: 0, startCol: 0, endRow: 2, endCol: 0 }] },
  )
  assert.deepEqual(showTable(source.blocks[0]), [
    '办理结果@0v3 | （一）予以公开@1 | 1@2',
    '@1 | @2',
    '（二）部分公开@1 | @2',
  ])
})

test('keeps a last column that is blank under its heading', async () => {
  const source = await sheet(
    [
      ['信息内容', '现行有效件数'],
      ['规章', null],
    ],
    { merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }] },
  )
  assert.deepEqual(showTable(source.blocks[0]), [
    '信息内容@0 | 现行有效件数@1x2',
    '规章@0 | @1 | @2',
  ])
})

test('does not let a merged title widen the table under it', async () => {
  const source = await sheet([['表二示例'], ['规章', 1], ['许可', 2]], {
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 9 }],
  })
  assert.deepEqual(showTable(source.blocks[0]), ['表二示例@0x2', '规章@0 | 1@1', '许可@0 | 2@1'])
})

test('refuses entity declarations, too many cells, and bombs', async () => {
  const entity = await withSheet(`<!DOCTYPE w [<!ENTITY a "1">]><worksheet ${main}/>`)
  assert.deepEqual(codes(await readWorkbook(entity, defaultLimits)), ['reading.damaged'])
  const many = await writeXlsx({ sheets: [{ name: '表', rows: [[1, 2, 3]] }] })
  const two = { ...defaultLimits, cells: 2 }
  assert.deepEqual(codes(await readWorkbook(many, two)), ['reading.limit'])
  assert.deepEqual(codes(await readWorkbook(old, two)), ['reading.limit'])
  const small = { ...defaultLimits, unpackedBytes: 500 }
  assert.deepEqual(codes(await readWorkbook(many, small)), ['reading.limit'])
})

test('refuses two cells at far corners and merges over the whole sheet, in little time', async () => {
  const start = performance.now()
  const corners = await withSheet(
    `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
  )
  assert(codes(await readWorkbook(corners, defaultLimits)).length > 0)
  const merge = '<mergeCell ref="A1:B1048576"/>'.repeat(3000)
  const merges = await withSheet(
    `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="90000"><c r="A90000"><v>1</v></c></row></sheetData><mergeCells>${merge}</mergeCells></worksheet>`,
  )
  assert.deepEqual(codes(await readWorkbook(merges, defaultLimits)), ['reading.limit'])
  assert(performance.now() - start < 10_000)
})

test('says what to do with a password, an old format, and what is no workbook', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: '表', rows: [[1]] }],
    encryption: { password: 'x', spinCount: 1000 },
  })
  assert.deepEqual(codes(await readWorkbook(locked, defaultLimits)), ['reading.encrypted'])
  const binary = zipSync({ 'xl/workbook.bin': strToU8('x') })
  assert.deepEqual(codes(await readWorkbook(binary, defaultLimits)), ['reading.unsupported'])
  const other = zipSync({ 'a.txt': strToU8('x') })
  assert.deepEqual(codes(await readWorkbook(other, defaultLimits)), ['reading.unsupported'])
})

test('never throws, whatever bytes of an .xls are changed or cut off', async () => {
  const at = fc.nat(old.length - 1)
  const changes = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(at), async (bytes, end) => {
      const mutant = old.slice(0, end ?? old.length)
      for (const [index, byte] of bytes) if (index < mutant.length) mutant[index] = byte
      const source = await readWorkbook(mutant, { ...defaultLimits, milliseconds: 5000 })
      assert(source.format === 'xls' || source.format === 'xlsx')
    }),
    { numRuns: 300 },
  )
})

test('never throws, whatever bytes of an .xlsx are changed or cut off', async () => {
  const whole = await sampleWorkbook()
  const at = fc.nat(whole.length - 1)
  const changes = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(changes, fc.option(at), async (bytes, end) => {
      const mutant = whole.slice(0, end ?? whole.length)
      for (const [index, byte] of bytes) if (index < mutant.length) mutant[index] = byte
      const source = await readWorkbook(mutant, { ...defaultLimits, milliseconds: 5000 })
      assert(source.blocks.length > 0 || source.findings.length > 0)
    }),
    { numRuns: 200 },
  )
})
