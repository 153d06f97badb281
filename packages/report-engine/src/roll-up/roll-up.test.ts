import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from '../check.ts'
import { type Decimal, sum } from '../decimal.ts'
import { makeFinding } from '../make-finding.ts'
import type { Report } from '../report.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { rollUp } from './roll-up.ts'
import type { Unit } from './unit.ts'

type Printed = Readonly<Record<string, string | null>>

function unit(name: string, printed: Printed = {}, more: Partial<Report> = {}): Unit {
  return { name, report: sampleReport({ printed, report: { organ: name, year: 2024, ...more } }) }
}

const columns = [
  'naturalPerson',
  'company',
  'researchBody',
  'publicInterestBody',
  'legalServiceBody',
  'otherOrganisation',
  'total',
]

/** （六）其他处理 printed as one row. */
function singleRow(total: string): Printed {
  const three = ['notClarified', 'feeUnpaid', 'other'].flatMap((row) =>
    columns.map((column) => [`requests.other.${row}.${column}`, null] as const),
  )
  const one = columns.map((column) => {
    return [
      `requests.other.${column}`,
      column === 'company' || column === 'total' ? total : '0',
    ] as const
  })
  return Object.fromEntries([...three, ...one])
}

function codes(report: Report): string[] {
  return [...new Set(report.findings.map(({ code }) => code))].sort()
}

test('every cell is the exact sum of what the units state, with the share of each unit', () => {
  const units = [
    unit('示例甲局', { 'disclosure.fees.amount': '0.1' }),
    unit('示例乙局', { 'disclosure.fees.amount': '0.2' }),
  ]
  const { report, lineage } = rollUp({ units, organ: '示例市人民政府', year: 2024 })
  assert.equal(report.cells['disclosure.fees.amount']?.value, '0.3')
  assert.equal(report.cells['requests.received.total']?.value, '52')
  assert.deepEqual(lineage['disclosure.fees.amount'], [
    { unit: '示例乙局', value: '0.2', from: ['disclosure.fees.amount'] },
    { unit: '示例甲局', value: '0.1', from: ['disclosure.fees.amount'] },
  ])
  assert.deepEqual(report.findings, [])
})

test('a blank is no zero: the sum is of the others, and the unit is named', () => {
  const units = [unit('示例甲局', { 'requests.granted.total': '' }), unit('示例乙局')]
  const { report } = rollUp({ units })
  assert.equal(report.cells['requests.granted.total']?.value, '13')
  const finding = report.findings.find(({ code }) => code === 'rollup.blank')
  assert.equal(finding?.verdict, 'uncertain')
  assert.deepEqual(finding?.cells, ['requests.granted.total'])
  assert.equal(finding?.facts.unit, '示例甲局')
  // The row no longer adds up, but only because of the blank: a question, no error.
  const totals = report.findings.filter(({ code }) => code === 'rollup.totals')
  assert.ok(totals.length > 0 && totals.every(({ verdict }) => verdict === 'uncertain'))
})

test('a cell that every unit leaves blank stays blank in the parent', () => {
  const blank = { 'disclosure.regulations.issued': '/' }
  const { report } = rollUp({ units: [unit('示例甲局', blank), unit('示例乙局', blank)] })
  assert.equal(report.cells['disclosure.regulations.issued']?.state, 'blank')
})

test('stated totals are added as stated, and the unit that is out by one is named', () => {
  const units = [unit('示例甲局', { 'requests.received.total': '27' }), unit('示例乙局')]
  const { report } = rollUp({ units })
  assert.equal(report.cells['requests.received.total']?.value, '53')
  const finding = report.findings.find(({ code }) => code === 'rollup.totals')
  assert.equal(finding?.severity, 'error')
  assert.deepEqual(finding?.facts.units, ['示例甲局'])
})

test('a unit whose own equations fail is named even when errors cancel out', () => {
  const wrong = [
    unit('示例甲局', { 'disputes.reconsideration.total': '5' }),
    unit('示例乙局', { 'disputes.reconsideration.total': '3' }),
  ]
  const units = wrong.map(({ name, report }) => ({
    name,
    report: { ...report, findings: check(report) },
  }))
  const { report } = rollUp({ units })
  const named = report.findings.filter(({ code }) => code === 'rollup.unitFails')
  assert.deepEqual(
    named.map(({ facts }) => facts.unit),
    ['示例乙局', '示例甲局'],
  )
  assert.ok(!codes(report).includes('rollup.totals'))
})

