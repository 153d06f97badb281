// The roll-up on a real database: own part, generating, regenerating, reasons, corrections.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adoptComputed } from '../computed/adopt-computed.action.ts'
import { unexplained } from '../computed/comparison.ts'
import { readComparison } from '../computed/differences.store.ts'
import { explainDifference } from '../computed/explain-difference.action.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { Scope } from '../flow/scope.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { aReportFile } from '../test-report.ts'
import { importPart, removePart, takePart } from './change-part.action.ts'
import { changeScope } from './change-scope.action.ts'
import { readRollUp } from './current-roll-up.store.ts'
import { listEffects } from './effects.store.ts'
import { generateRollUp, markOf } from './generate-roll-up.action.ts'
import { readGeneration } from './generation.store.ts'
import { findMadeFrom, findPart } from './roll-ups.store.ts'
import { standingEffects } from './standing-effects.ts'
import { type City, correct, file, inCity, writeText, year } from './test-city.ts'

const cell = 'requests.received.total'

async function preview({ given, key }: City, scope: Scope = 'region') {
  const rollUp = await readRollUp(given.database, { ...key, scope })
  const generation = await readGeneration(
    given.database,
    rollUp,
    await findEdition(given.database, key),
  )
  return { ...generation, mark: markOf(generation) }
}

async function generate(
  world: City,
  replace: readonly string[] = [],
  scope: Scope = 'region',
): Promise<void> {
  const { mark } = await preview(world, scope)
  await generateRollUp(world.as('clerk', 'city'), world.key, { scope, seen: mark, replace })
}

async function statedIn({ given, key }: City, address: string): Promise<string | null | undefined> {
  const edition = await findEdition(given.database, key)
  return edition?.document == null ? undefined : reportOf(edition.document).cells[address]?.value
}

async function countOf({ given }: City, table: string): Promise<number> {
  return (await given.sql(`select count(*)::int as rows from ${table}`)).rows[0].rows
}

test('a report is generated from accepted reports and the own part, with what each figure is from', () =>
  inCity(async (world) => {
    const { given, as, key, unit } = world
    await file(world, 'bureau', { received: 3 })
    await file(world, 'county', { received: 5 })
    await importPart(
      as('clerk', 'city'),
      key,
      aReportFile({ year, received: 2, organ: '示例市人民政府' }),
    )
    const { rollUp } = await preview(world)
    assert.deepEqual(
      rollUp.plan.fates.map(({ unit: { code }, fate }) => `${code} ${fate.kind}`),
      ['bureau counted', 'county counted', 'office missing'],
    )
    assert.deepEqual(
      new Map((rollUp.shares.get(cell) ?? []).map(({ unitId, value }) => [unitId, value])),
      new Map([
        [unit('bureau').id, '3'],
        [unit('county').id, '5'],
        [undefined, '2'],
      ]),
    )
    await generate(world)
    assert.equal(await statedIn(world, cell), '10')
    const edition = await findEdition(given.database, key)
    assert.equal(edition?.state, 'draft')
    assert.equal(edition?.scope, 'region')
    const made = await findMadeFrom(given.database, { ...key, number: 1 })
    assert.equal(made?.figures.get(cell), '10')
    assert.equal(made?.sources.length, 2)
    assert.ok(made?.part)
    const { rows } = await given.sql(
      "select count(*)::int as lines from audit_lines where action = 'annualReport.rollUp'",
    )
    assert.deepEqual(rows, [{ lines: 1 }])
  }))

test('on its own level the city leaves the county out', () =>
  inCity(async (world) => {
    await file(world, 'bureau', { received: 3 })
    await file(world, 'county', { received: 5 })
    const { rollUp } = await preview(world, 'level')
    assert.equal(rollUp.sums.report.cells[cell]?.value, '3')
    assert.equal(rollUp.plan.beyond, 1)
  }))

test('a unit says what its report covers, and that decides what counts beside it', () =>
  inCity(async (world) => {
    const { as, key, unit, given } = world
    const county = { unitId: unit('county').id, year }
    const clerk = as('clerk', 'county')
    await assert.rejects(changeScope(clerk, county, 'level'), /report.wrongState/)
    await createDraft(clerk, county)
    await assert.rejects(changeScope(clerk, county, 'all'), /rollUp.scopeUnknown/)
    await assert.rejects(changeScope(as('clerk', 'city'), county, 'level'), /report.notYourRole/)
    assert.equal((await findEdition(given.database, county))?.scope, 'region')
    await changeScope(clerk, county, 'level')
    await file(world, 'county', { received: 5 })
    const { rollUp } = await preview(world)
    assert.deepEqual(rollUp.plan.fates.find(({ unit: { id } }) => id === county.unitId)?.fate, {
      kind: 'counted',
      number: 1,
      acceptance: 1,
      scope: 'level',
    })
    assert.equal(await findEdition(given.database, key), undefined)
  }))

