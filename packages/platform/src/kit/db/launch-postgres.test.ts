import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { launchPostgres, runningPostgres } from './launch-postgres.ts'

const rounds = 24

async function withFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-launch-'))
  chmodSync(folder, 0o711)
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test(`${rounds} times kill -9 during writes loses nothing acknowledged`, (context) =>
  withFolder(async (folder) => {
    let acknowledged = 0
    let server = await launchPostgres(folder)
    await query(server.urlOf('postgres'), 'create table rows (number integer primary key)')
    for (let round = 0; round < rounds; round += 1) {
      acknowledged = await writeUntilKilled(server, acknowledged, 20 + ((round * 7) % 60))
      await server.ended
      server = await launchPostgres(folder)
      const [row] = await query(
        server.urlOf('postgres'),
        'select count(*)::int, max(number) from rows',
      )
      // The last write may have been done without having been acknowledged.
      assert.ok(row.count >= acknowledged, `${acknowledged} acknowledged, ${row.count} there`)
      assert.equal(row.count, row.max ?? 0)
      acknowledged = row.count
    }
    assert.ok(acknowledged > rounds)
    context.diagnostic(`${rounds} rounds, ${acknowledged} rows, none lost`)
    await server.stop()
  }))

async function writeUntilKilled(
  server: { pid: number; urlOf: (database: string) => string },
  from: number,
  afterMs: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') })
  client.on('error', () => undefined)
  await client.connect()
  let acknowledged = from
  const timer = setTimeout(() => process.kill(server.pid, 'SIGKILL'), afterMs)
  try {
    for (;;) {
      await client.query('insert into rows values ($1)', [acknowledged + 1])
      acknowledged += 1
    }
  } catch {
    return acknowledged
  } finally {
    clearTimeout(timer)
    await client.end().catch(() => undefined)
  }
}

test('a data folder in use is refused to a second launcher and open to commands', () =>
  withFolder(async (folder) => {
    assert.equal(runningPostgres(folder, 'postgres'), undefined)
    const server = await launchPostgres(folder)
    await assert.rejects(launchPostgres(folder), /正由进程 \d+ 使用/)
    const url = runningPostgres(folder, 'postgres') ?? ''
    assert.deepEqual(await query(url, 'select 1 as one'), [{ one: 1 }])
    await server.stop()
    assert.equal(runningPostgres(folder, 'postgres'), undefined)
  }))

test('a server left behind by a killed launcher is ended and its rows are kept', () =>
  withFolder(async (folder) => {
    const orphan = await launchPostgres(folder)
    await query(orphan.urlOf('postgres'), 'create table kept as select 7 as number')
    // What a killed launcher leaves: the server runs, and no living process holds the folder.
    rmSync(join(folder, 'postgres/holder'))
    const server = await launchPostgres(folder)
    assert.notEqual(server.pid, orphan.pid)
    await orphan.ended
    assert.deepEqual(await query(server.urlOf('postgres'), 'select number from kept'), [
      { number: 7 },
    ])
    await server.stop()
  }))

test('nobody reaches the server over the network, and trigrams of Chinese exist', () =>
  withFolder(async (folder) => {
    const server = await launchPostgres(folder)
    const url = server.urlOf('postgres')
    assert.deepEqual(await query(url, 'show listen_addresses'), [{ listen_addresses: '' }])
    await query(url, 'create extension pg_trgm')
    const [row] = await query(url, "select show_trgm('信息公开') as parts")
    assert.ok(row.parts.length > 0)
    await server.stop()
  }))

test('a path too long for a socket is explained', async () => {
  await assert.rejects(launchPostgres(join(tmpdir(), 'x'.repeat(100))), /路径太长/)
})

// biome-ignore lint/suspicious/noExplicitAny: rows of any query of this test.
async function query(url: string, text: string): Promise<any[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
