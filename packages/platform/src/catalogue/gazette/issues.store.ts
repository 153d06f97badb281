// SQL of issues of the gazette and of the documents they may hold.

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Schema } from '#kit/db/schema.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { type LocalDate, localDate } from '#law/index.ts'
import type { EditionContent } from '../record/content.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { contentOf } from '../record/stored-content.ts'
import { contentsOf, type GazetteContents, type GazetteEntry } from './contents.ts'
import type { GazetteIssue, IssueKey } from './issue.ts'

export type IssueNumbers = {
  readonly year: number
  readonly number: number
  readonly running: number | null
  readonly issuedOn: LocalDate
}

type Saved = {
  readonly contents: GazetteContents
  /** What was done, for the history. */
  readonly what: string
  readonly by: string
  readonly now: Date
}

export async function insertIssue(
  tx: Tx,
  { unitId, issueId }: IssueKey,
  { year, number, running, issuedOn, ...saved }: IssueNumbers & Saved,
): Promise<void> {
  await tx
    .insertInto('gazette_issues')
    .values({
      ...{ unit_id: unitId, issue_id: issueId, year, number, running, issued_on: issuedOn },
      ...{ contents: JSON.stringify(saved.contents), version: 1 },
      ...{ changed_at: saved.now, changed_by: saved.by },
    })
    .execute()
  await insertSave(tx, { unitId, issueId }, { ...saved, version: 1 })
}

async function insertSave(
  tx: Tx,
  { unitId, issueId }: IssueKey,
  { contents, what, by, now, version }: Saved & { readonly version: number },
): Promise<void> {
  await tx
    .insertInto('gazette_saves')
    .values({
      ...{ unit_id: unitId, issue_id: issueId, version, contents: JSON.stringify(contents) },
      ...{ what, saved_at: now, saved_by: by },
    })
    .execute()
}

/** Keeps contents and numbers as the version after the one that was seen. */
export async function updateIssue(
  tx: Tx,
  issue: GazetteIssue,
  { contents, what, by, now, ...numbers }: Saved & IssueNumbers,
): Promise<void> {
  const version = issue.version + 1
  const { year, number, running, issuedOn } = numbers
  await tx
    .updateTable('gazette_issues')
    .set({
      ...{ contents: JSON.stringify(contents), version, changed_at: now, changed_by: by },
      ...{ year, number, running, issued_on: issuedOn },
    })
    .where('unit_id', '=', issue.unitId)
    .where('issue_id', '=', issue.issueId)
    .execute()
  await insertSave(tx, issue, { contents, what, by, now, version })
}

/** Notes the record that this version of the issue was set for. */
export async function updateIssueRecord(
  tx: Tx,
  { unitId, issueId, version }: GazetteIssue,
  recordId: string,
): Promise<void> {
  await tx
    .updateTable('gazette_issues')
    .set({ record_id: recordId, set_version: version })
    .where('unit_id', '=', unitId)
    .where('issue_id', '=', issueId)
    .execute()
}

export async function findIssue(
  read: Read,
  { unitId, issueId }: IssueKey,
): Promise<GazetteIssue | undefined> {
  const row = await read
    .selectFrom('gazette_issues')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('issue_id', '=', issueId)
    .executeTakeFirst()
  return row && issueOf(row)
}

export async function findIssueForUpdate(tx: Tx, key: IssueKey): Promise<GazetteIssue | undefined> {
  const row = await tx
    .selectFrom('gazette_issues')
    .selectAll()
    .where('unit_id', '=', key.unitId)
    .where('issue_id', '=', key.issueId)
    .forUpdate()
    .executeTakeFirst()
  return row && issueOf(row)
}