test("the office's report taken as the own part counts once", () =>
  inCity(async (world) => {
    const { as, key, unit, given } = world
    await file(world, 'office', { received: 4 })
    await file(world, 'bureau', { received: 3 })
    await takePart(as('clerk', 'city'), key, unit('office').id)
    const { rollUp } = await preview(world)
    assert.equal(rollUp.sums.report.cells[cell]?.value, '7')
    assert.equal(
      rollUp.plan.fates.find(({ unit: { code } }) => code === 'office')?.fate.kind,
      'asPart',
    )
    await removePart(as('officeHead', 'city'), key)
    assert.equal(await findPart(given.database, key), undefined)
    assert.equal((await preview(world)).rollUp.sums.report.cells[cell]?.value, '7')
  }))

test('generating again shows which unit changed what, and keeps what a person wrote', () =>
  inCity(async (world) => {
    const { as, key, unit } = world
    await file(world, 'bureau', { received: 3, until: 'published' })
    await file(world, 'county', { received: 5 })
    await generate(world)
    await importReport(
      as('clerk', 'city'),
      key,
      aReportFile({ year, received: 8, statedTotal: 9, organ: '示例市人民政府' }),
    )
    await correct(world, 'bureau', 6)
    const { changes } = await preview(world)
    const total = changes.find(({ address }) => address === cell)
    assert.deepEqual(total, {
      address: cell,
      stated: '9',
      after: '11',
      byHand: true,
      because: [{ unitId: unit('bureau').id, before: '3', after: '6' }],
    })
    const natural = changes.find(({ address }) => address === 'requests.received.naturalPerson')
    assert.equal(natural?.byHand, false)
    await generate(world)
    assert.equal(await statedIn(world, cell), '9')
    assert.equal(await statedIn(world, 'requests.received.naturalPerson'), '11')
    await generate(world, [cell])
    assert.equal(await statedIn(world, cell), '11')
    assert.deepEqual((await preview(world)).changes, [])
  }))

test('a figure that differs from the sum needs a reason before the report is handed in', () =>
  inCity(async (world) => {
    const { as, key, given } = world
    await file(world, 'bureau', { received: 3 })
    await generate(world)
    const clerk = as('clerk', 'city')
    await importReport(clerk, key, aReportFile({ year, received: 5, organ: '示例市人民政府' }))
    const open = async (): Promise<readonly string[]> => {
      const edition = await findEdition(given.database, key)
      assert.ok(edition)
      return unexplained(await readComparison(given.database, edition)).map(
        ({ address }) => address,
      )
    }
    const differing = await open()
    assert.equal(differing.length, 6)
    await assert.rejects(
      submitReport(as('officeHead', 'city'), key),
      /rollUp.differencesUnexplained/,
    )
    await assert.rejects(
      explainDifference(clerk, key, { addresses: differing, reason: ' ' }),
      /report.reasonMissing/,
    )
    await explainDifference(clerk, key, {
      addresses: differing.slice(1),
      reason: '含未报送单位的数字',
    })
    assert.deepEqual(await open(), differing.slice(0, 1))
    await adoptComputed(clerk, key, differing)
    assert.equal(await statedIn(world, cell), '3')
    assert.deepEqual(await open(), [])
    await assert.rejects(adoptComputed(clerk, key, differing), /rollUp.cellSame/)
    await importReport(clerk, key, aReportFile({ year, received: 6, organ: '示例市人民政府' }))
    assert.deepEqual(await open(), differing, 'a reason holds for its two figures only')
    await explainDifference(clerk, key, { addresses: differing, reason: '含未报送单位的数字' })
    await submitReport(as('officeHead', 'city'), key)
    assert.equal((await findEdition(given.database, key))?.state, 'submitted')
  }))

