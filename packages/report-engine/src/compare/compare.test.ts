import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report, Section } from '../report.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { compare } from './compare.ts'
import { pieces } from './pieces.ts'

function section(text: string, kind: Section['kind'] = 'overview'): Section {
  return { number: '一', heading: '总体情况', kind, text, at: {}, lines: [] }
}

function report(
  printed: Readonly<Record<string, string | null>> = {},
  more: Partial<Report> = {},
): Report {
  return sampleReport({ printed, report: more })
}

function cellOf(one: Report, other: Report, address: string) {
  return compare(one, other).cells.find((cell) => cell.address === address)
}

test('a changed number comes with its exact difference and percentage', () => {
  const one = report({ 'disclosure.fees.amount': '12.5' })
  const other = report({ 'disclosure.fees.amount': '10.4999' })
  const cell = cellOf(one, other, 'disclosure.fees.amount')
  assert.deepEqual([cell?.same, cell?.difference, cell?.percent], [false, '-2.0001', '-16'])
})

test('from zero there is a difference but no percentage', () => {
  const cell = cellOf(
    report(),
    report({ 'disputes.litigationDirect.other': '3' }),
    'disputes.litigationDirect.other',
  )
  assert.deepEqual([cell?.difference, cell?.percent], ['3', null])
})

test('a blank against zero is a change without a difference: a blank is no zero', () => {
  const cell = cellOf(
    report({ 'requests.granted.company': '' }),
    report({ 'requests.granted.company': '0' }),
    'requests.granted.company',
  )
  assert.deepEqual([cell?.same, cell?.difference, cell?.one.state], [false, null, 'blank'])
})

test('1.50 and 1.5 are the same number', () => {
  const cell = cellOf(
    report({ 'disclosure.fees.amount': '1.50' }),
    report({ 'disclosure.fees.amount': '1.5' }),
    'disclosure.fees.amount',
  )
  assert.equal(cell?.same, true)
})

test('cells of one edition only are listed with the reason, not compared', () => {
  const old = sampleReport({ report: { edition: '2019', year: 2020 } })
  const { cells, notComparable } = compare(old, report())
  assert.ok(cells.some(({ address }) => address === 'disclosure.licences.decisions'))
  const inForce = notComparable.find(
    ({ address }) => address === 'disclosure.normativeDocuments.inForce',
  )
  assert.equal(inForce?.side, 'other')
  assert.match(inForce?.reason ?? '', /2019年格式没有这一格/)
  assert.ok(notComparable.some(({ address }) => address === 'requests.other.total'))
})

test('amounts in different units of money are not compared', () => {
  const one = report({ 'disclosure.fees.amount': '12500元' })
  const { notComparable } = compare(one, report({ 'disclosure.fees.amount': '1.25万元' }))
  assert.match(notComparable[0]?.reason ?? '', /金额单位不同/)
})

test('paragraphs stay, change, go and come', () => {
  const one = report(
    {},
    {
      sections: [
        section('（一）主动公开。\n全年公开信息120条。\n本段以后没有了，内容完全是另一件事。'),
      ],
    },
  )
  const other = report(
    {},
    { sections: [section('（一）主动公开。\n全年公开信息135条。\n新增：建立抽查制度。')] },
  )
  const [first] = compare(one, other).sections
  assert.deepEqual(
    first?.paragraphs.map(({ kind }) => kind),
    ['same', 'changed', 'removed', 'added'],
  )
  const changed = first?.paragraphs[1]
  assert.deepEqual(changed?.kind === 'changed' ? changed.pieces : [], [
    { kind: 'same', text: '全年公开信息' },
    { kind: 'removed', text: '120' },
    { kind: 'added', text: '135' },
    { kind: 'same', text: '条。' },
  ])
})

test('sections are matched by what they are, not by their place', () => {
  const one = report({}, { sections: [section('甲', 'overview'), section('乙', 'problems')] })
  const other = report({}, { sections: [section('乙', 'problems')] })
  const found = compare(one, other).sections
  assert.deepEqual(
    found.map((each) => each.in),
    ['one', 'both'],
  )
})

test('property: a report compared with itself has no difference', () => {
  const value = fc.oneof(fc.nat(99999).map(String), fc.constantFrom('', '/', '7（其中补报2件）'))
  fc.assert(
    fc.property(value, fc.string(), (printed, text) => {
      const same = report({ 'requests.received.company': printed }, { sections: [section(text)] })
      const { cells, sections, notComparable } = compare(same, same)
      assert.ok(cells.every((cell) => cell.same))
      assert.ok(sections.every(({ paragraphs }) => paragraphs.every(({ kind }) => kind === 'same')))
      assert.deepEqual(notComparable, [])
    }),
    { numRuns: 50 },
  )
})

test('property: pieces give back both texts', () => {
  const text = fc.string({
    unit: fc.constantFrom('公', '开', '1', '2', ' ', 'a', '。'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = pieces(one, other)
      const side = (without: string) =>
        found
          .filter(({ kind }) => kind !== without)
          .map((each) => each.text)
          .join('')
      assert.deepEqual([side('added'), side('removed')], [one, other])
    }),
  )
})
