import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check, type Finding, type Report } from '@gongkai/report-engine'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { type Decision, judgedFindings } from './decision.ts'

function aReport(received: number, statedTotal: number): Report {
  const { bytes } = aReportFile({ year: 2025, received, statedTotal })
  return reportOf(new TextDecoder().decode(bytes))
}

const rowTotal = (report: Report): Finding => {
  const finding = check(report).find(({ code }) => code === 'requests.rowTotal')
  assert.ok(finding)
  return finding
}

function aDecision(finding: Finding, changes: Partial<Decision> = {}): Decision {
  return {
    kind: 'dismissed',
    reason: '原表如此',
    finding,
    decidedBy: 'someone',
    decidedAt: new Date('2026-01-10T02:00:00Z'),
    ...changes,
  }
}

test('a decision holds over re-runs: the same operands give the same fingerprint', () => {
  const decision = aDecision(rowTotal(aReport(2, 9)))
  const [judged] = judgedFindings([rowTotal(aReport(2, 9))], [decision])
  assert.equal(judged?.decision, decision)
  assert.equal(judged?.earlier, undefined)
})

test('other operands in the same cells reopen the finding and show the earlier decision', () => {
  const decision = aDecision(rowTotal(aReport(2, 9)))
  const [judged] = judgedFindings([rowTotal(aReport(2, 8))], [decision])
  assert.equal(judged?.decision, undefined)
  assert.equal(judged?.earlier, decision)
})

test('a decision stands by one finding only, the one that is most like it', () => {
  const finding = (cells: string[], facts: Finding['facts'], fingerprint: string): Finding => ({
    code: 'text.requests',
    severity: 'warning',
    verdict: 'uncertain',
    message: '',
    ...{ cells, facts, fingerprint },
  })
  const cells = ['requests.received.total']
  const decision = aDecision(finding(cells, { stated: '7', scope: 'city', 新收: '5' }, 'a'))
  const [unlike, like] = judgedFindings(
    [
      finding(cells, { stated: '8', scope: 'organ', 新收: '6' }, 'b'),
      finding(cells, { stated: '7', scope: 'city', 新收: '6' }, 'c'),
    ],
    [decision],
  )
  assert.equal(unlike?.earlier, undefined)
  assert.equal(like?.earlier, decision)
})

test('a decision about another section, another rule or other cells is not shown', () => {
  const empty = (section: string, fingerprint: string): Finding => ({
    code: 'sections.empty',
    severity: 'warning',
    verdict: 'fails',
    message: '',
    cells: [],
    ...{ facts: { section }, fingerprint },
  })
  const decision = aDecision(empty('一、总体情况', 'a'))
  const [judged] = judgedFindings([empty('五、存在的主要问题及改进情况', 'b')], [decision])
  assert.equal(judged?.earlier, undefined)
  assert.equal(judgedFindings([rowTotal(aReport(2, 9))], [decision])[0]?.earlier, undefined)
})

test('of several earlier decisions the newest is shown', () => {
  const old = aDecision(rowTotal(aReport(2, 9)))
  const newer = aDecision(rowTotal(aReport(2, 7)), {
    kind: 'confirmed',
    decidedAt: new Date('2026-01-12T02:00:00Z'),
  })
  const [judged] = judgedFindings([rowTotal(aReport(2, 8))], [old, newer])
  assert.equal(judged?.earlier, newer)
})
