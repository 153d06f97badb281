// `npm run bench:platform`: makes a city and a national set on a database of its own, and measures what
// docs/performance.md states. Prints Markdown. `-- --quick`: a tenth of the national set.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readRollUp } from '#annual-report/roll-up/current-roll-up.store.ts'
import { openDatabase } from '#kit/db/database.ts'
import { ensureDatabase } from '#kit/db/ensure-database.ts'
import { launchPostgres } from '#kit/db/launch-postgres.ts'
import { migrate } from '#kit/db/migrate.ts'
import { machine } from '../../report-engine/bench/machine.ts'
import { markdownTable } from '../../report-engine/bench/markdown-table.ts'
import { bulkTable } from './bulk-table.ts'
import { startChild } from './child.ts'
import { cityUnits, cityYears, loadCitySet } from './city-set.ts'
import { closeConnections, timesOf } from './measuring.ts'
import { loadNationalSet, nationalUnits } from './national-set.ts'
import { pageRows } from './page-times.ts'
import { rateTable, reportRates } from './rate-table.ts'
import { sizeHeads, sizeRow } from './size-table.ts'
import { timeHeads, timeRow } from './time-row.ts'

const counties = process.argv.includes('--quick') ? 100 : 1_000
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
chmodSync(folder, 0o711)
const server = await launchPostgres(folder)
try {
  await ensureDatabase(server.urlOf('postgres'), 'bench')
  await migrate(server.urlOf('bench'))
  await measure(server.urlOf('bench'))
} finally {
  closeConnections()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(url: string): Promise<void> {
  say(`Measured on ${machine()}.\n`)
  const units = nationalUnits(counties)
  let startedAt = performance.now()
  const cityId = await loadCitySet(url)
  const city = await sizeRow(url, `${cityUnits} units × ${cityYears.length} years`, startedAt)
  startedAt = performance.now()
  await loadNationalSet(url, units)
  const whole = await sizeRow(url, `and ${units.length} units × 10 years`, startedAt)
  say(markdownTable(sizeHeads, [city, whole]))
  const rollUps = await rollUpRow(url, cityId)
  const portal = await startChild('./portal-server.ts', [url, folder])
  say(markdownTable(timeHeads, [rollUps, ...(await pageRows(portal.origin, units))]))
  say(await rateTable({ url, origin: portal.origin, folder }, reportRates))
  say(await bulkTable(portal))
  await portal.stop()
}

async function rollUpRow(url: string, unitId: string): Promise<readonly string[]> {
  const database = openDatabase(url, 'console')
  const times: number[] = []
  for (let round = 0; round < 4; round += 1)
    for (const year of cityYears) {
      const start = performance.now()
      const { plan } = await readRollUp(database, { unitId, year, scope: 'region' })
      times.push(performance.now() - start)
      const counted = plan.fates.filter(({ fate }) => fate.kind === 'counted').length
      if (counted !== cityUnits) throw new Error(`roll-up of ${counted} units`)
    }
  await database.destroy()
  const what = `roll-up of a city, ${cityUnits} units`
  return timeRow(what, timesOf(times), { share: 'p95', atMost: 1_000 })
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
