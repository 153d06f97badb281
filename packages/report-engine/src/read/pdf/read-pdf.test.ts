import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { defaultLimits } from '../limits.ts'
import type { Source, Table } from '../source.ts'
import { readPdf } from './read-pdf.ts'
import { aPdf, gridLines, type TestPage, textAt } from './test-pdf.ts'

function readPages(...pages: readonly TestPage[]): Promise<Source> {
  return readPdf(aPdf(pages), defaultLimits)
}

function tablesOf(source: Source): Table[] {
  return source.blocks.filter((block) => block.kind === 'table')
}

function linesOf(source: Source): string[] {
  return source.blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
}

/** The texts of a table, row by row. */
function rowsOf(table: Table | undefined): string[][] {
  const rows: string[][] = []
  for (const { row, text } of table?.cells ?? []) rows[row] = [...(rows[row] ?? []), text]
  return rows
}

function codesOf(source: Source): string[] {
  return source.findings.map(({ code, severity }) => `${code} ${severity}`)
}

const twoByTwo = gridLines([50, 150, 250], [700, 720, 740])

test('a ruled grid becomes a table whose cells tell page and box from the top left', async () => {
  const source = await readPages({
    content: twoByTwo + textAt('规章', 60, 726) + textAt('35', 160, 726) + textAt('7', 160, 706),
  })
  const [table] = tablesOf(source)
  assert.deepEqual(rowsOf(table), [
    ['规章', '35'],
    ['', '7'],
  ])
  assert.deepEqual(table?.at, { page: 1, box: [50, 102, 200, 40] })
  assert.deepEqual(table?.cells[3]?.at, { page: 1, box: [150, 122, 100, 20] })
})

test('digits of one number drawn by several commands are joined, two numbers are not', async () => {
  const source = await readPages({
    content:
      twoByTwo +
      textAt('1', 160, 726) +
      textAt('565021', 165.6, 726) +
      textAt('2', 60, 706) +
      textAt('1', 80, 706),
  })
  assert.deepEqual(rowsOf(tablesOf(source)[0]), [
    ['', '1565021'],
    ['2 1', ''],
  ])
})

test('two numbers that nearly touch across a line stay in their own cells', async () => {
  const source = await readPages({
    content: twoByTwo + textAt('12', 138.8, 726) + textAt('34', 150.2, 726),
  })
  assert.deepEqual(rowsOf(tablesOf(source)[0])[0], ['12', '34'])
})

test('a number that runs over the edge of its cell stays whole', async () => {
  const source = await readPages({
    content: twoByTwo + textAt('123456789', 112, 726) + textAt('7', 60, 706),
  })
  assert.deepEqual(rowsOf(tablesOf(source)[0])[0], ['123456789', ''])
})

test('bold faked by drawing twice does not double a digit', async () => {
  const source = await readPages({
    content: twoByTwo + textAt('11', 160, 726) + textAt('11', 160.3, 726) + textAt('0', 60, 726),
  })
  assert.deepEqual(rowsOf(tablesOf(source)[0])[0], ['0', '11'])
})

test('a label one character a line is read as one label', async () => {
  const characters = [...'三、本年度办理结果']
  const label = characters.map((text, index) => textAt(text, 52, 790 - 11 * index)).join('')
  const source = await readPages({
    content:
      gridLines([50, 65, 150, 250], [690, 745, 805]).replace('50 745 m', '65 745 m') +
      label +
      textAt('0', 160, 770),
  })
  const [table] = tablesOf(source)
  assert.equal(table?.cells[0]?.text, '三、本年度办理结果')
  assert.equal(table?.cells[0]?.rowSpan, 2)
})

test('a page turned by its own setting is read as it is shown', async () => {
  const source = await readPages({
    rotate: 90,
    mediaBox: '0 0 842 595',
    // Drawn upwards on the sheet, read level on the turned page.
    content: `BT /F1 10 Tf 0 1 -1 0 300 100 Tm (12 34) Tj ET`,
  })
  assert.deepEqual(linesOf(source), ['12 34'])
})

test('text outside of the crop box is not read', async () => {
  const source = await readPages({
    cropBox: '0 400 595 842',
    content: textAt('inside', 60, 700) + textAt('outside', 60, 300),
  })
  assert.deepEqual(linesOf(source), ['inside'])
})

test('a table without borders keeps its columns apart', async () => {
  const row = (y: number, label: string, ...numbers: readonly string[]) =>
    textAt(label, 60, y) + numbers.map((text, index) => textAt(text, 200 + 60 * index, y)).join('')
  const source = await readPages({
    content: row(700, '规章', '1', '2', '3') + row(680, '行政规范性文件', '10', '20', '30'),
  })
  assert.deepEqual(
    linesOf(source).map((line) => line.trim().split(/ {2,}/)),
    [
      ['规章', '1', '2', '3'],
      ['行政规范性文件', '10', '20', '30'],
    ],
  )
})