test('a report of another year is not counted, and one without a year is asked about', () => {
  const units = [
    unit('示例甲局'),
    unit('示例乙局', {}, { year: 2023 }),
    unit('示例丙局', {}, { year: null }),
  ]
  const { report, units: accounts } = rollUp({ units, year: 2024 })
  assert.equal(report.cells['requests.received.total']?.value, '52')
  assert.equal(accounts.find(({ name }) => name === '示例乙局')?.leftOut, 'otherYear')
  assert.deepEqual(codes(report), ['rollup.otherYear', 'rollup.yearUnknown'])
})

test('the same organ twice counts once with equal figures, and not at all with different ones', () => {
  const copy = [unit('示例甲局'), { ...unit('示例甲局'), name: '示例甲局（副本）' }]
  const once = rollUp({ units: copy })
  assert.equal(once.report.cells['requests.received.total']?.value, '26')
  assert.deepEqual(codes(once.report), ['rollup.copy'])

  const other = {
    name: '示例甲局（二）',
    report: unit('示例甲局', { 'disclosure.licences.decisions': '1' }).report,
  }
  const none = rollUp({ units: [unit('示例甲局'), other, unit('示例乙局')] })
  assert.equal(none.report.cells['requests.received.total']?.value, '26')
  assert.deepEqual(codes(none.report), ['rollup.contradicting'])
})

test('the same text and figures under two names are counted and asked about', () => {
  const sections = [
    { number: '一', heading: '总体情况', text: '（示例）同一段文字。', at: {}, lines: [] },
  ]
  const units = [unit('示例甲局', {}, { sections }), unit('示例乙局', {}, { sections })]
  assert.deepEqual(codes(rollUp({ units }).report), ['rollup.sameContent'])
})

test("the parent's own report among the units is not counted", () => {
  const { report } = rollUp({
    units: [unit('示例市人民政府'), unit('示例甲局')],
    organ: '示例市 人民政府',
  })
  assert.equal(report.cells['requests.received.total']?.value, '26')
  assert.deepEqual(codes(report), ['rollup.parentItself'])
})

test('missing and unexpected units are named against the list', () => {
  const { report, missing } = rollUp({
    units: [unit('示例甲局'), unit('示例丁局')],
    expectedUnits: ['示例甲局', '示例乙局'],
  })
  assert.deepEqual(missing, ['示例乙局'])
  assert.deepEqual(codes(report), ['rollup.missing', 'rollup.unexpected'])
})

test('three rows and one row of other results meet at the one row, and it is said', () => {
  const units = [unit('示例甲局'), unit('示例乙局', singleRow('1'))]
  const { report, lineage } = rollUp({ units })
  assert.equal(report.cells['requests.other.company']?.value, '2')
  assert.equal(report.cells['requests.other.other.company'], undefined)
  assert.deepEqual(lineage['requests.other.company']?.[1]?.from.length, 3)
  assert.deepEqual(codes(report), ['rollup.otherMerged'])
})

test('figures of the trial form without an equal in the form of 2021 are named, not forced in', () => {
  const units = [unit('示例甲局'), unit('示例乙局', {}, { edition: '2019' })]
  const { report } = rollUp({ units })
  assert.equal(report.edition, '2021')
  assert.equal(report.cells['disclosure.normativeDocuments.inForce']?.value, '40')
  // 处理决定数量 means the same in both editions.
  assert.equal(report.cells['disclosure.licences.decisions']?.value, '218')
  const finding = report.findings.find(({ code }) => code === 'rollup.notMapped')
  assert.ok(finding?.cells.includes('disclosure.normativeDocuments.inForce'))
  assert.ok(!finding?.cells.includes('disclosure.licences.decisions'))
})

