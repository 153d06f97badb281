// The numbered SQL files of packages/platform/migrations, read from disk.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the file, in hex: a migration is never edited once it has run somewhere. */
  readonly checksum: string
}

const folder = join(import.meta.dirname, '../../../migrations')

/** All migrations in order; a gap or a number used twice is an error of the program. */
export function readMigrations(from = folder): readonly Migration[] {
  const names = readdirSync(from)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const number = Number(name.slice(0, 4))
    if (number !== index + 1) throw new Error(`migrations: ${name} should have number ${index + 1}`)
    const sql = readFileSync(join(from, name), 'utf8')
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