test('a table goes on over the page break without the page number and the repeated heading', async () => {
  const heading = (y: number) => textAt('信息内容', 60, y) + textAt('本年处理决定数量', 152, y)
  const page = (number: number, rows: string) => ({
    content:
      gridLines([50, 150, 250], [60, 80, 100]) +
      heading(86) +
      rows +
      textAt(`- ${number} -`, 290, 30),
  })
  const source = await readPages(page(1, textAt('行政处罚', 60, 66) + textAt('4119', 160, 66)), {
    content:
      gridLines([50, 150, 250], [740, 760, 780]) +
      heading(766) +
      textAt('行政强制', 60, 746) +
      textAt('195', 160, 746) +
      textAt('- 2 -', 290, 30),
  })
  assert.deepEqual(tablesOf(source).map(rowsOf), [
    [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '4119'],
      ['行政强制', '195'],
    ],
  ])
  assert.deepEqual(tablesOf(source)[0]?.cells[4]?.at, { page: 2, box: [50, 82, 100, 20] })
  assert.deepEqual(linesOf(source), [])
})

test('tables on two pages with text between them, or other columns, stay two tables', async () => {
  const first = {
    content: gridLines([50, 150, 250], [60, 80, 100]) + textAt('1', 160, 66) + textAt('2', 60, 86),
  }
  const other =
    gridLines([50, 120, 250], [740, 760, 780]) + textAt('3', 160, 766) + textAt('4', 60, 746)
  const same =
    gridLines([50, 150, 250], [740, 760, 780]) + textAt('3', 160, 766) + textAt('4', 60, 746)
  assert.equal(tablesOf(await readPages(first, { content: other })).length, 2)
  const withText = await readPages(first, {
    content: textAt('四、政府信息公开行政复议情况', 60, 790) + same,
  })
  assert.equal(tablesOf(withText).length, 2)
})

test('borders drawn as thin filled boxes, thick boxes and double lines are walls', async () => {
  const boxes = (xs: readonly number[], ys: readonly number[], thick: number) =>
    xs.map((x) => `${x} 700 ${thick} 40 re f\n`).join('') +
    ys.map((y) => `50 ${y} 200 ${thick} re f\n`).join('')
  const text = textAt('5', 60, 726) + textAt('35', 160, 726) + textAt('7', 160, 708)
  for (const lines of [
    boxes([50, 150, 250], [700, 720, 740], 0.5),
    boxes([50, 150, 250], [700, 720, 740], 3),
    boxes([50, 52.5, 150, 152.5, 250], [700, 702.5, 720, 722.5, 740], 0.5),
  ]) {
    const source = await readPages({ content: lines + text })
    assert.deepEqual(rowsOf(tablesOf(source)[0]), [
      ['5', '35'],
      ['', '7'],
    ])
  }
})

test('a frame around running text and a line under a word are no tables', async () => {
  const source = await readPages({
    content: `${gridLines([50, 300], [600, 760]) + textAt('示例', 60, 740)}60 738 m 80 738 l S\n`,
  })
  assert.deepEqual(tablesOf(source), [])
  assert.deepEqual(linesOf(source), ['示例'])
})

test('text in two columns is read column by column', async () => {
  const left = '左栏的文字写满一整行不留空白'
  const right = '右栏的文字也写满一整行不留空'
  const rows = Array.from({ length: 8 }, (_, index) => 700 - 20 * index)
  const source = await readPages({
    content: rows.map((y) => textAt(left, 50, y) + textAt(right, 320, y)).join(''),
  })
  const text = linesOf(source).join('').replace(/\s/g, '')
  assert.equal(text, left.repeat(8) + right.repeat(8))
})

test('a page whose text is hidden under a picture is read with a warning', async () => {
  const source = await readPages({
    content: `q 595 0 0 842 0 0 cm /P1 Do Q 3 Tr ${textAt('recognised 123', 60, 700)}`,
  })
  assert.deepEqual(linesOf(source), ['recognised 123'])
  assert.deepEqual(codesOf(source), ['reading.ocrLayer warning'])
  assert.match(source.findings[0]?.message ?? '', /第 1 页.*机器识别.*核对/)
})

test('pages that are pictures are named beside pages with text', async () => {
  const source = await readPages(
    { content: textAt('plain text of a first page', 60, 700) },
    { content: 'q 595 0 0 842 0 0 cm /P1 Do Q' },
  )
  assert.deepEqual(codesOf(source), ['reading.image warning'])
  assert.deepEqual(source.findings[0]?.facts, { pages: ['2'] })
})

