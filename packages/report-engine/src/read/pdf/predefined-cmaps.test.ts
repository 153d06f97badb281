// Fonts that are not embedded, as many Chinese programs write them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bind } from '../../bind/bind.ts'
import { requesterColumns } from '../../form/columns.ts'
import { address } from '../../form/form.ts'
import { forms } from '../../form/forms.ts'
import { checkFiles } from '../../pool/check-files.ts'
import { defaultLimits } from '../limits.ts'
import { read } from '../read.ts'
import type { Source } from '../source.ts'
import { gbk, utf16 } from '../test-bytes.ts'
import { PredefinedCMaps } from './predefined-cmaps.ts'
import { readPdf } from './read-pdf.ts'
import { aPdf, codesAt, gridLines, type TestFont, textAt } from './test-pdf.ts'

const utf16be = (text: string) => utf16(text, 'be')

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'GB-EUC-H': gbk,
  'GBK-EUC-H': gbk,
  'GBKp-EUC-H': gbk,
  'GBK2K-H': gbk,
  'UniGB-UCS2-H': utf16be,
  'UniGB-UTF16-H': utf16be,
}

function cellsOf(source: Source): string[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
  )
}

function linesOf(source: Source): string[] {
  return source.blocks.flatMap((block) => (block.kind === 'line' ? [block.text.trim()] : []))
}

for (const [encoding, bytesOf] of Object.entries(encodings)) {
  test(`a table in a font that is not embedded, encoded as ${encoding}, is read`, async () => {
    const content =
      gridLines([50, 150, 250], [700, 720, 740]) +
      codesAt(bytesOf('规章'), 60, 726) +
      codesAt(bytesOf('0'), 160, 726) +
      codesAt(bytesOf('行政许可'), 60, 706) +
      codesAt(bytesOf('1024'), 160, 706)
    const source = await readPdf(aPdf([{ content }], { encoding }), defaultLimits)
    assert.deepEqual(cellsOf(source), ['规章', '0', '行政许可', '1024'])
    assert.deepEqual(source.findings, [])
  })
}

test('glyph numbers of the Chinese collection are read by its numbering', async () => {
  // In Adobe-GB1 the half-width 0 is CID 829.
  const digits = new Uint8Array([0x03, 0x40, 0x03, 0x42])
  const content = textAt('Helvetica 35', 60, 700) + codesAt(digits, 60, 680)
  const source = await readPdf(aPdf([{ content }], { encoding: 'Identity-H' }), defaultLimits)
  assert.deepEqual(linesOf(source), ['Helvetica 35', '35'])
})

const unknown: readonly (TestFont & { readonly says: string })[] = [
  { encoding: 'Unheard-H', says: 'a code table that nobody knows' },
  { encoding: 'Identity-H', ordering: 'Identity', says: 'glyph numbers of a font that is absent' },
]

for (const { says, ...font } of unknown) {
  test(`${says}: the page is named, nothing is made up`, async () => {
    const codes = new Uint8Array([0, 0x13, 0, 0x14, 0, 0x15, 0, 0x16])
    const pages = [
      { content: textAt('12 34', 60, 700) },
      { content: textAt('56', 60, 700) + codesAt(codes, 60, 680) },
    ]
    const source = await readPdf(aPdf(pages, font), defaultLimits)
    assert.deepEqual(linesOf(source), ['12 34', '56'])
    assert.deepEqual(
      source.findings.map(({ code, severity, facts }) => [code, severity, facts]),
      [['reading.fonts', 'error', { pages: ['2'] }]],
    )
    assert.match(source.findings[0]?.message ?? '', /字体没有嵌入.*请/)
  })
}

test('one odd code, as of a bullet, is no reason to doubt a page', async () => {
  const bullet = codesAt(new Uint8Array([0, 1]), 60, 700)
  const content = bullet + bullet.replace('700', '680') + textAt('text', 80, 700)
  const font = { encoding: 'Identity-H', ordering: 'Identity' }
  const source = await readPdf(aPdf([{ content }], font), defaultLimits)
  assert.deepEqual(source.findings, [])
})

test('only code tables are handed out, and none from another folder', async () => {
  const tables = new PredefinedCMaps()
  assert.ok((await tables.fetch({ kind: 'cMapUrl', filename: 'GBK-EUC-H.bcmap' })).length > 1000)
  for (const filename of ['../package.json', '..%2Fx.bcmap', 'a/b.bcmap', 'LICENSE', 'None.bcmap'])
    await assert.rejects(tables.fetch({ kind: 'cMapUrl', filename }), filename)
  await assert.rejects(tables.fetch({ kind: 'wasmUrl', filename: 'GBK-EUC-H.bcmap' }))
})

test('such a font is read in a thread of the pool, too', async () => {
  const title = gbk('三、收到和处理政府信息公开申请情况')
  const bytes = async () => aPdf([{ content: codesAt(title, 60, 700) }])
  const jobs = [{ file: '示例.pdf', bytes }]
  const headings: string[] = []
  for await (const { outcome } of checkFiles(jobs, { limits: defaultLimits, stage: 'bind' }))
    headings.push(...outcome.report.sections.map(({ heading }) => heading))
  assert.deepEqual(headings, ['收到和处理政府信息公开申请情况'])
})

/** Table 三 with a figure in each cell, ruled, all in the font that is not embedded. */
function requestsPage(figures: readonly (readonly string[])[]): string {
  const { rows } = forms['2021'].tables.requests
  const ys = Array.from({ length: rows.length + 2 }, (_, index) => 790 - 24 * index)
  const xs = [40, 240, ...requesterColumns.map((_, index) => 285 + 45 * index)]
  const at = (text: string, x: number, y: number) => codesAt(gbk(text), x, y)
  return [
    at('三、收到和处理政府信息公开申请情况', 40, 810),
    gridLines(xs, ys),
    ...requesterColumns.map(({ label }, index) => at(label.slice(0, 4), 242 + 45 * index, 774)),
    ...requesterColumns.map(({ label }, index) => at(label.slice(4), 242 + 45 * index, 763)),
    ...rows.map(({ label }, row) => at(label.slice(0, 19), 42, 757 - 24 * row)),
    ...rows.map(({ label }, row) => at(label.slice(19), 42, 746 - 24 * row)),
    ...figures.flatMap((row, index) =>
      row.map((figure, column) => at(figure, 250 + 45 * column, 751 - 24 * index)),
    ),
  ].join('')
}

test('table 三 in a font that is not embedded: each figure in its cell of the form', async () => {
  const { rows } = forms['2021'].tables.requests
  const figures = rows.map((_, row) =>
    requesterColumns.map((_, column) => String((row * 131 + column * 17) % 1009)),
  )
  const report = bind(await read(aPdf([{ content: requestsPage(figures) }])))
  const expected = rows.flatMap(({ key }, row) =>
    requesterColumns.map((column, index) => [
      address('requests', key, column.key),
      figures[row]?.[index],
    ]),
  )
  const found = Object.entries(report.cells).map(([name, { raw }]) => [name, raw])
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected))
  assert.deepEqual(report.findings, [])
})
