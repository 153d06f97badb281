import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import { readComputedReport } from '#annual-report/index.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { useKeys } from '#kit/secrets/key-ring.ts'
import { newKeys } from '#kit/secrets/keys.ts'
import { publishedFigures } from './figures.ts'
import { loadCases } from './load-cases.ts'
import { loadDemo } from './load-demo.ts'

const office2025 = publishedFigures.find(
  ({ unit, year }) => unit === 'jiaozuo-office' && year === 2025,
)

test('the demo’s year of cases computes to the published tables 三 and 四, cell by cell', () =>
  withDatabase(async ({ database, sql }) => {
    const keys = newKeys('aes-256-gcm', new Date(0))
    useKeys(() => keys)
    await loadDemo(database, new Date())
    await loadCases(database)
    await loadCases(database)
    const unit = await findUnitByCode(database, 'jiaozuo-office')
    if (unit === undefined) throw new Error('the demo has no office')
    const question = { unit, year: 2025, scope: 'organ', asOf: undefined } as const
    const { cells } = await readComputedReport(database, question)
    const columns = {
      requests: [
        'naturalPerson',
        'company',
        'researchBody',
        'publicInterestBody',
        'legalServiceBody',
        'otherOrganisation',
        'total',
      ],
      disputes: ['upheld', 'corrected', 'other', 'pending', 'total'],
    }
    let compared = 0
    for (const [row, values] of Object.entries(office2025?.figures ?? {})) {
      const table = row.split('.')[0]
      if (table !== 'requests' && table !== 'disputes') continue
      for (const [index, column] of columns[table].entries()) {
        const cell = cells.get(`${row}.${column}`)
        assert.equal(cell?.value, values[index], `${row}.${column}`)
        assert.equal((await cell?.recordIds())?.length, Number(values[index]))
        compared += 1
      }
    }
    assert.equal(compared, 190)
    const { rows } = await sql(
      "select request_id from request_figures where outcome = 'granted' and known_until is null limit 1",
    )
    await sql('delete from request_figures where request_id = $1', [rows[0].request_id])
    const after = await readComputedReport(database, question)
    assert.equal(after.cells.get('requests.granted.total')?.value, '23')
    assert.equal(after.cells.get('requests.handled.total')?.value, '238')
  }))
