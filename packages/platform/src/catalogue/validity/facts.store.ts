// SQL of what happened to the validity of documents; lines are added, corrections stay beside them.

import type { Selectable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { RecordKey } from '../record/edition.ts'
import { isFactKind, type ValidityFact } from './validity.ts'

export type Correction = { readonly reason: string; readonly at: Date; readonly by: string }

/** A fact as it was noted, with its correction where it was wrong. */
export type NotedFact = ValidityFact & {
  readonly origin: 'publication' | 'person' | 'takingIn'
  readonly notedAt: Date
  readonly notedBy: string
  readonly correction: Correction | undefined
}

export type NewFact = ValidityFact & {
  readonly origin: NotedFact['origin']
  readonly notedBy: string
  readonly now: Date
}

export async function insertFact(tx: Tx, key: RecordKey, fact: NewFact): Promise<void> {
  await tx
    .insertInto('validity_facts')
    .values({
      unit_id: key.unitId,
      record_id: key.recordId,
      fact_id: fact.id,
      kind: fact.kind,
      holds_from: fact.from,
      valid_until: fact.until,
      by_unit_id: fact.by?.unitId ?? null,
      by_record_id: fact.by?.recordId ?? null,
      by_document: fact.byDocument,
      basis: fact.basis,
      origin: fact.origin,
      noted_at: fact.now,
      noted_by: fact.notedBy,
    })
    .execute()
}

export type NewCorrection = RecordKey & {
  readonly factId: string
  readonly reason: string
  readonly by: string
  readonly now: Date
}

/** From now on the fact does not hold; it stays to be seen, struck out, with the reason. */
export async function insertCorrection(tx: Tx, given: NewCorrection): Promise<void> {
  await tx
    .insertInto('validity_corrections')
    .values({
      unit_id: given.unitId,
      record_id: given.recordId,
      fact_id: given.factId,
      reason: given.reason,
      corrected_at: given.now,
      corrected_by: given.by,
    })
    .execute()
}

const noted = (read: Read) =>
  read
    .selectFrom('validity_facts as facts')
    .leftJoin('validity_corrections as corrections', (join) =>
      join
        .onRef('corrections.unit_id', '=', 'facts.unit_id')
        .onRef('corrections.record_id', '=', 'facts.record_id')
        .onRef('corrections.fact_id', '=', 'facts.fact_id'),
    )
    .selectAll('facts')
    .select(['corrections.reason', 'corrections.corrected_at', 'corrections.corrected_by'])

/** All that was noted of a document, oldest first, corrected lines among them. */
export async function listNotedFacts(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly NotedFact[]> {
  const rows = await noted(read)
    .where('facts.unit_id', '=', unitId)
    .where('facts.record_id', '=', recordId)
    .orderBy('facts.holds_from')
    .orderBy('facts.noted_at')
    .orderBy('facts.fact_id')
    .execute()
  return rows.map(factOf)
}

/** What a record did to others that still stands, with whose it is. */
export async function listFactsBy(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<readonly (NotedFact & { readonly of: RecordKey })[]> {
  const rows = await noted(read)
    .where('facts.by_unit_id', '=', unitId)
    .where('facts.by_record_id', '=', recordId)
    .where('corrections.fact_id', 'is', null)
    .orderBy('facts.unit_id')
    .orderBy('facts.record_id')
    .execute()
  return rows.map((row) => ({
    ...factOf(row),
    of: { unitId: row.unit_id, recordId: row.record_id },
  }))
}

type FactRow = Selectable<Schema['validity_facts']> & {
  readonly reason: string | null
  readonly corrected_at: Date | null
  readonly corrected_by: string | null
}

function factOf(row: FactRow): NotedFact {
  const { by_unit_id, by_record_id, reason, corrected_at, corrected_by } = row
  if (!isFactKind(row.kind)) throw new Error(`validity: unknown fact ${row.kind}`)
  return {
    id: row.fact_id,
    kind: row.kind,
    from: localDate(row.holds_from),
    until: row.valid_until === null ? null : localDate(row.valid_until),
    by:
      by_unit_id === null || by_record_id === null
        ? null
        : { unitId: by_unit_id, recordId: by_record_id },
    byDocument: row.by_document,
    basis: row.basis,
    origin: originNamed(row.origin),
    notedAt: row.noted_at,
    notedBy: row.noted_by,
    correction:
      reason === null || corrected_at === null || corrected_by === null
        ? undefined
        : { reason, at: corrected_at, by: corrected_by },
  }
}

function originNamed(text: string): NotedFact['origin'] {
  if (text === 'publication' || text === 'person' || text === 'takingIn') return text
  throw new Error(`validity: unknown origin ${text}`)
}

/** The facts that stand. */
export function standing(facts: readonly NotedFact[]): readonly NotedFact[] {
  return facts.filter(({ correction }) => correction === undefined)
}