test('units all on the trial form make a parent on the trial form', () => {
  const units = ['示例甲局', '示例乙局'].map((name) =>
    unit(name, {}, { edition: '2019', year: 2020 }),
  )
  const { report } = rollUp({ units })
  assert.equal(report.edition, '2019')
  assert.equal(report.cells['disclosure.normativeDocuments.totalPublished']?.value, '120')
})

test('amounts in 元 and 万元 are brought to one unit of money, and it is said', () => {
  const units = [unit('示例甲局', { 'disclosure.fees.amount': '12500元' }), unit('示例乙局')]
  const { report } = rollUp({ units })
  assert.equal(report.cells['disclosure.fees.amount']?.value, '13.75')
  assert.deepEqual(codes(report), ['rollup.money'])
})

test('cells that the reader could not place for certain are named with their unit', () => {
  const uncertain = makeFinding({
    code: 'reading.uncertain',
    severity: 'warning',
    verdict: 'uncertain',
    message: '位置未能确认。',
    cells: ['requests.granted.company'],
    facts: {},
  })
  const units = [unit('示例甲局', {}, { findings: [uncertain] }), unit('示例乙局')]
  const finding = rollUp({ units }).report.findings.find(({ code }) => code === 'rollup.uncertain')
  assert.deepEqual(finding?.cells, ['requests.granted.company'])
})

test('nothing to roll up gives an empty parent and no fault', () => {
  const { report, lineage } = rollUp({ units: [] })
  assert.deepEqual([report.cells, lineage, report.findings], [{}, {}, []])
})

const figure = fc.oneof(fc.nat(9999).map(String), fc.constantFrom('', '/', '0', '3.0500'))
const cell = fc.constantFrom(
  'requests.granted.company',
  'requests.other.other.company',
  'disclosure.fees.amount',
  'disputes.litigationDirect.total',
)
const layouts = ['2021', '2021', '2019', 'single'] as const
const aUnit = fc.record({
  printed: fc.dictionary(cell, figure),
  layout: fc.constantFrom(...layouts),
})
const someUnits = fc
  .array(aUnit, { minLength: 1, maxLength: 7 })
  .map((all) => all.map(({ printed, layout }, index) => printedAs(layout, printed, index)))

/** A unit on one of the layouts; cells that its form does not have are not printed. */
function printedAs(layout: (typeof layouts)[number], printed: Printed, index: number): Unit {
  const name = `示例${index}局`
  if (layout === '2021') return unit(name, printed)
  const {
    'requests.other.other.company': _other,
    'disclosure.fees.amount': fees,
    ...rest
  } = printed
  if (layout === '2019') return unit(name, rest, { edition: '2019' })
  return unit(name, { ...rest, 'disclosure.fees.amount': fees ?? '0', ...singleRow('1') })
}

test('property: the order of the units does not matter', () => {
  fc.assert(
    fc.property(someUnits, fc.nat(), (units, seed) => {
      const turned = [
        ...units.slice(seed % units.length),
        ...units.slice(0, seed % units.length),
      ].reverse()
      assert.deepEqual(rollUp({ units: turned }), rollUp({ units }))
    }),
    { numRuns: 60 },
  )
})

test('property: the shares of a cell add up to the cell', () => {
  fc.assert(
    fc.property(someUnits, (units) => {
      const { report, lineage } = rollUp({ units })
      for (const [address, one] of Object.entries(report.cells)) {
        const values: Decimal[] = (lineage[address] ?? []).map(({ value }) => value)
        assert.equal(values.length === 0 ? null : sum(values), one.value)
      }
    }),
    { numRuns: 60 },
  )
})

test('property: a roll-up of roll-ups has the cells of the roll-up of all', () => {
  fc.assert(
    fc.property(someUnits, fc.nat(), (units, at) => {
      const cut = at % units.length
      const groups = [units.slice(0, cut), units.slice(cut)].filter((group) => group.length > 0)
      const parents = groups.map((group, index) => {
        const organ = `示例${index}县人民政府`
        return { name: organ, report: rollUp({ units: group, organ, year: 2024 }).report }
      })
      const { report: top } = rollUp({ units: parents, year: 2024 })
      assert.deepEqual(top.cells, rollUp({ units, year: 2024 }).report.cells)
    }),
    { numRuns: 60 },
  )
})
