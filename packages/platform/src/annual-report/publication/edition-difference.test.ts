import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportOf } from '../flow/findings.ts'
import { aReportFile } from '../test-report.ts'
import { editionDifference } from './edition-difference.ts'

const reportWith = (received: number) =>
  reportOf(new TextDecoder().decode(aReportFile({ year: 2025, received }).bytes))

const section = (text: string) =>
  ({ number: '五', heading: '问题', kind: 'problems', text, at: {}, lines: [] }) as const

test('cells that state something else are named in order, with the exact difference', () => {
  const { cells, headings } = editionDifference(reportWith(3), reportWith(5))
  assert.deepEqual(
    cells.slice(0, 2),
    ['naturalPerson', 'total'].map((column) => ({
      address: `requests.received.${column}`,
      difference: '2',
    })),
  )
  assert.equal(cells.length, 6)
  assert.deepEqual(headings, [])
})

test('a blank that becomes a number is a change without a difference', () => {
  const after = reportWith(3)
  const blank = { value: null, state: 'blank', raw: '', at: {} } as const
  const before = { ...after, cells: { ...after.cells, 'requests.received.total': blank } }
  assert.deepEqual(editionDifference(before, after).cells, [
    { address: 'requests.received.total', difference: null },
  ])
})

test('changed text is told by its section, equal reports by nothing', () => {
  const report = reportWith(3)
  const before = { ...report, sections: [section('更新不及时。')] }
  const after = { ...report, sections: [section('更新不够及时，已改进。')] }
  assert.deepEqual(editionDifference(before, after).headings, ['五、问题'])
  assert.deepEqual(editionDifference(before, before), { cells: [], headings: [] })
})
