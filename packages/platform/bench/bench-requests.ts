// `npm run bench:requests`: ten years of requests of 200 units on a database of its own, and how long the
// inbox, the search, the tables of a year and sending in take. Prints Markdown. `-- --quick`: a tenth;
// `-- 20000`: so many.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { ensureDatabase } from '#kit/db/ensure-database.ts'
import { launchPostgres } from '#kit/db/launch-postgres.ts'
import { migrate } from '#kit/db/migrate.ts'
import { newId } from '#kit/new-id.ts'
import { useKeys } from '#kit/secrets/key-ring.ts'
import { newKeys } from '#kit/secrets/keys.ts'
import { machine } from '../../report-engine/bench/machine.ts'
import { digits, markdownTable } from '../../report-engine/bench/markdown-table.ts'
import type { MadeUnit } from './insert-reports.ts'
import { loadRequests } from './request-set.ts'
import { requestRows, requestTimeHeads } from './request-times.ts'
import { submitTable } from './submit-rate.ts'
import { withClient } from './with-client.ts'

const given = Number(process.argv.find((word) => /^\d+$/.test(word)))
const count = given || (process.argv.includes('--quick') ? 100_000 : 1_000_000)
const keys = newKeys('aes-256-gcm', new Date())
useKeys(() => keys)
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
chmodSync(folder, 0o711)
const server = await launchPostgres(folder)
try {
  await ensureDatabase(server.urlOf('postgres'), 'bench')
  await migrate(server.urlOf('bench'))
  await measure(server.urlOf('bench'))
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** A city with 200 units below it. */
function cityOfRequests(): readonly MadeUnit[] {
  const city = { id: newId(new Date()), region: '测量市' }
  const below = Array.from({ length: 200 }, (_, index) => ({
    id: newId(new Date()),
    code: `bench-${String(index + 1).padStart(3, '0')}`,
    name: `测量市第${index + 1}局`,
    ...{ kind: 'department', parentId: city.id, region: city.region },
  }))
  const government = { code: 'bench', name: '测量市人民政府', kind: 'government', parentId: null }
  return [{ ...city, ...government }, ...below]
}

async function measure(url: string): Promise<void> {
  say(`Measured on ${machine()}.\n`)
  const units = cityOfRequests()
  const startedAt = performance.now()
  await loadRequests(url, units, count)
  say(await sizeTable(url, (performance.now() - startedAt) / 1_000))
  say(markdownTable(requestTimeHeads, await requestRows(url, units)))
  say(await submitTable(url, units))
}

async function sizeTable(url: string, seconds: number): Promise<string> {
  const [size] = await withClient(url, (run) =>
    run(`select (select count(*) from requests) as requests, (select count(*) from request_facts) as facts,
      pg_database_size(current_database()) / 1e6 as whole,
      pg_relation_size('requests_by_terms') / 1e6 as words`),
  )
  const heads = ['units', 'requests', 'facts', 'made in s', 'database MB', 'word index MB']
  const numbers = ['200', String(size?.requests), String(size?.facts), digits(seconds)]
  return markdownTable(heads, [
    [...numbers, digits(Number(size?.whole)), digits(Number(size?.words))],
  ])
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
