// `npm run bench:portal`: public documents of 200 units on a database of its own, and how long home, lists,
// documents and searches take, at 10,000, 100,000 and 1,000,000. Prints Markdown. `-- --quick`: up to
// 20,000; `-- 50000`: so many at once.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { ensureDatabase } from '#kit/db/ensure-database.ts'
import { launchPostgres } from '#kit/db/launch-postgres.ts'
import { migrate } from '#kit/db/migrate.ts'
import { newId } from '#kit/new-id.ts'
import { useKeys } from '#kit/secrets/key-ring.ts'
import { newKeys } from '#kit/secrets/keys.ts'
import { machine } from '../../report-engine/bench/machine.ts'
import { digits, markdownTable } from '../../report-engine/bench/markdown-table.ts'
import { type Child, startChild } from './child.ts'
import { documentRates, documentRows } from './document-times.ts'
import { insertUnits, type MadeUnit } from './insert-reports.ts'
import { closeConnections } from './measuring.ts'
import { rateTable } from './rate-table.ts'
import { timeHeads } from './time-row.ts'
import { withClient } from './with-client.ts'

const given = Number(process.argv.find((word) => /^\d+$/.test(word)))
const sizes = given
  ? [given]
  : process.argv.includes('--quick')
    ? [2_000, 20_000]
    : [10_000, 100_000, 1_000_000]
const keys = newKeys('aes-256-gcm', new Date())
useKeys(() => keys)
const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
// The server reads files to copy, as a user of its own.
chmodSync(folder, 0o755)
const settings = { max_wal_size: '8GB', shared_buffers: '1GB' }
const server = await launchPostgres(folder, settings)
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
  const units = await loadUnits(url)
  let loaded = 0
  for (const count of sizes) {
    const startedAt = performance.now()
    await load(url, units, [loaded, count])
    loaded = count
    const seconds = (performance.now() - startedAt) / 1_000
    const portal = await startChild('./portal-server.ts', [url, folder])
    say(await sizeTable(url, seconds))
    say(markdownTable(timeHeads, await documentRows(portal.origin, count)))
    say(await rateTable({ url, origin: portal.origin, folder }, documentRates(count)))
    say(`Memory of the portal afterwards: ${digits(await megabytesOf(portal))} MB.\n`)
    await portal.stop()
  }
}

async function megabytesOf(portal: Child): Promise<number> {
  return (await portal.memory()) / 1e6
}

async function loadUnits(url: string): Promise<readonly MadeUnit[]> {
  const city = { id: newId(new Date()), region: '测量市', parentId: null }
  const units = Array.from({ length: 200 }, (_, index) => ({
    id: newId(new Date()),
    code: `bench-${String(index + 1).padStart(3, '0')}`,
    name: `测量市第${index + 1}局`,
    ...{ kind: 'department', parentId: city.id, region: city.region },
  }))
  const government = { code: 'bench', name: '测量市人民政府', kind: 'government' }
  await withClient(url, (run) => insertUnits(run, [{ ...city, ...government }, ...units]))
  return units
}

/** The index of terms is built afterwards, as a restore does. */
async function load(
  url: string,
  units: readonly MadeUnit[],
  [from = 0, until = 0]: readonly number[],
): Promise<void> {
  await withClient(url, (run) => run('drop index search_documents_by_terms'))
  const middle = Math.floor((from + until) / 2)
  await Promise.all([part(url, units, [from, middle]), part(url, units, [middle, until])])
  await withClient(url, async (run) => {
    await run(`set maintenance_work_mem = '2GB'`)
    await run(`create index search_documents_by_terms on search_documents using gin (search_terms(terms))
      with (gin_pending_list_limit = 256)`)
    await run('alter index search_documents_by_terms alter column 1 set statistics 0')
    await run(`insert into public_counts select unit_id, kind, coalesce(item, ''), count(*)
      from record_publications group by 1, 2, 3
      on conflict (unit_id, kind, item) do update set live = excluded.live`)
    await run('vacuum analyze')
  })
}

/** One of two processes that load at the same time. */
async function part(
  url: string,
  units: readonly MadeUnit[],
  [from, until]: readonly number[],
): Promise<void> {
  const file = fileURLToPath(new URL('./load-documents-child.ts', import.meta.url))
  const words = [url, folder, JSON.stringify(units), String(from), String(until)]
  const [code] = await once(fork(file, words, { stdio: 'inherit' }), 'exit')
  if (code !== 0) throw new Error(`loading ended with ${code}`)
}

async function sizeTable(url: string, seconds: number): Promise<string> {
  const [size] = await withClient(url, (run) =>
    run(`select (select count(*) from search_documents) as documents,
      pg_database_size(current_database()) / 1e6 as whole,
      pg_total_relation_size('search_documents') / 1e6 as search,
      pg_relation_size('search_documents_by_terms') / 1e6 as terms`),
  )
  const heads = ['documents', 'made in s', 'database MB', 'search MB', 'of it index of terms MB']
  const row = [size?.documents, digits(seconds), size?.whole, size?.search, size?.terms]
  return markdownTable(heads, [row.map((one) => digitsOf(one))])
}

function digitsOf(value: unknown): string {
  return typeof value === 'string' && value.includes('.') ? digits(Number(value)) : String(value)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
