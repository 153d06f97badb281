// Whole reports printed by different programs, and a real one: every figure in its place.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { forms } from '../../form/forms.ts'
import type { Edition } from '../../report.ts'
import { defaultLimits } from '../limits.ts'
import type { Source, Table, TableCell } from '../source.ts'
import { readPdf } from './read-pdf.ts'

type Figures = {
  readonly edition: Edition
  readonly disclosure: readonly string[]
  readonly requests: readonly (readonly number[])[]
  readonly disputes: readonly (readonly number[])[]
}

const fixtures = new URL('fixtures/', import.meta.url)

async function sourceOf(name: string): Promise<Source> {
  return readPdf(new Uint8Array(await readFile(new URL(name, fixtures))), defaultLimits)
}

async function figuresOf(name: string): Promise<Figures> {
  const all = JSON.parse(await readFile(new URL('figures.json', fixtures), 'utf8'))
  return all[name]
}

/** NFKC does not map the radical supplement that Chromium writes. */
function plain(text: string): string {
  const supplement: Readonly<Record<string, string>> = { '⺠': '民', '⻓': '长', '⻅': '见' }
  return text.normalize('NFKC').replace(/[⺠⻓⻅]/g, (radical) => supplement[radical] ?? radical)
}

function rowsOf({ cells }: Table): TableCell[][] {
  const rows: TableCell[][] = []
  for (const cell of cells) rows[cell.row] = [...(rows[cell.row] ?? []), cell]
  return rows
}

function threeTables(source: Source): [Table, Table, Table] {
  const tables = source.blocks.filter((block) => block.kind === 'table')
  const [disclosure, requests, disputes] = tables
  assert.equal(tables.length, 3)
  assert.ok(disclosure && requests && disputes)
  return [disclosure, requests, disputes]
}

const numbers = (row: readonly TableCell[] | undefined, count: number) =>
  (row ?? []).slice(-count).map(({ text }) => text)

function assertRequests(table: Table, figures: Figures): void {
  const rows = rowsOf(table)
  forms[figures.edition].tables.requests.rows.forEach(({ label }, index) => {
    const found = rows.filter((row) =>
      row.slice(0, -7).some(({ text }) => plain(text) === plain(label)),
    )
    assert.equal(found.length, 1, label)
    assert.deepEqual(numbers(found[0], 7), figures.requests[index]?.map(String), label)
  })
}

for (const name of [
  'chromium-2021-vertical-label',
  'libreoffice-2019',
  'libreoffice-2021-cut-rows',
]) {
  test(`${name}: three tables, each row of table 三 with its label and seven figures`, async () => {
    const figures = await figuresOf(name)
    const [disclosure, requests, disputes] = threeTables(await sourceOf(`${name}.pdf`))
    assertRequests(requests, figures)
    const label = requests.cells.find(({ text }) => plain(text) === '三、本年度办理结果')
    assert.equal(label?.rowSpan, figures.requests.length - 3)
    assert.deepEqual(numbers(rowsOf(disputes).at(-1), 15), figures.disputes.flat().map(String))
    const stated = disclosure.cells.map(({ text }) => text).filter((text) => /^[+\d]/.test(text))
    assert.deepEqual(stated, figures.disclosure)
  })
}

test('chromium-2019-no-borders: lines keep label and figures apart', async () => {
  const figures = await figuresOf('chromium-2019-no-borders')
  const source = await sourceOf('chromium-2019-no-borders.pdf')
  const lines = source.blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
  const rows = lines.map((line) => line.trim().split(/ +/).slice(-7).join(' '))
  for (const row of figures.requests) assert.ok(rows.includes(row.join(' ')), row.join(' '))
})

test('libreoffice-2021-from-docx: table 三 in one piece over two pages', async () => {
  const [disclosure, requests, disputes] = threeTables(
    await sourceOf('libreoffice-2021-from-docx.pdf'),
  )
  assert.deepEqual(
    [disclosure, requests, disputes].map((table) => rowsOf(table).length),
    [14, 28, 4],
  )
})

test('the report of 洪泽 2023: 26 rows over two pages, no page number in any block', async (context) => {
  const file = new URL(
    '../../../../../../shared/reports/whole/2023-淮安市洪泽区.pdf',
    import.meta.url,
  )
  if (!existsSync(file)) {
    context.diagnostic('not tested: ../shared/reports is not there')
    return
  }
  const source = await readPdf(new Uint8Array(await readFile(file)), defaultLimits)
  const [, requests, disputes] = threeTables(source)
  const rows = rowsOf(requests)
  assert.equal(rows.length, 26)
  assert.deepEqual(numbers(rows[3], 7), ['21', '0', '0', '0', '0', '0', '21'])
  assert.deepEqual(numbers(rows[15], 7), ['10', '0', '0', '0', '0', '0', '10'])
  assert.equal(requests.cells.find(({ text }) => text === '三、本年度办理结果')?.rowSpan, 20)
  assert.equal(requests.cells.find(({ text }) => text === '（四）无法提供')?.rowSpan, 3)
  assert.deepEqual([...new Set(requests.cells.map(({ at }) => at.page))], [3, 4])
  const last = ['10', '1', '0', '0', '0', '0', '0', '0', '0', '0', '5', '0', '0', '0', '0']
  assert.deepEqual(numbers(rowsOf(disputes).at(-1), 15), last)
  assert.ok(
    source.blocks.every((block) => block.kind === 'table' || !/^\W*\d\W*$/.test(block.text)),
  )
})
