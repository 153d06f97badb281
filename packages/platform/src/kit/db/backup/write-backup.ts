// Writes all rows of the database, as they stand at one instant, into one file.

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { format } from './backup-lines.ts'
import { listTables, type Table } from './tables.ts'

export type BackupResult = {
  readonly digest: string
  readonly rows: Readonly<Record<string, number>>
}

const rowsAtOnce = 500

/** Writes a new file, which must not exist; it appears only when it is whole and on the disk. */
export async function writeBackup(url: string, file: string): Promise<BackupResult> {
  const unfinished = `${file}.unfinished`
  await rm(unfinished, { force: true })
  try {
    const result = await writeTo(url, unfinished)
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

async function writeTo(url: string, file: string): Promise<BackupResult> {
  const client = new pg.Client({ connectionString: url })
  const gzip = createGzip()
  const output = gzip.pipe(createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  const hash = createHash('sha256')
  const put = async (line: string): Promise<void> => {
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
    const digest = hash.digest('hex')
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    gzip.end(`=${JSON.stringify({ rows: total, sha256: digest })}\n`)
    await finished(output)
    return { digest, rows }
  } finally {
    await client.end()
  }
}

async function putTable(
  client: pg.Client,
  { name, columns, key }: Table,
  put: (line: string) => Promise<void>,
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
