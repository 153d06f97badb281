import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { everyFinding } from './every-finding.ts'
import { explanationOf } from './explained.ts'
import { findingsOfUnit, type ReportingUnit } from './other-unit.ts'

const documentOf = (organ: string, year = 2025): string =>
  new TextDecoder().decode(aReportFile({ organ, year }).bytes)
const unit: ReportingUnit = {
  names: ['示例市政务服务和大数据管理局', '示例市政务服务局'],
  year: 2025,
  hasRuleMakingPower: false,
}
const said = (document: string, changes: Partial<ReportingUnit> = {}) =>
  findingsOfUnit(reportOf(document), { ...unit, ...changes }).map(
    ({ code, severity }) => `${code} ${severity}`,
  )
const withRegulations = (organ: string): string =>
  documentOf(organ).replace(
    '"disclosure.regulations.inForce":{"value":0,"state":"number","raw":"0"',
    '"disclosure.regulations.inForce":{"value":2,"state":"number","raw":"2"',
  )

test('the unit’s own report says nothing, whatever name it had and however it is set', () => {
  for (const organ of [...unit.names, '示例市 政务服务和大数据管理局'])
    assert.deepEqual(said(documentOf(organ)), [], organ)
})

test('the report of another organ is an error, which keeps it from being handed in', () => {
  const document = documentOf('示例市人民政府')
  assert.deepEqual(said(document), ['unit.organ error'])
  const [first] = everyFinding(reportOf(document), { unit })
  assert.equal(first?.code, 'unit.organ')
  assert.match(first.message, /示例市人民政府.*示例市政务服务和大数据管理局/)
})

test('a short form is a question: the name of a government is one of its office', () => {
  assert.deepEqual(said(documentOf('示例市大数据管理局')), ['unit.organ warning'])
  const names = ['示例市人民政府办公室'] as const
  assert.deepEqual(said(documentOf('示例市人民政府'), { names }), ['unit.organ warning'])
})

test('a title that was written for another organ or year counts as much', () => {
  const titled = (title: string): string =>
    documentOf(unit.names[0]).replace(/"title":"[^"]+"/, `"title":"${title}"`)
  const rest = '政府信息公开工作年度报告'
  assert.deepEqual(said(titled(`示例市人民政府2025年${rest}`)), ['unit.organ error'])
  assert.deepEqual(said(titled(`示例市大数据管理局2024年度${rest}`)), ['unit.year error'])
  for (const fitting of [`2025年${rest}`, `示例市政务服务局关于2025年${rest}`, rest, ''])
    assert.deepEqual(said(titled(fitting)), [], fitting)
})

test('the report of another year is an error', () => {
  const organ = unit.names[0]
  assert.deepEqual(said(documentOf(organ, 2024)), ['unit.year error'])
})

test('规章 of a unit without the power to make them are asked about once', () => {
  const document = withRegulations(unit.names[0])
  assert.deepEqual(said(document), ['unit.regulations warning'])
  assert.deepEqual(said(document, { hasRuleMakingPower: true }), [])
  const asked = everyFinding(reportOf(document), { unit }).filter(({ cells }) =>
    cells.includes('disclosure.regulations.inForce'),
  )
  assert.deepEqual(
    asked.map(({ code }) => code),
    ['unit.regulations'],
  )
})

test('each of these rules explains itself', () => {
  for (const code of ['unit.organ', 'unit.year', 'unit.regulations'])
    assert.ok(explanationOf(code)?.remedy, code)
})
