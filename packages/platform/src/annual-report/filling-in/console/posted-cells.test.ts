import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editedReport } from '../edited-report.ts'
import { emptyReport } from '../empty-report.ts'
import { postedCells } from './posted-cells.ts'

const received = 'requests.received.total'
const company = 'requests.received.company'
const report = editedReport(emptyReport({ organ: '示例局', year: 2025 }), [
  { address: received, value: '5' },
])

const post = (fields: Readonly<Record<string, string>>) =>
  postedCells(new URLSearchParams(fields), report)

test('only what differs from what the form was shown with is a change', () => {
  const { changes, problems } = post({
    was: JSON.stringify({ [received]: '5' }),
    [`cell:${received}`]: '5',
    [`cell:${company}`]: '1,000',
  })
  assert.deepEqual(changes, [{ address: company, was: '', value: '1000', manner: 'typed' }])
  assert.equal(problems.size, 0)
})

test('a text that is no number is a problem, not a change, and is kept as typed', () => {
  const { changes, problems, typed } = post({ [`cell:${company}`]: '两件' })
  assert.deepEqual(changes, [])
  assert.equal(problems.get(company), 'notANumber')
  assert.equal(typed[company], '两件')
})

test('a cell left to the other person is no change; cells that the form has not are passed over', () => {
  const { changes } = post({
    was: 'no json',
    [`cell:${company}`]: '3',
    [`choose:${company}`]: 'theirs',
    'cell:requests.nothing.total': '1',
  })
  assert.deepEqual(changes, [])
})
