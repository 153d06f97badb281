// Lines of what is known of a record, each from an instant until another: a figure asked for as of a day
// is the same whenever it is asked. The table has known_from in its key and known_until, null where open.

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './transaction.ts'

type Columns = Readonly<Record<string, string | null>>

export type KnownLine = {
  /** The record that the line is about; it is locked by the caller. */
  readonly key: Readonly<Record<string, string>>
  readonly columns: Columns
  readonly now: Date
}

/**
 * Closes the open line and opens the new one; nothing is written where they say the same. Of two steps
 * the one that waited for the lock may have begun first: its line holds from where the open one began.
 */
export async function keepLine(
  tx: Tx,
  table: string,
  { key, columns, now }: KnownLine,
): Promise<void> {
  const target = sql.table(table)
  const isKey = each(key, ' and ', (name, value) => sql`${name} = ${value}`)
  const differs = each(columns, ' or ', (name, value) => sql`${name} is distinct from ${value}`)
  const { rows } = await sql<{ closed: string }>`
    update ${target} set known_until = greatest(known_from, ${now}::timestamptz)
    where ${isKey} and known_until is null and (${differs})
    returning known_until::text as closed`.execute(tx)
  const from = rows[0]?.closed
  const line = { ...key, known_from: from ?? now.toISOString(), ...columns, known_until: null }
  const insert = sql`insert into ${target} (${each(line, ', ', (name) => sql`${name}`)})
    values (${each(line, ', ', (_name, value) => sql`${value}`)})`
  // Without a line closed, one that is open says the same. A line closed as it began is written over.
  const written = each(
    { ...columns, known_until: null },
    ', ',
    (name) => sql`${name} = excluded.${name}`,
  )
  const names = each({ ...key, known_from: null }, ', ', (name) => sql`${name}`)
  await (from === undefined
    ? sql`${insert} on conflict do nothing`
    : sql`${insert} on conflict (${names}) do update set ${written}`
  ).execute(tx)
}

/** Closes the open line: from now on nothing is known of the record; what was known then stays known. */
export async function closeLine(
  tx: Tx,
  table: string,
  { key, now }: Omit<KnownLine, 'columns'>,
): Promise<void> {
  const isKey = each(key, ' and ', (name, value) => sql`${name} = ${value}`)
  await sql`
    update ${sql.table(table)} set known_until = greatest(known_from, ${now}::timestamptz)
    where ${isKey} and known_until is null`.execute(tx)
}

/** Which lines were known at an instant; without one, which are known now. */
export function isKnown(asOf: Date | undefined): RawBuilder<boolean> {
  if (asOf === undefined) return sql`known_until is null`
  return sql`(known_from <= ${asOf} and (known_until is null or known_until > ${asOf}))`
}

function each(
  columns: Columns,
  between: string,
  write: (name: RawBuilder<unknown>, value: string | null) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  const parts = Object.entries(columns).map(([name, value]) => write(sql.ref(name), value))
  return sql.join(parts, sql.raw(between))
}
