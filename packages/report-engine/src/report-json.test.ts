import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from './check.ts'
import type { Report } from './report.ts'
import { reportFromJson, reportSchema, reportToJson } from './report-json.ts'
import { sampleReport } from './rules/sample-report.ts'

function parsed(json: string): Report {
  const result = reportFromJson(json)
  assert.ok(!('problems' in result), 'problems' in result ? result.problems.join('\n') : '')
  return result
}

function problemsOf(json: string): readonly string[] {
  const result = reportFromJson(json)
  return 'problems' in result ? result.problems : []
}

/** The sample as JSON with one part replaced. */
function changed(change: (value: Record<string, unknown>) => void): string {
  const value: Record<string, unknown> = JSON.parse(reportToJson(sampleReport()))
  change(value)
  return JSON.stringify(value)
}

const whole: Report = {
  ...sampleReport({
    printed: { 'disclosure.fees.amount': '17719.6500', 'requests.granted.company': '' },
  }),
  title: '示例市人民政府2024年政府信息公开工作年度报告',
  period: { from: '2024-01-01', to: '2024-12-31', at: { line: 3 } },
  publishedOn: '2025-01-20',
  sections: [
    {
      number: '一',
      heading: '总体情况',
      kind: 'overview',
      text: '（示例）甲\n乙',
      at: { page: 1 },
      lines: [{ page: 1 }, { page: 2, box: [1, 2.5, 3, 4] }],
    },
  ],
}

test('decimals print as numbers with the digits of the source', () => {
  assert.match(reportToJson(whole), /"disclosure\.fees\.amount":\{"value":17719\.6500,/)
})

test('a number that a float cannot hold survives the way there and back', () => {
  const fee = '123456789012345678.1234'
  const report = sampleReport({ printed: { 'disclosure.fees.amount': fee } })
  assert.equal(parsed(reportToJson(report)).cells['disclosure.fees.amount']?.value, fee)
})

test('a report comes back as it was, findings included', () => {
  assert.deepEqual(parsed(reportToJson(whole)), whole)
  const judged = { ...whole, findings: check(whole) }
  const json = reportToJson(judged)
  assert.equal(reportToJson(parsed(json)), json)
  assert.ok(judged.findings.length > 0)
})

test('keys and cells have one order, whatever order they were made in', () => {
  const turned = { ...whole, cells: Object.fromEntries(Object.entries(whole.cells).reverse()) }
  assert.equal(reportToJson(turned), reportToJson(whole))
})

test('what the binding leaves optional may be left out', () => {
  const minimal = `{"format":"gongkai.report/1","edition":"2021","organ":null,"year":2024,"source":"records",
    "cells":{"requests.received.total":{"value":3,"state":"number","count":3}},"sections":[],
    "findings":[{"code":"requests.balance","severity":"error","message":"…","cells":[],"facts":{"left":445}}]}`
  const report = parsed(minimal)
  assert.deepEqual(report.cells['requests.received.total'], {
    value: '3',
    state: 'number',
    raw: '3',
    at: {},
  })
  assert.match(report.findings[0]?.fingerprint ?? '', /^[0-9a-f]{16}$/)
})

test('every problem is listed, with its place', () => {
  const json = changed((value) => {
    value.edition = '2020'
    value.year = 2024.5
    value.extra = 1
    value.cells = {
      'requests.received.total': { value: '3', state: 'numeric' },
      'requests.nothing.total': { value: 1, state: 'number' },
    }
    delete value.sections
  })
  const problems = problemsOf(json)
  for (const part of [
    'edition',
    'year',
    'extra',
    'received.total.value',
    'received.total.state',
    'nothing.total',
    'sections',
  ]) {
    assert.ok(
      problems.some((problem) => problem.includes(part)),
      `${part} in ${problems.join('\n')}`,
    )
  }
})

test('scientific notation, truncated text and other JSON are refused in words', () => {
  assert.match(
    problemsOf(reportToJson(whole).replace('17719.6500', '1.7e4'))[0] ?? '',
    /科学记数法/,
  )
  assert.match(problemsOf(reportToJson(whole).slice(0, -5))[0] ?? '', /内容不完整/)
  assert.match(problemsOf('[1]')[0] ?? '', /整个文件：应为对象/)
  assert.ok(problemsOf('{}').length >= 6)
})

test('the schema names every address and forbids the unknown', () => {
  const schema = JSON.stringify(reportSchema())
  assert.match(schema, /"\$schema":"https:\/\/json-schema\.org\/draft\/2020-12\/schema"/)
  assert.match(schema, /requests\.refused\.stateSecret\.naturalPerson/)
  assert.match(schema, /"additionalProperties":false/)
})

test('property: no JSON text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      assert.ok('problems' in reportFromJson(json))
    }),
    { numRuns: 200 },
  )
  fc.assert(
    fc.property(fc.string(), (text) => void reportFromJson(text)),
    { numRuns: 200 },
  )
})