test('a correction below is told above: which figures, from what to what', () =>
  inCity(async (world) => {
    const { as, key, given, unit } = world
    await file(world, 'bureau', { received: 3, until: 'published' })
    await file(world, 'county', { received: 5, until: 'published' })
    await generate(world)
    await assert.rejects(submitReport(as('officeHead', 'city'), key), /report.errorsStand/)
    await writeText(world)
    await submitReport(as('officeHead', 'city'), key)
    await acceptReport(as('supervisor', 'city'), key)
    await publishReport(as('officeHead', 'city'), key)
    assert.deepEqual(await listEffects(given.database, key), [])
    await correct(world, 'bureau', 4)
    const [effect, ...others] = await listEffects(given.database, key)
    assert.deepEqual(others, [])
    assert.equal(effect?.kind, 'rollUp')
    assert.deepEqual(
      [effect?.cause.unitId, effect?.cause.number, effect?.number],
      [unit('bureau').id, 2, 1],
    )
    assert.deepEqual(
      effect?.cells.find(({ address }) => address === cell),
      { address: cell, before: '8', after: '9' },
    )
    const edition = await findEdition(given.database, key)
    const cells = reportOf(edition?.document ?? '').cells
    assert.equal(
      standingEffects(
        [effect].flatMap((one) => one ?? []),
        { number: 1, cells },
      ).length,
      1,
    )
    await correctReport(as('officeHead', 'city'), key, '随下级报告更正。')
    await generate(world)
    const taken = reportOf((await findEdition(given.database, key))?.document ?? '').cells
    assert.deepEqual(
      standingEffects(await listEffects(given.database, key), { number: 2, cells: taken }),
      [],
    )
    assert.equal(
      (await listEffects(given.as('worker'), { unitId: unit('county').id, year })).length,
      0,
    )
  }))

test("a correction of last year's report says what this year's checks now find", () =>
  inCity(async (world) => {
    const { given, unit, as } = world
    await file(world, 'bureau', { received: 3, until: 'published', of: 2024 })
    await file(world, 'bureau', { received: 3 })
    const key = { unitId: unit('bureau').id, year: 2024 }
    await correctReport(as('officeHead', 'bureau'), key, '更正规范性文件的件数。')
    const { bytes } = aReportFile({ year: 2024, received: 3 })
    const text = new TextDecoder()
      .decode(bytes)
      .replace(
        '"disclosure.normativeDocuments.inForce":{"value":0,"state":"number","raw":"0"',
        '"disclosure.normativeDocuments.inForce":{"value":7,"state":"number","raw":"7"',
      )
    const changed = { name: '更正.json', bytes: new TextEncoder().encode(text) }
    await importReport(as('clerk', 'bureau'), key, changed)
    await submitReport(as('officeHead', 'bureau'), key)
    await acceptReport(as('supervisor', 'city'), key)
    await publishReport(as('officeHead', 'bureau'), key)
    const [effect] = await listEffects(given.database, { unitId: unit('bureau').id, year })
    assert.equal(effect?.kind, 'nextYear')
    assert.ok((effect?.findings.appeared.length ?? 0) > 0)
  }))

test('what is refused leaves nothing behind', () =>
  inCity(async (world) => {
    const { as, key, unit } = world
    const clerk = as('clerk', 'city')
    const order = { scope: 'region', seen: 'x', replace: [] } as const
    await assert.rejects(generateRollUp(clerk, key, order), /rollUp.nothingToAdd/)
    await assert.rejects(takePart(clerk, key, unit('office').id), /rollUp.partUnknown/)
    await file(world, 'bureau', { received: 3 })
    await file(world, 'county', { received: 5 })
    const before = await countOf(world, 'audit_lines')
    await assert.rejects(generateRollUp(clerk, key, order), /rollUp.changedMeanwhile/)
    await assert.rejects(generateRollUp(clerk, { ...key, year: 2026 }, order), /report.yearNotOver/)
    await assert.rejects(generateRollUp(as('supervisor', 'city'), key, order), /report.notYourRole/)
    await assert.rejects(generateRollUp(as('clerk', 'bureau'), key, order), /report.notYourRole/)
    await assert.rejects(takePart(clerk, key, unit('county').id), /rollUp.partCoversOthers/)
    const own = { unitId: unit('bureau').id, year }
    await assert.rejects(
      takePart(as('clerk', 'bureau'), own, unit('county').id),
      /report.wrongState|rollUp.partUnknown/,
    )
    await assert.rejects(
      importPart(clerk, key, aReportFile({ year: 2024, organ: '示例市人民政府' })),
      /report.otherYear/,
    )
    await assert.rejects(
      importPart(clerk, key, aReportFile({ year, organ: '他市财政局' })),
      /report.otherOrgan/,
    )
    const noReport = { name: '便条.txt', bytes: new TextEncoder().encode('今天下雨。') }
    await assert.rejects(importPart(clerk, key, noReport), /report.unreadable/)
    await assert.rejects(adoptComputed(clerk, key, [cell]), /report.wrongState/)
    for (const table of ['report_parts', 'report_roll_ups', 'report_sources', 'report_differences'])
      assert.equal(await countOf(world, table), 0, table)
    assert.equal(await countOf(world, 'audit_lines'), before)
  }))