/** Issues of some units, newest first. */
export async function listIssues(
  read: Read,
  unitIds: readonly string[],
): Promise<readonly GazetteIssue[]> {
  if (unitIds.length === 0) return []
  const rows = await read
    .selectFrom('gazette_issues')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .where('dropped_at', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .orderBy('issue_id')
    .limit(500)
    .execute()
  return rows.map(issueOf)
}

function issueOf(row: Selectable<Schema['gazette_issues']>): GazetteIssue {
  return {
    ...{ unitId: row.unit_id, issueId: row.issue_id, year: row.year, number: row.number },
    ...{ running: row.running, issuedOn: localDate(row.issued_on) },
    ...{ contents: contentsOf(row.contents), version: row.version },
    ...{ recordId: row.record_id, setVersion: row.set_version },
    isDropped: row.dropped_at !== null,
    ...{ changedAt: row.changed_at, changedBy: row.changed_by },
  }
}

export type IssueSave = {
  readonly version: number
  readonly what: string
  readonly at: Date
  readonly by: string
  readonly contents: GazetteContents
}

/** All saves, newest first. */
export async function listIssueSaves(
  read: Read,
  { unitId, issueId }: IssueKey,
): Promise<readonly IssueSave[]> {
  const rows = await read
    .selectFrom('gazette_saves')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('issue_id', '=', issueId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ version: row.version, what: row.what, at: row.saved_at, by: row.saved_by },
    contents: contentsOf(row.contents),
  }))
}

/** A document as it is or was public. */
export type PrintableRecord = GazetteEntry & {
  readonly unitCode: string
  readonly unitName: string
  readonly serialYear: number
  readonly serial: number
  readonly kind: RecordKindName
  readonly publishedAt: Date
  readonly standing: string
  readonly content: EditionContent
}

const printable = (read: Read) =>
  read
    .selectFrom('record_publications')
    .select(['unit_id', 'record_id', 'edition_number', 'unit_code', 'unit_name', 'serial_year'])
    .select(['serial', 'kind', 'published_at', 'standing', 'content'])

/** The editions that an issue holds, as far as they were ever public. */
export async function listPrintable(
  read: Read,
  entries: readonly GazetteEntry[],
): Promise<readonly PrintableRecord[]> {
  if (entries.length === 0) return []
  const ids = entries.map(({ recordId }) => recordId)
  const rows = await printable(read).where('record_id', 'in', ids).execute()
  const found = rows.map(printableOf)
  return entries.flatMap(
    (entry) =>
      found.find(
        ({ recordId, edition }) => recordId === entry.recordId && edition === entry.edition,
      ) ?? [],
  )
}

export type Candidates = {
  /** Empty: of all units. */
  readonly unitIds: readonly string[]
  readonly words: string
  readonly kinds: readonly RecordKindName[]
  readonly limit: number
}

/** Published documents that no issue of the unit holds yet, newest first. */
export async function listCandidates(
  read: Read,
  gazetteUnitId: string,
  { unitIds, words, kinds, limit }: Candidates,
): Promise<readonly PrintableRecord[]> {
  const inIssues = sql`(
    select (entry ->> 'recordId')::uuid from gazette_issues i,
      jsonb_array_elements(i.contents -> 'sections') section,
      jsonb_array_elements(section -> 'entries') entry
    where i.unit_id = ${gazetteUnitId} and i.dropped_at is null)`
  let query = printable(read)
    .where('standing', '=', 'live')
    .where('kind', 'in', [...kinds])
    .where(sql<boolean>`record_id not in ${inIssues}`)
  if (unitIds.length > 0) query = query.where('unit_id', 'in', [...unitIds])
  if (words !== '')
    query = query.where(
      sql<boolean>`position(lower(${words}) in lower(title || ' ' || document_number)) > 0`,
    )
  const rows = await query
    .orderBy('published_at', 'desc')
    .orderBy('record_id')
    .limit(limit)
    .execute()
  return rows.map(printableOf)
}

type PrintableRow = Pick<
  Selectable<Schema['record_publications']>,
  | ('unit_id' | 'record_id' | 'edition_number' | 'unit_code' | 'unit_name' | 'serial_year')
  | ('serial' | 'kind' | 'published_at' | 'standing' | 'content')
>

function printableOf(row: PrintableRow): PrintableRecord {
  if (!isRecordKind(row.kind)) throw new Error(`gazette: unknown kind ${row.kind}`)
  return {
    ...{ unitId: row.unit_id, recordId: row.record_id, edition: row.edition_number },
    ...{ unitCode: row.unit_code, unitName: row.unit_name },
    ...{ serialYear: row.serial_year, serial: row.serial, kind: row.kind },
    ...{ publishedAt: row.published_at, standing: row.standing },
    content: contentOf(row.content),
  }
}
