import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from './check.ts'
import type { Severity } from './finding.ts'
import { makeFinding } from './make-finding.ts'
import type { Report } from './report.ts'
import { sampleReport } from './rules/sample-report.ts'
import { standingOf } from './standing.ts'

const whole = sampleReport({})
const addresses = Object.keys(whole.cells)

function doubting(cells: readonly string[], severity: Severity = 'warning'): Report {
  const message = '位置不能确定。'
  const said = { code: 'reading.uncertain', verdict: 'uncertain', message, facts: {} } as const
  return { ...whole, findings: [makeFinding({ ...said, severity, cells })] }
}

test('a report with half of its cells in doubt is neither clean nor failing', () => {
  assert.equal(standingOf(whole), 'clean')
  const half = addresses.filter((_, index) => index % 2 === 0)
  assert.equal(standingOf(doubting(half.slice(0, -1))), 'clean')
  assert.equal(standingOf(doubting(half)), 'doubted')
})

test('one whole table in doubt is enough, however small', () => {
  const disputes = addresses.filter((address) => address.startsWith('disputes.'))
  assert.equal(standingOf(doubting(disputes)), 'doubted')
  assert.equal(standingOf(doubting(disputes.slice(1))), 'clean')
})

test('a table of which nothing was read is not verified', () => {
  const inDisputes = addresses.filter((address) => address.startsWith('disputes.'))
  const printed = Object.fromEntries(inDisputes.map((address) => [address, null]))
  const report = sampleReport({ printed })
  assert.equal(standingOf({ ...report, findings: check(report) }), 'doubted')
  const [first = ''] = inDisputes
  const most = sampleReport({ printed: { [first]: null } })
  assert.equal(standingOf({ ...most, findings: check(most) }), 'clean')
})

test('an error is told before doubt, and nothing read before either', () => {
  assert.equal(standingOf(doubting(addresses, 'error')), 'failing')
  const nothing = { ...doubting(addresses, 'error'), cells: {}, sections: [] }
  assert.equal(standingOf(nothing), 'unreadable')
  assert.equal(standingOf({ ...doubting(addresses), cells: {} }), 'clean')
})
