// SQL of the cells of accepted editions: written once, read for adding up and comparing.

import type { Report } from '@gongkai/report-engine'
import { sql } from 'kysely'
import type { Tx } from '#kit/db/transaction.ts'
import type { Acceptance } from './edition-key.ts'

/** Keeps the cells of an acceptance; those that are kept already stay as they are. */
export async function insertCells(
  tx: Tx,
  { unitId, year, number, acceptance }: Acceptance,
  { cells }: Report,
): Promise<void> {
  const entries = Object.entries(cells)
  await sql`
    insert into report_cells
      (unit_id, year, edition_number, acceptance, address, value, state, money)
    select ${unitId}, ${year}, ${number}, ${acceptance}, cell.*
    from unnest(
      ${entries.map(([address]) => address)}::text[],
      ${entries.map(([, { value }]) => value)}::text[],
      ${entries.map(([, { state }]) => state)}::text[],
      ${entries.map(([, { unit }]) => unit ?? null)}::text[]
    ) as cell
    on conflict do nothing`.execute(tx)
}
