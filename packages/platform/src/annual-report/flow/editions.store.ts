// SQL of editions in work and of waivers.

import { type Selectable, sql, type Updateable } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type EditionState, isEditionState } from './edition-state.ts'
import type { GivenWaiver, ReportEdition, ReportKey, Waiver } from './report-edition.ts'
import { isScope, type Scope } from './scope.ts'

/** The newest edition of a report; undefined when the unit has none for the year. */
export async function findEdition(read: Read, key: ReportKey): Promise<ReportEdition | undefined> {
  const row = await newest(read, key).executeTakeFirst()
  return row && editionOf(row)
}

/** The newest edition, locked until the transaction ends. */
export async function findEditionForUpdate(
  tx: Tx,
  key: ReportKey,
): Promise<ReportEdition | undefined> {
  const row = await newest(tx, key).forUpdate().executeTakeFirst()
  return row && editionOf(row)
}

/** All editions of a report, the newest first. */
export async function listEditionsInWork(
  read: Read,
  { unitId, year }: ReportKey,
): Promise<readonly ReportEdition[]> {
  const rows = await read
    .selectFrom('report_editions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('edition_number', 'desc')
    .execute()
  return rows.map(editionOf)
}

/** What a unit's report for a year states: what was published, else the newest that states anything. */
export async function findStandingDocument(
  read: Read,
  { unitId, year }: ReportKey,
): Promise<string | undefined> {
  const row = await read
    .selectFrom('report_editions')
    .select('document')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('document', 'is not', null)
    .orderBy(sql`state = 'published'`, 'desc')
    .orderBy('edition_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.document ?? undefined
}

function newest(read: Read, { unitId, year }: ReportKey) {
  return read
    .selectFrom('report_editions')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('edition_number', 'desc')
    .limit(1)
}

/** What a board shows of a report. */
export type BoardEntry = ReportKey & Pick<ReportEdition, 'number' | 'state' | 'changedAt'>

/** The newest edition of each report of the units, newest year first. */
export async function listBoard(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly BoardEntry[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('report_editions')
    .select(['unit_id', 'year', 'edition_number', 'state', 'changed_at'])
    .distinctOn(['year', 'unit_id'])
    .where('unit_id', 'in', unitIds)
    .orderBy('year', 'desc')
    .orderBy('unit_id')
    .orderBy('edition_number', 'desc')
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    year: row.year,
    number: row.edition_number,
    state: stateOf(row.state),
    changedAt: row.changed_at,
  }))
}

export type NewEdition = ReportKey & {
  readonly number: number
  readonly document: string | null
  readonly correctionNote: string | null
  readonly scope: Scope
  readonly now: Date
}

/** Opens an edition as a draft. */
export async function insertEdition(tx: Tx, edition: NewEdition): Promise<void> {
  await tx
    .insertInto('report_editions')
    .values({
      unit_id: edition.unitId,
      year: edition.year,
      edition_number: edition.number,
      state: 'draft',
      document: edition.document,
      scope: edition.scope,
      correction_note: edition.correctionNote,
      created_at: edition.now,
      changed_at: edition.now,
    })
    .execute()
}

export type EditionChange = {
  readonly state: EditionState
  readonly now: Date
  readonly document?: string
  readonly scope?: Scope
  readonly importedFrom?: string
  readonly submittedBy?: string
  readonly acceptedBy?: string
  readonly returnedReason?: string | null
}

/** Undoes an acceptance: nobody has accepted the edition any more, and the next acceptance is another. */
export async function updateWithdrawn(
  tx: Tx,
  edition: ReportEdition,
  { state, reason, now }: Withdrawal,
): Promise<void> {
  await tx
    .updateTable('report_editions')
    .set({
      state,
      accepted_by: null,
      accepted_at: null,
      acceptance: edition.acceptance + 1,
      withdrawn_reason: reason,
      changed_at: now,
    })
    .where('unit_id', '=', edition.unitId)
    .where('year', '=', edition.year)
    .where('edition_number', '=', edition.number)
    .execute()
}

