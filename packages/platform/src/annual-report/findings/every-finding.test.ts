import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { everyFinding } from './every-finding.ts'
import { operandsOf, sidesOf } from './operands.ts'

const documentOf = (wish: Parameters<typeof aReportFile>[0]): string =>
  new TextDecoder().decode(aReportFile(wish).bytes)

const changed = (document: string, address: string, value: string): string =>
  document.replace(
    `"${address}":{"value":0,"state":"number","raw":"0"`,
    `"${address}":{"value":${value},"state":"number","raw":"${value}"`,
  )

test('last year’s report is checked against this one, and errors come first', () => {
  const previous = changed(documentOf({ year: 2024 }), 'requests.carriedOut.company', '3')
  const report = reportOf(documentOf({ year: 2025 }))
  assert.deepEqual(
    everyFinding(report, {}).filter(({ severity }) => severity === 'error'),
    [],
  )
  const [first] = everyFinding(report, { previous })
  assert.equal(first?.code, 'years.carriedOver')
  assert.equal(first?.severity, 'error')
})

test('reports below are added up; without the own part a smaller sum only asks', () => {
  const report = reportOf(documentOf({ year: 2025, received: 5 }))
  const one = reportOf(documentOf({ year: 2025, organ: '示例甲局' }))
  const parts = [{ name: '示例甲局', report: one }]
  const below = { parts, expectedUnits: ['示例甲局', '示例乙局'], explained: new Set<string>() }
  const found = everyFinding(report, { below })
  const codes = found.map(({ code, severity }) => `${code} ${severity}`)
  assert.ok(codes.includes('subordinates.missing warning'), codes.join())
  assert.ok(codes.includes('subordinates.sum info'), codes.join())
})

test('with the own part a sum that differs is an error, until every cell of it has a reason', () => {
  const report = reportOf(documentOf({ year: 2025, received: 5 }))
  const parts = [
    { name: '示例甲局', report: reportOf(documentOf({ year: 2025, organ: '示例甲局' })) },
  ]
  const own = { ...reportOf(documentOf({ year: 2025 })), organ: null }
  const below = { own, parts, expectedUnits: ['示例甲局'] }
  const differing = everyFinding(report, { below: { ...below, explained: new Set() } }).filter(
    ({ code }) => code === 'subordinates.sum',
  )
  assert.ok(differing.length > 0)
  assert.ok(differing.every(({ severity }) => severity === 'error'))
  const explained = new Set(differing.flatMap(({ cells }) => cells))
  assert.deepEqual(
    everyFinding(report, { below: { ...below, explained } }).filter(
      ({ code }) => code === 'subordinates.sum',
    ),
    [],
  )
})

test('the cells of an equation stand on two sides, with what each adds up to', () => {
  const report = reportOf(documentOf({ year: 2025, received: 2, statedTotal: 9 }))
  const finding = everyFinding(report, {}).find(({ code }) => code === 'requests.rowTotal')
  assert.ok(finding)
  const [left, right] = sidesOf(finding, { report, previous: undefined })
  assert.equal(left?.sum, '2')
  assert.deepEqual(
    left?.cells.map(({ address, text }) => [address, text]),
    [['requests.received.naturalPerson', '2']],
  )
  assert.equal(left?.others, 5)
  assert.equal(right?.sum, undefined)
  assert.equal(right?.cells[0]?.text, '9')
})

test('a cell of last year is named as such and shows last year’s value', () => {
  const previous = changed(documentOf({ year: 2024 }), 'requests.carriedOut.company', '3')
  const report = reportOf(documentOf({ year: 2025 }))
  const [finding] = everyFinding(report, { previous })
  assert.ok(finding)
  const [left] = sidesOf(finding, { report, previous: reportOf(previous) })
  assert.deepEqual(left?.cells[0], {
    address: 'requests.carriedOut.company',
    isPrevious: true,
    label: '上年 表三 · 四、结转下年度继续办理 · 商业企业',
    text: '3',
  })
})

test('operands that no cell holds are named; unknown ones are left out', () => {
  const finding = {
    code: 'years.repetition',
    severity: 'warning',
    verdict: 'uncertain',
    message: '',
    cells: [],
    facts: { percent: 60, passages: ['一', '二'], other: 'x' },
    fingerprint: '0123456789abcdef',
  } as const
  assert.deepEqual(operandsOf(finding), [
    { name: '与上年相同（%）', values: ['60'] },
    { name: '相同的段落', values: ['一', '二'] },
  ])
})
