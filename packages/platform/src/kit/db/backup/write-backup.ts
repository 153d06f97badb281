// Writes all rows of the database, as they stand at one instant, the jobs that wait and the contents of
// files into one file.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { FileStore } from '../../files/file-store.ts'
import { format } from './backup-lines.ts'
import { listTables, type Table } from './tables.ts'

export type BackupResult = {
  readonly digest: string
  readonly rows: Readonly<Record<string, number>>
  readonly jobs: number
  readonly contents: number
  /** Digests of contents that the store of files does not have, or has damaged. */
  readonly missing: readonly string[]
}

const rowsAtOnce = 500
/** Of three bytes each, so that the pieces stand by themselves in base64. */
const pieceBytes = 3 * 16_384

type Put = (line: string) => Promise<void>

export type Source = { readonly url: string; readonly store: FileStore }

/** Writes a new file, which must not exist; it appears only when it is whole and on the disk. */
export async function writeBackup(source: Source, file: string): Promise<BackupResult> {
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  try {
    const result = await writeTo(source, unfinished)
    const written = await open(unfinished, 'r')
    await written.sync()
    await written.close()
    // A link, unlike a renaming, never replaces a file that is there.
    await link(unfinished, file)
    return result
  } finally {
    await rm(unfinished, { force: true })
  }
}

async function writeTo({ url, store }: Source, file: string): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: url })
  const gzip = createGzip()
  const output = gzip.pipe(createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  const hash = createHash('sha256')
  const put: Put = async (line) => {
    hash.update(`${line}\n`)
    if (!gzip.write(`${line}\n`)) await once(gzip, 'drain')
  }
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const migrations = await client.query(
      'select number, name, checksum from schema_migrations order by number',
    )
    await put(`#${JSON.stringify({ format, migrations: migrations.rows })}`)
    const rows: Record<string, number> = {}
    for (const table of await listTables(client))
      rows[table.name] = await putTable(client, table, put)
    const jobs = await putJobs(client, put)
    const { contents, missing } = await putContents(client, store, put)
    const digest = hash.digest('hex')
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    gzip.end(`=${JSON.stringify({ rows: total, sha256: digest })}\n`)
    await finished(output)
    return { digest, rows, jobs, contents, missing }
  } finally {
    await client.end()
  }
}

async function putTable(
  client: pg.Client,
  { name, columns, key }: Table,
  put: Put,
): Promise<number> {
  await put(`>${JSON.stringify({ table: name, columns })}`)
  const quoted = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const order = key.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(`declare pages no scroll cursor for
    select row_to_json(picked)::text as json
    from (select ${quoted} from ${client.escapeIdentifier(name)} order by ${order}) as picked`)
  let count = 0
  for (;;) {
    const { rows } = await client.query<{ json: string }>(`fetch ${rowsAtOnce} from pages`)
    for (const { json } of rows) await put(json)
    count += rows.length
    if (rows.length < rowsAtOnce) break
  }
  await client.query('close pages')
  return count
}

/** Jobs that wait; one that runs just now is done again after a restore, as after a crash. */
async function putJobs(client: pg.Client, put: Put): Promise<number> {
  const { rows } = await client.query<{ json: string }>(`
    select json_build_object('job', t.identifier, 'payload', j.payload, 'runAt', j.run_at,
      'maxAttempts', j.max_attempts, 'jobKey', j.key, 'priority', j.priority)::text as json
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    order by j.id`)
  for (const { json } of rows) await put(`!${json}`)
  return rows.length
}

async function putContents(
  client: pg.Client,
  store: FileStore,
  put: Put,
): Promise<Pick<BackupResult, 'contents' | 'missing'>> {
  const { rows } = await client.query<{ digest: string }>(
    'select distinct digest from files order by digest',
  )
  const missing: string[] = []
  for (const { digest } of rows) {
    const bytes = await store.get(digest).catch(() => undefined)
    if (bytes === undefined) missing.push(digest)
    else await putContent(bytes, digest, put)
  }
  return { contents: rows.length - missing.length, missing }
}

async function putContent(bytes: Uint8Array, digest: string, put: Put): Promise<void> {
  await put(`@${JSON.stringify({ digest, size: bytes.length })}`)
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const piece = bytes.subarray(from, from + pieceBytes)
    await put(`+${Buffer.from(piece).toString('base64')}`)
  }
}
