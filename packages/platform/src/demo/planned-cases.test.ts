import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { countRequests } from '#requests/index.ts'
import { anOffice } from '#requests/testing/an-office.ts'
import { publishedFigures } from './figures.ts'
import { plannedCases } from './planned-cases.ts'
import { simulateCases } from './simulate-cases.ts'

const office2025 = publishedFigures.find(
  ({ unit, year }) => unit === 'jiaozuo-office' && year === 2025,
)
const figures = office2025?.figures ?? {}
const roles = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  'secrecy-reviewer': 'secrecyReviewer',
  'office-head': 'officeHead',
  'organ-head': 'organHead',
} as const

test('the simulated cases, counted one by one, come to the published figures', () =>
  withDatabase(async (given) => {
    const office = await anOffice(given)
    const cases = plannedCases(figures, 2025)
    await simulateCases((role, on) => office.as(roles[role], on), office.unit.id, cases)
    const period = { unitIds: [office.unit.id], year: 2025 }
    const counted = await countRequests(given.database, period)
    const columns = ['naturalPerson', 'company']
    for (const [address, values] of Object.entries(figures)) {
      const [table, ...row] = address.split('.')
      if (table !== 'requests' || row.join('.') === 'handled') continue
      for (const [index, column] of columns.entries()) {
        const cell = counted.find((one) => one.row === row.join('.') && one.column === column)
        assert.equal(cell?.count ?? 0, Number(values[index]), `${address}.${column}`)
      }
    }
    const { rows } = await given.sql(
      "select count(*)::int as late from requests where clock_state = 'running'",
    )
    assert.deepEqual(rows, [{ late: 0 }])
  }))
