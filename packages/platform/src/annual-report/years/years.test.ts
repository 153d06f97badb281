import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addresses,
  type Cell,
  decimalOf,
  forms,
  parseDecimal,
  type Report,
} from '@gongkai/report-engine'
import fc from 'fast-check'
import { minus, signed } from './minus.ts'
import { differs, yearLinks } from './year-links.ts'
import { yearSeries } from './year-series.ts'

const number = (value: number): Cell => ({
  value: decimalOf(value),
  state: 'number',
  raw: String(value),
  at: {},
})
const blank: Cell = { value: null, state: 'blank', raw: '', at: {} }

function ofYear(
  year: number,
  cells: Readonly<Record<string, Cell>> = {},
  edition = '2021' as const,
) {
  const zeros = addresses(forms[edition]).map((address) => [address, number(0)] as const)
  const report: Report = {
    format: 'gongkai.report/1',
    edition,
    organ: '示例局',
    year,
    cells: { ...Object.fromEntries(zeros), ...cells },
    sections: [],
    findings: [],
  }
  return { year, report }
}

const lineOf = (tables: ReturnType<typeof yearSeries>, address: string) =>
  tables.flatMap(({ lines }) => lines).find((line) => line.address === address)

test('a line holds every year, its change, and says blank where nothing stands', () => {
  const address = 'requests.received.total'
  const tables = yearSeries([
    ofYear(2021, { [address]: number(3) }),
    ofYear(2022, { [address]: number(8) }),
    ofYear(2023, { [address]: blank }),
    ofYear(2025, { [address]: number(8) }),
  ])
  const cells = lineOf(tables, address)?.cells.map(({ text, change }) => [text, change])
  assert.deepEqual(cells, [
    ['3', undefined],
    ['8', '+5'],
    ['空白', undefined],
    ['8', undefined],
  ])
  assert.deepEqual(
    tables.map(({ lines }) => lines.length),
    [10, 175, 15],
  )
})

test('a line is quiet only where every year states zero', () => {
  const tables = yearSeries([
    ofYear(2021, { 'disputes.litigationDirect.total': blank }),
    ofYear(2022),
  ])
  assert.equal(lineOf(tables, 'disputes.litigationDirect.total')?.isAllZero, false)
  assert.equal(lineOf(tables, 'disputes.litigationDirect.other')?.isAllZero, true)
})

test('from each year to the next the changes lead from figure to figure', () => {
  const counts = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(counts, (values) => {
      const address = 'requests.handled.company'
      const reports = values.map((value, index) =>
        ofYear(2015 + index, { [address]: number(value) }),
      )
      const cells = lineOf(yearSeries(reports), address)?.cells ?? []
      for (const [index, { change }] of cells.entries())
        if (index > 0)
          assert.equal(change, signed(decimalOf((values[index] ?? 0) - (values[index - 1] ?? 0))))
    }),
    { numRuns: 50 },
  )
})

test('all seven columns are held against what the year before carried out', () => {
  const columns = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 7, maxLength: 7 })
  const keys = forms['2021'].tables.requests.rows[0]?.columns.map(({ key }) => key) ?? []
  fc.assert(
    fc.property(columns, (figures) => {
      const cells = (row: string, side: 0 | 1) =>
        Object.fromEntries(
          keys.map((key, index) => [`requests.${row}.${key}`, number(figures[index]?.[side] ?? 0)]),
        )
      const [link] = yearLinks([
        ofYear(2023, cells('carriedOut', 0)),
        ofYear(2024, cells('carriedIn', 1)),
      ])
      assert.equal(link?.carriedOver.length, 7)
      for (const [index, { difference }] of link?.carriedOver.entries() ?? []) {
        const [out = 0, into = 0] = figures[index] ?? []
        assert.equal(Number(difference), into - out)
        assert.equal(differs(difference), into !== out)
      }
    }),
    { numRuns: 50 },
  )
})

test('documents in force are last year’s and those issued, less those repealed', () => {
  const row = 'disclosure.normativeDocuments'
  const before = ofYear(2023, { [`${row}.inForce`]: number(38) })
  const after = ofYear(2024, {
    [`${row}.issued`]: number(5),
    [`${row}.repealed`]: number(2),
    [`${row}.inForce`]: number(40),
  })
  const [, documents] = yearLinks([before, after])[0]?.inForce ?? []
  assert.equal(documents?.label, '行政规范性文件')
  assert.equal(documents.expected, '41')
  assert.equal(documents.difference, '-1')
})

test('years that are not neighbours, blanks and the form of 2019 are not held against each other', () => {
  assert.deepEqual(yearLinks([ofYear(2020), ofYear(2022)]), [])
  const [link] = yearLinks([ofYear(2022, { 'requests.carriedOut.total': blank }), ofYear(2023)])
  assert.equal(link?.carriedOver.at(-1)?.difference, null)
  const trial = ofYear(2020)
  const [fromTrial] = yearLinks([
    { ...trial, report: { ...trial.report, edition: '2019' } },
    ofYear(2021),
  ])
  assert.deepEqual(fromTrial?.inForce, [])
})

test('differences are exact where floats are not', () => {
  const [one, other] = [parseDecimal('17719.6506'), parseDecimal('17719.3503')]
  assert.ok(one !== undefined && other !== undefined)
  assert.equal(minus(one, other), '0.3003')
  assert.equal(signed(minus(other, one)), '−0.3003')
})
