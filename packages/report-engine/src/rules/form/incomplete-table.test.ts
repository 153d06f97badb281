import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeFinding } from '../../make-finding.ts'
import type { Report } from '../../report.ts'
import { requestsOtherSingleRow } from '../requests/other-single-row.ts'
import { sampleReport } from '../sample-report.ts'
import { formIncompleteTable } from './incomplete-table.ts'

const said = (report: Report) =>
  formIncompleteTable.check(report).filter(({ verdict }) => verdict !== 'passes')

function without(prefix: string): Report {
  const report = sampleReport()
  const kept = Object.entries(report.cells).filter(([where]) => !where.startsWith(prefix))
  return { ...report, cells: Object.fromEntries(kept) }
}

test('whole tables of both editions pass', () => {
  assert.deepEqual(said(sampleReport()), [])
  assert.deepEqual(said(sampleReport({ report: { edition: '2019' } })), [])
})

test('a cut row is named with its number of cells', () => {
  const [judgement, ...rest] = said(without('requests.carriedOut.'))
  assert.deepEqual(rest, [])
  assert.equal(judgement?.verdict, 'uncertain')
  assert.deepEqual(judgement.facts, { missing: 7, cells: 175 })
  assert.match(judgement.message, /^表三缺7格（“四、结转下年度继续办理”）/)
})

test('a missing table is one finding', () => {
  const [judgement] = said(without('disputes.'))
  assert.match(judgement?.message ?? '', /^没有读到表四，表四的勾稽关系不能全部核对。/)
  assert.equal(judgement?.cells.length, 15)
})

test('（六）其他处理 as one row is no missing row', () => {
  assert.deepEqual(said(sampleReport(requestsOtherSingleRow.examples.fails)), [])
})

test('cells that were read but not placed are the reader’s to name', () => {
  const report = without('requests.carriedOut.')
  const cells = Object.keys(sampleReport().cells).filter((where) =>
    where.startsWith('requests.carriedOut.'),
  )
  const unplaced = makeFinding({
    code: 'reading.unplaced',
    severity: 'warning',
    verdict: 'uncertain',
    message: '。',
    cells,
    facts: {},
  })
  assert.deepEqual(said({ ...report, findings: [unplaced] }), [])
})