export type Withdrawal = {
  readonly state: EditionState
  readonly reason: string
  readonly now: Date
}

/** Changes an edition: its state and what comes with it. */
export async function updateEdition(
  tx: Tx,
  edition: ReportEdition,
  change: EditionChange,
): Promise<void> {
  await tx
    .updateTable('report_editions')
    .set(columnsOf(change))
    .where('unit_id', '=', edition.unitId)
    .where('year', '=', edition.year)
    .where('edition_number', '=', edition.number)
    .execute()
}

function columnsOf(change: EditionChange): Updateable<Schema['report_editions']> {
  const { document, scope, importedFrom, submittedBy, acceptedBy, returnedReason, now } = change
  return {
    state: change.state,
    changed_at: now,
    // Said of the acceptance that was withdrawn; whatever comes next settles it.
    withdrawn_reason: null,
    ...(document === undefined ? {} : { document }),
    ...(scope === undefined ? {} : { scope }),
    ...(importedFrom === undefined ? {} : { imported_from: importedFrom }),
    ...(submittedBy === undefined
      ? {}
      : { submitted_by: submittedBy, submitted_at: now, accepted_by: null, accepted_at: null }),
    ...(acceptedBy === undefined ? {} : { accepted_by: acceptedBy, accepted_at: now }),
    ...(returnedReason === undefined ? {} : { returned_reason: returnedReason }),
  }
}

/** Marks the edition that a newer one has taken the place of. */
export async function updateSuperseded(tx: Tx, edition: ReportEdition, now: Date): Promise<void> {
  await tx
    .updateTable('report_editions')
    .set({ state: 'corrected', changed_at: now })
    .where('unit_id', '=', edition.unitId)
    .where('year', '=', edition.year)
    .where('edition_number', '<', edition.number)
    .where('state', '=', 'published')
    .execute()
}

/** Waivers of a report, whatever edition they were given for. */
export async function listWaivers(read: Read, key: ReportKey): Promise<readonly GivenWaiver[]> {
  return await read
    .selectFrom('report_waivers')
    .select(['fingerprint', 'reason', 'waived_by as waivedBy', 'waived_at as waivedAt'])
    .where('unit_id', '=', key.unitId)
    .where('year', '=', key.year)
    .orderBy('fingerprint')
    .execute()
}

export type NewWaiver = Waiver & { readonly waivedBy: string; readonly now: Date }

/** Lets an error pass, or gives another reason for it. */
export async function upsertWaiver(tx: Tx, key: ReportKey, waiver: NewWaiver): Promise<void> {
  const said = { reason: waiver.reason, waived_by: waiver.waivedBy, waived_at: waiver.now }
  await tx
    .insertInto('report_waivers')
    .values({ unit_id: key.unitId, year: key.year, fingerprint: waiver.fingerprint, ...said })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'year', 'fingerprint']).doUpdateSet(said),
    )
    .execute()
}

function stateOf(text: string): EditionState {
  if (!isEditionState(text)) throw new Error(`report edition: unknown state ${text}`)
  return text
}

function scopeOf(text: string): Scope {
  if (!isScope(text)) throw new Error(`report edition: unknown scope ${text}`)
  return text
}

function editionOf(row: Selectable<Schema['report_editions']>): ReportEdition {
  return {
    unitId: row.unit_id,
    year: row.year,
    number: row.edition_number,
    state: stateOf(row.state),
    scope: scopeOf(row.scope),
    document: row.document,
    importedFrom: row.imported_from,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    acceptedBy: row.accepted_by,
    acceptedAt: row.accepted_at,
    returnedReason: row.returned_reason,
    acceptance: row.acceptance,
    withdrawnReason: row.withdrawn_reason,
    correctionNote: row.correction_note,
    changedAt: row.changed_at,
  }
}
