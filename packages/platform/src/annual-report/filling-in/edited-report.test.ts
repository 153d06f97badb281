import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  check,
  parseDecimal,
  type Report,
  reportFromJson,
  reportToJson,
} from '@gongkai/report-engine'
import { editedReport, startingReport } from './edited-report.ts'
import { emptyReport, onWholeForm } from './empty-report.ts'
import { blankRows } from './form-cells.ts'

const organ = '示例局'
const empty = emptyReport({ organ, year: 2025 })
const fee = 'disclosure.fees.amount'
const received = 'requests.received.total'

function without(report: Report, pattern: RegExp): Report {
  const cells = Object.entries(report.cells).filter(([address]) => !pattern.test(address))
  return { ...report, cells: Object.fromEntries(cells) }
}

test('the form of 2021 is for the year 2021 and later, the trial form for the years before', () => {
  assert.equal(empty.edition, '2021')
  assert.equal(emptyReport({ organ, year: 2021 }).edition, '2021')
  const trial = emptyReport({ organ, year: 2020 })
  assert.equal(trial.edition, '2019')
  assert.ok(trial.cells['disclosure.procurement.amount'])
  assert.equal(check(trial).filter(({ code }) => code === 'edition.year').length, 0)
})

test('a report edited by hand is a valid report; the cell has no place in any source', () => {
  const edited = editedReport(empty, [{ address: fee, value: '88.50' }])
  const again = reportFromJson(reportToJson(edited))
  assert.ok('cells' in again)
  assert.deepEqual(again.cells[fee], { value: '88.50', state: 'number', raw: '88.50', at: {} })
  const blank = editedReport(edited, [{ address: fee, value: '' }])
  assert.equal(blank.cells[fee]?.state, 'blank')
})

test('a unit of the heading stays, a unit that stood in the cell goes with its text', () => {
  const value = parseDecimal('12') ?? null
  const cell = (raw: string) =>
    ({ value, state: 'number', raw, at: { line: 3 }, unit: '元' }) as const
  const edit = (raw: string) =>
    editedReport({ ...empty, cells: { ...empty.cells, [fee]: cell(raw) } }, [
      { address: fee, value: '13' },
    ]).cells[fee]
  assert.equal(edit('12')?.unit, '元')
  assert.equal(edit('12元')?.unit, undefined)
})

test('what reading doubted about a cell is settled once all its cells are written by hand', () => {
  const read = { value: parseDecimal('3') ?? null, state: 'number', raw: '3' } as const
  const company = 'requests.received.company'
  const report: Report = {
    ...empty,
    cells: {
      ...empty.cells,
      [received]: { ...read, at: { line: 1 } },
      [company]: { ...read, at: { line: 2 } },
    },
    findings: [
      {
        code: 'reading.uncertain',
        severity: 'warning',
        verdict: 'uncertain',
        message: '位置待确认',
        cells: [received, company],
        facts: {},
        fingerprint: '0123456789abcdef',
      },
    ],
  }
  const once = editedReport(report, [{ address: received, value: '4' }])
  assert.equal(once.findings.length, 1)
  assert.equal(editedReport(once, [{ address: company, value: '4' }]).findings.length, 0)
  assert.equal(editedReport(report, [{ address: fee, value: '4' }]).findings.length, 1)
})

test('a report with gaps is shown on its whole form, other results as the one row it has', () => {
  const gaps = without(empty, /^disputes\./)
  assert.equal(Object.keys(onWholeForm(gaps).cells).length, 200)
  const single = without(empty, /^requests\.other\./)
  const total = empty.cells[received]
  assert.ok(total)
  const oneRow = { ...single, cells: { ...single.cells, 'requests.other.total': total } }
  const whole = startingReport(oneRow, { organ, year: 2025 })
  assert.equal(whole.cells['requests.other.other.total'], undefined)
  assert.ok(
    blankRows(whole).some(
      ({ key, label }) => key === 'requests.other' && label === '（六）其他处理',
    ),
  )
})

test('blank cells are listed by row, in the order of the form', () => {
  const rows = blankRows(editedReport(empty, [{ address: received, value: '0' }]))
  assert.equal(rows.length, 6 + 25 + 3)
  assert.equal(rows[0]?.label, '规章')
  const first = rows.find(({ key }) => key === 'requests.received')
  assert.equal(first?.addresses.length, 6)
  const secret = rows.find(({ key }) => key === 'requests.refused.stateSecret')
  assert.equal(secret?.label, '（三）不予公开 › 1.属于国家秘密')
})
