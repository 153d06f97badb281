import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '@gongkai/report-engine'
import { emptyReport } from '../filling-in/empty-report.ts'
import { reportOf } from '../flow/findings.ts'
import { withNarrative } from '../narrative/narrative.ts'
import { aReportFile } from '../test-report.ts'
import { everyFinding } from './every-finding.ts'
import { explanationOf } from './explained.ts'

const documentOf = (wish: Parameters<typeof aReportFile>[0]): Report =>
  reportOf(new TextDecoder().decode(aReportFile(wish).bytes))

const errorsOf = (report: Report): readonly string[] =>
  everyFinding(report, {}).flatMap(({ code, severity, facts }) =>
    severity === 'error' ? [`${code} ${facts.section}`] : [],
  )

test('a report of tables alone lacks sections one, five and six: an error each', () => {
  assert.deepEqual(errorsOf(documentOf({ year: 2025, isWithoutText: true })), [
    'sections.unwritten 一、总体情况',
    'sections.unwritten 五、存在的主要问题及改进情况',
    'sections.unwritten 六、其他需要报告的事项',
  ])
})

test('a section of blanks only is as empty, and is said once', () => {
  const report = withNarrative(documentOf({ year: 2025 }), { problems: ' \n ' })
  const found = everyFinding(report, {}).filter(({ code }) => code.startsWith('sections.'))
  assert.deepEqual(
    found.map(({ code, message }) => `${code}: ${message}`),
    ['sections.unwritten: “五、存在的主要问题及改进情况”还没有写，请在文字部分写明。'],
  )
})

test('a table without any entry is an error, with the number of its cells', () => {
  const report = emptyReport({ organ: '示例局', year: 2025 })
  const found = everyFinding(report, {}).filter(({ code }) => code === 'sections.unfilled')
  assert.equal(found.length, 3)
  assert.match(found[0]?.message ?? '', /“二、主动公开政府信息情况”的表格 \d+ 格全部空白/)
  assert.ok(!everyFinding(report, {}).some(({ code }) => code === 'cells.blank'))
})

test('a partly blank table is a warning that says how many cells and where', () => {
  const report = documentOf({ year: 2025 })
  const blank = { value: null, state: 'blank', raw: '', at: {} } as const
  const cells = { ...report.cells, 'requests.received.company': blank }
  const found = everyFinding({ ...report, cells }, {}).find(({ code }) => code === 'cells.blank')
  assert.deepEqual(found?.cells, ['requests.received.company'])
  assert.equal(found?.severity, 'warning')
})

test('a whole report has none of these, and each of them is explained', () => {
  assert.deepEqual(errorsOf(documentOf({ year: 2025 })), [])
  for (const code of ['sections.unwritten', 'sections.unfilled', 'cells.blank'])
    assert.ok(explanationOf(code)?.remedy, code)
})
