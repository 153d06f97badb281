import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import { readComputedReport } from '#annual-report/index.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { loadDecisions } from './load-decisions.ts'
import { loadDemo } from './load-demo.ts'
import { loadDocuments } from './load-documents.ts'

const expected = {
  'disclosure.regulations.issued': '0',
  'disclosure.regulations.repealed': '0',
  'disclosure.regulations.inForce': '0',
  'disclosure.normativeDocuments.issued': '7',
  'disclosure.normativeDocuments.repealed': '121',
  'disclosure.normativeDocuments.inForce': '176',
}

/** 0 by twelve entries, not by absence. */
const decisionCells = [
  'disclosure.licences.decisions',
  'disclosure.penalties.decisions',
  'disclosure.coerciveMeasures.decisions',
  'disclosure.fees.amount',
]

test('the demo’s documents compute to the published table 二, and each of them is in its cell', () =>
  withDatabase(async ({ database, sql }) => {
    await loadDemo(database, new Date())
    await loadDocuments(database)
    await loadDocuments(database)
    await loadDecisions(database)
    await loadDecisions(database)
    const unit = await findUnitByCode(database, 'jiaozuo-office')
    if (unit === undefined) throw new Error('the demo has no office')
    const question = { unit, year: 2025, scope: 'organ', asOf: undefined } as const
    const { cells } = await readComputedReport(database, question)
    for (const [address, value] of Object.entries(expected)) {
      const cell = cells.get(address)
      assert.equal(cell?.value, value, address)
      assert.equal(new Set(await cell?.recordIds()).size, Number(value), address)
    }
    for (const address of decisionCells) {
      const cell = cells.get(address)
      assert.deepEqual([cell?.value, cell?.count], ['0', 12], address)
    }
    for (const column of ['issued', 'repealed', 'inForce']) {
      const address = `disclosure.normativeDocuments.${column}`
      const before = (await readComputedReport(database, question)).cells.get(address)
      const [id] = (await before?.recordIds()) ?? []
      await sql('delete from normative_figures where record_id = $1', [id])
      const after = (await readComputedReport(database, question)).cells.get(address)
      assert.equal(after?.count, (before?.count ?? 0) - 1, address)
    }
  }))
