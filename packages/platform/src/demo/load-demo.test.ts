import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { check, reportFromJson } from '@gongkai/report-engine'
import pg from 'pg'
import { findPublication } from '#annual-report/publication/publications.store.ts'
import { openDatabase } from '#kit/db/database.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { demoReportFile } from './demo-report.ts'
import { cellsOf, inThreeParts, publishedFigures } from './figures.ts'
import { loadDemo } from './load-demo.ts'

const now = new Date('2026-11-20T02:00:00Z')

test('the demo shows the five published reports and one report in each state', async () => {
  await withDatabase(async ({ database, as, sql }) => {
    assert.equal(await loadDemo(database, now), true)
    assert.equal(await loadDemo(database, now), false)
    const { rows } = await sql(
      'select state, count(*)::int as reports from report_editions group by state order by state',
    )
    assert.deepEqual(
      rows.map(({ state, reports }) => [state, reports]),
      [
        ['accepted', 1],
        ['corrected', 1],
        ['draft', 1],
        ['published', 9],
        ['returned', 1],
        ['submitted', 1],
      ],
    )
    const gongyi = await findPublication(as('portal'), { unitCode: 'gongyi', year: 2022 })
    assert.equal(gongyi?.title, '巩义市人民政府2022年政府信息公开工作年度报告')
  })
})

test('the tree of the demo has a bureau that its system leads, a merger and a former name', () =>
  withDatabase(async ({ database, sql }) => {
    await loadDemo(database, now)
    const led = await sql(`select units.code, supervisors.code as by from units
      join units as supervisors on supervisors.unit_id = units.supervisor_id
      where units.led_by = 'system'`)
    assert.deepEqual(led.rows, [{ code: 'example-system-jiaozuo', by: 'example-system' }])
    const orders = await sql(
      `select kind, effective_on::text as on from unit_successions order by 2`,
    )
    assert.deepEqual(
      orders.rows.map(({ kind, on }) => `${on} ${kind}`),
      ['2021-06-01 renamed', '2023-03-01 created', '2025-07-01 merged'],
    )
    const ended = await sql(`select code from units where abolished_on is not null`)
    assert.deepEqual(ended.rows, [{ code: 'example-bureau-c' }])
    const excused = await sql(`select reason from campaign_members where not owes`)
    assert.match(excused.rows[0]?.reason, /并入示例乙局/)
  }))

for (const table of ['staff', 'report_editions', 'report_publications'])
  test(`a demo cut off before its first row of ${table} leaves nothing, the next start loads it`, () =>
    withDatabase(async ({ url, sql }) => {
      const database = openDatabase(url, 'console', 2)
      await cutOffAt(table, { url, work: () => loadDemo(database, now) })
      const { rows } = await sql(`select (select count(*)::int from units) as units,
        (select count(*)::int from staff) as staff, (select count(*)::int from audit_lines) as lines`)
      assert.deepEqual(rows, [{ units: 0, staff: 0, lines: 0 }])
      assert.equal(await loadDemo(database, now), true)
      assert.ok('lines' in (await verifyAuditLog(database)))
      await database.destroy()
    }))

type Work = { readonly url: string; readonly work: () => Promise<unknown> }

/** Holds the table, so that the work has to wait for it, and then ends the work's connection. */
async function cutOffAt(table: string, { url, work }: Work): Promise<void> {
  const holder = new pg.Client({ connectionString: url })
  await holder.connect()
  await holder.query('begin')
  await holder.query(`lock table ${table} in share mode`)
  const failed = assert.rejects(work())
  for (let ended = 0; ended === 0; ) {
    const { rowCount } = await holder.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    )
    ended = rowCount ?? 0
    await holder.query('select pg_sleep(0.01), pg_stat_clear_snapshot()')
  }
  await failed
  await holder.end()
}

test('no published report of the demo has an error', () => {
  for (const report of publishedFigures) {
    const read = reportFromJson(new TextDecoder().decode(demoReportFile(report).bytes))
    assert.ok('cells' in read)
    const errors = check(read).filter(({ severity }) => severity === 'error')
    assert.deepEqual(
      errors.map(({ message }) => message),
      [],
      report.organ,
    )
  }
})

test('the three made-up units add up to the city, cell by cell', () => {
  const city = publishedFigures.find(({ unit }) => unit === 'jiaozuo')?.figures ?? {}
  const parts = inThreeParts(city).map(cellsOf)
  for (const [address, { value }] of Object.entries(cellsOf(city))) {
    const sum = parts.reduce((total, cells) => total + Number(cells[address]?.value), 0)
    assert.equal(sum, Number(value), address)
  }
})

const truthFile = '../shared/reports/truth.json'

test('the figures are those that were published', (context) => {
  if (!existsSync(truthFile)) {
    context.diagnostic('../shared is not there: the figures of the demo are NOT compared')
    return
  }
  const truth: Record<string, { organ: string; year: number; cells: Record<string, number> }> =
    JSON.parse(readFileSync(truthFile, 'utf8'))
  for (const { organ, year, figures } of publishedFigures) {
    const real = Object.values(truth).find((one) => one.organ === organ && one.year === year)
    const cells = cellsOf(figures)
    assert.equal(Object.keys(real?.cells ?? {}).length, 200)
    for (const [address, value] of Object.entries(real?.cells ?? {}))
      assert.equal(Number(cells[address]?.value), value, `${organ} ${address}`)
  }
})
