// SQL of the edits of cells: lines are added, never changed.

import type { Read, Tx } from '#kit/db/transaction.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { type CellChange, type Manner, manners } from './cell-change.ts'

/** Which edition of which report. */
export type EditionKey = Pick<ReportEdition, 'unitId' | 'year' | 'number'>

export type CellEdit = CellChange & {
  /** Number of the edition it was made in. */
  readonly edition: number
  readonly number: number
  readonly editedBy: string
  readonly editedAt: Date
}

function editsOf(read: Read, { unitId, year, number }: EditionKey) {
  return read
    .selectFrom('report_cell_edits')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .where('edition_number', '=', number)
}

/** What a save has done: nothing, when it has not reached us before. */
export async function listEditsOfSave(
  read: Read,
  edition: EditionKey,
  saveId: string,
): Promise<readonly Pick<CellChange, 'address' | 'value'>[]> {
  return await editsOf(read, edition)
    .select(['address', 'value'])
    .where('save_id', '=', saveId)
    .execute()
}

export type EditsWanted = {
  /** Of one cell; of all, when absent. */
  readonly address?: string
  /** Of one edition; of all, when absent. */
  readonly edition?: number
  /** Only edits before this one. */
  readonly before?: { readonly edition: number; readonly number: number }
  readonly limit: number
}

/** Edits of all editions of a report, newest first. */
export async function listEdits(
  read: Read,
  { unitId, year }: ReportKey,
  { address, edition, before, limit }: EditsWanted,
): Promise<readonly CellEdit[]> {
  let query = read
    .selectFrom('report_cell_edits')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .select(['edition_number', 'edit_number', 'address', 'was', 'value', 'manner'])
    .select(['edited_by', 'edited_at'])
    .orderBy('edition_number', 'desc')
    .orderBy('edit_number', 'desc')
    .limit(limit)
  if (address !== undefined) query = query.where('address', '=', address)
  if (edition !== undefined) query = query.where('edition_number', '=', edition)
  if (before !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('edition_number', 'edit_number'), '<', tuple(before.edition, before.number)),
    )
  return (await query.execute()).map((row) => ({
    edition: row.edition_number,
    number: row.edit_number,
    address: row.address,
    was: row.was,
    value: row.value,
    manner: mannerOf(row.manner),
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  }))
}

/** The newest edit of each of the cells. */
export async function listLastEdits(
  read: Read,
  edition: EditionKey,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Pick<CellEdit, 'value' | 'editedBy' | 'editedAt'>>> {
  if (addresses.length === 0) return new Map()
  const rows = await editsOf(read, edition)
    .select(['address', 'value', 'edited_by as editedBy', 'edited_at as editedAt'])
    .distinctOn('address')
    .where('address', 'in', addresses)
    .orderBy('address')
    .orderBy('edit_number', 'desc')
    .execute()
  return new Map(rows.map(({ address, ...edit }) => [address, edit]))
}

export type NewEdits = {
  readonly changes: readonly CellChange[]
  readonly saveId: string
  readonly editedBy: string
  readonly now: Date
}

/** Adds what a save changed; the edition is locked, so that numbers follow each other. */
export async function insertEdits(tx: Tx, edition: EditionKey, edits: NewEdits): Promise<void> {
  const last = await editsOf(tx, edition)
    .select(({ fn }) => fn.max('edit_number').as('number'))
    .executeTakeFirst()
  const first = (last?.number ?? 0) + 1
  const values = edits.changes.map((change, index) => ({
    unit_id: edition.unitId,
    year: edition.year,
    edition_number: edition.number,
    edit_number: first + index,
    ...change,
    save_id: edits.saveId,
    edited_by: edits.editedBy,
    edited_at: edits.now,
  }))
  await tx.insertInto('report_cell_edits').values(values).execute()
}

function mannerOf(text: string): Manner {
  const manner = manners.find((one) => one === text)
  if (manner === undefined) throw new Error(`edit of a cell: unknown manner ${text}`)
  return manner
}
