// After a rotation: seals anew, in batches, what older keys have sealed.

import { sql } from 'kysely'
import {
  type Context,
  inTransaction,
  platformUnitId,
  type Read,
  type Tx,
} from '../db/transaction.ts'
import { currentSealMark, open, seal, sealMark } from './key-ring.ts'

/** A column of sealed texts, declared by the slice whose store writes it. */
export type SealedColumn = {
  readonly table: string
  /** The column that names the row. */
  readonly key: string
  readonly column: string
  /** What the store seals the row's text for. */
  readonly purpose: (key: string) => string
}

const atOnce = 200

/**
 * Seals all texts of the column under the current key; returns how many it sealed anew. Each batch is
 * one transaction with its line in the audit log: stopped in between, the next call goes on.
 */
export async function reseal(context: Context, column: SealedColumn): Promise<number> {
  let done = 0
  for (;;) {
    const count = await resealBatch(context, column)
    done += count
    if (count < atOnce) return done
  }
}

async function resealBatch(context: Context, given: SealedColumn): Promise<number> {
  // Nothing to do writes no line.
  if ((await countStale(context.database, given)) === 0) return 0
  const subject = `${given.table}.${given.column}`
  const facts = { key: currentSealMark().slice(sealMark.length, -1) }
  const deed = { action: 'kit.resealSecrets', unitId: platformUnitId, subject, facts }
  return inTransaction(context, deed, async (tx) => {
    const rows = await lockStale(tx, given)
    for (const { key, sealed } of rows) {
      const purpose = given.purpose(key)
      await write(tx, given, { key, sealed: seal(open(sealed, purpose), purpose) })
    }
    return rows.length
  })
}

type Row = { readonly key: string; readonly sealed: string }

/** Sealed, but not by the current key. */
function isStale({ column }: SealedColumn) {
  const ref = sql.ref(column)
  return sql`${ref} like ${`${sealMark}%`} and ${ref} not like ${`${currentSealMark()}%`}`
}

/** How many texts of a column older keys have sealed. */
export async function countStale(read: Read, given: SealedColumn): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(given.table)} where ${isStale(given)}`.execute(
    read,
  )
  return rows[0]?.count ?? 0
}

async function lockStale(tx: Tx, given: SealedColumn): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select ${sql.ref(given.key)}::text as key, ${sql.ref(given.column)} as sealed
    from ${sql.table(given.table)} where ${isStale(given)}
    order by 1 limit ${atOnce} for update`.execute(tx)
  return rows
}

async function write(tx: Tx, given: SealedColumn, { key, sealed }: Row): Promise<void> {
  await sql`
    update ${sql.table(given.table)} set ${sql.ref(given.column)} = ${sealed}
    where ${sql.ref(given.key)}::text = ${key}`.execute(tx)
}