test('a picture large enough for a table is said, a seal is not', async () => {
  const text = textAt('some words around a picture', 60, 800)
  const large = await readPages({ content: `${text} q 400 0 0 300 50 300 cm /P1 Do Q` })
  const seal = await readPages({ content: `${text} q 100 0 0 100 50 300 cm /P1 Do Q` })
  assert.deepEqual(codesOf(large), ['reading.image info'])
  assert.deepEqual(codesOf(seal), [])
})

test('a blank page is not called a picture', async () => {
  const source = await readPages({ content: '' }, { content: textAt('text', 60, 700) })
  assert.deepEqual(source.findings, [])
})

test('bytes that are no PDF, and half a PDF, are called damaged or read in part', async () => {
  const noise = await readPdf(new Uint8Array(Buffer.from('%PDF-1.7\nnothing')), defaultLimits)
  assert.deepEqual(codesOf(noise), ['reading.damaged error'])
  const whole = aPdf([{ content: textAt('text', 60, 700) }])
  const half = await readPdf(whole.slice(0, whole.length / 2), defaultLimits)
  assert.equal(half.format, 'pdf')
})

test('pages beyond the limit are not read, and that is said', async () => {
  const pages = Array.from({ length: 4 }, () => ({ content: textAt('text', 60, 700) }))
  const source = await readPdf(aPdf(pages), { ...defaultLimits, pages: 2 })
  assert.equal(linesOf(source).length, 2)
  assert.deepEqual(source.findings[0]?.facts, { limit: 'pages', allowed: 2 })
})

test('a file that takes longer than the limit is given up', async () => {
  const bytes = aPdf([{ content: textAt('1234567890', 60, 700).repeat(20_000) }])
  for (const milliseconds of [0, 1]) {
    const source = await readPdf(bytes, { ...defaultLimits, milliseconds })
    assert.deepEqual(source.blocks, [])
    assert.deepEqual(source.findings[0]?.facts, { limit: 'milliseconds', allowed: milliseconds })
  }
})

test('streams that unpack to more than the limit are not unpacked, whatever the filters', async () => {
  const zeros = deflateSync(Buffer.alloc(3_000_000))
  const bomb = (data: Buffer) => {
    const pdf = Buffer.from(aPdf([{ content: 'HERE' }])).toString('latin1')
    return new Uint8Array(Buffer.from(pdf.replace('HERE', data.toString('latin1')), 'latin1'))
  }
  for (const data of [zeros, deflateSync(zeros)]) {
    const source = await readPdf(bomb(data), { ...defaultLimits, unpackedBytes: 1_000_000 })
    assert.deepEqual(source.findings[0]?.facts, { limit: 'unpackedBytes', allowed: 1_000_000 })
  }
})

test('a page with more glyphs than cells allow is given up', async () => {
  const content = textAt('1234567890', 60, 700).repeat(100)
  const source = await readPdf(aPdf([{ content }]), { ...defaultLimits, cells: 10 })
  assert.deepEqual(source.findings[0]?.facts, { limit: 'cells', allowed: 10 })
})

test('the bytes that are read stay as they were', async () => {
  const bytes = aPdf([{ content: textAt('text', 60, 700) }])
  const length = bytes.length
  await readPdf(bytes, defaultLimits)
  assert.equal(bytes.length, length)
})

test('a page tree that goes in circles ends', async () => {
  const circular = Buffer.from(aPdf([{ content: '' }]))
    .toString('latin1')
    .replace('/Kids[14 0 R]', '/Kids[2 0 R]')
  const source = await readPdf(new Uint8Array(Buffer.from(circular, 'latin1')), {
    ...defaultLimits,
    milliseconds: 2000,
  })
  assert.equal(source.blocks.length, 0)
  assert.equal(source.findings.length > 0, true)
})

test('a form that draws itself ends', async () => {
  const started = performance.now()
  const source = await readPages({ content: `${textAt('before', 60, 700)}/X1 Do` })
  assert.equal(source.format, 'pdf')
  assert.ok(performance.now() - started < 5000)
})

async function fixture(name: string): Promise<Source> {
  const bytes = await readFile(new URL(`fixtures/${name}`, import.meta.url))
  return readPdf(new Uint8Array(bytes), defaultLimits)
}

test('a scanned report is told from an empty one', async () => {
  const source = await fixture('scanned.pdf')
  assert.deepEqual(codesOf(source), ['reading.image error'])
  assert.match(source.findings[0]?.message ?? '', /扫描件.*请提供/)
})

test('a file with a password is refused with what to do', async () => {
  const source = await fixture('locked.pdf')
  assert.deepEqual(codesOf(source), ['reading.encrypted error'])
  assert.match(source.findings[0]?.message ?? '', /请取消密码/)
})
