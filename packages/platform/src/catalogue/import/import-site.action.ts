// What was public on a former site: read and judged row by row, shown, then taken in in parts. A part is
// written whole or not at all; what is not taken yet is gone on with, by whoever may.

import { getUnit, holdsRole } from '#agencies/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { emptyContent } from '../record/content.ts'
import { kindOf, type RecordKindName } from '../record/kinds.ts'
import {
  type TakenIn,
  takeInPublished,
  takingInRefusals,
} from '../taking-in/take-in-published.action.ts'
import { validityRoles } from '../validity/note-validity.action.ts'
import { judgeRows } from './doubles.ts'
import type { ExportRow } from './export-file.ts'
import { type ImportedRow, readImportedRow } from './imported-row.ts'
import { oldAddressOf } from './old-address.ts'
import {
  findSiteImport,
  insertOldAddress,
  insertSiteImport,
  listImportRows,
  lockSiteImport,
  readKnownKeys,
  type SiteImport,
  type SiteImportKey,
  type StoredRow,
  updateRowRefused,
  updateRowTaken,
} from './site-imports.store.ts'

export type NewSiteImport = {
  readonly unitId: string
  readonly fileName: string
  readonly source: string
  /** Of rows that name none. */
  readonly kind: RecordKindName
  readonly rows: readonly ExportRow[]
}

function assertRole({ duties = [] }: RecordContext, unitId: string): void {
  if (!holdsRole(duties, validityRoles, [unitId]))
    throw new Refused({ code: 'siteImport.notYourRole' })
}

/** Reads and judges the rows and keeps them; nothing is public by this. Returns the id of the import. */
export async function prepareSiteImport(
  context: RecordContext,
  { unitId, fileName, source, kind, rows }: NewSiteImport,
): Promise<string> {
  assertRole(context, unitId)
  if (source.trim() === '') throw new Refused({ code: 'siteImport.sourceMissing' })
  const { now } = context
  const importId = newId(now)
  const facts = { rows: rows.length, source: source.trim() }
  const deed = { action: 'catalogue.prepareSiteImport', unitId, subject: importId, facts }
  await inTransaction(context, deed, async (tx) => {
    const around = { kind, unitName: (await getUnit(tx, unitId)).name, today: dayInChina(now) }
    const read = rows.map(({ row, texts }) => readImportedRow(row, texts, around))
    const judged = judgeRows(read, await readKnownKeys(tx, unitId))
    const kept = { unitId, importId, fileName, source: source.trim(), kind }
    await insertSiteImport(tx, { ...kept, createdBy: personIdOf(context), createdAt: now }, judged)
  })
  return importId
}

const atOnce = 25

/**
 * Takes in the next rows that are ready; returns how many were dealt with, 0 when none is left. A row that
 * cannot be taken is noted with the reason and does not hold up the others.
 */
export async function takeInNext(context: RecordContext, key: SiteImportKey): Promise<number> {
  assertRole(context, key.unitId)
  const given = await findSiteImport(context.database, key)
  if (given === undefined) throw new Refused({ code: 'siteImport.unknown' })
  const ready = { states: ['ready'], limit: atOnce } as const
  const rows = await listImportRows(context.database, key, ready)
  if (rows.length === 0) return 0
  try {
    return await takeIn(context, given, rows)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
  // One of them is refused: each by itself.
  for (const row of rows)
    try {
      await takeIn(context, given, [row])
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      await refuse(context, given, { row, code: error.refusal.code })
    }
  return rows.length
}

/** The rows as records, with where they were and the addresses that lead to them: all, or none. */
async function takeIn(
  context: RecordContext,
  given: SiteImport,
  wanted: readonly StoredRow[],
): Promise<number> {
  const { unitId, importId } = given
  return await allOrNothing(context.database, async (database) => {
    const whole = { ...context, database }
    const numbers = wanted.map(({ row }) => row)
    const deed = { action: 'catalogue.siteImport', unitId, subject: importId }
    let rows: readonly StoredRow[] = []
    await inTransaction(whole, { ...deed, facts: { rows: numbers } }, async (tx) => {
      await lockSiteImport(tx, given)
      // Somebody else may have taken them meanwhile.
      const still = { states: ['ready'], rows: numbers, limit: numbers.length } as const
      rows = await listImportRows(tx, given, still)
    })
    const documents = rows.flatMap(({ read }) => (read ? [takenIn(given, read)] : []))
    if (documents.length === 0) return wanted.length
    const keys = await takeInPublished(whole, unitId, documents)
    const by = personIdOf(context)
    await inTransaction(whole, { ...deed, facts: { taken: keys.length } }, async (tx) => {
      for (const [at, record] of keys.entries()) {
        const row = rows[at]
        if (row === undefined) continue
        await updateRowTaken(tx, given, { row: row.row, recordId: record.recordId })
        const address = oldAddressOf(row.address)
        if (address !== undefined)
          await insertOldAddress(tx, record, { address, by, now: context.now })
      }
    })
    return wanted.length
  })
}

function takenIn({ source }: SiteImport, read: ImportedRow): TakenIn {
  const { kind, address, publishedOn, ...said } = read
  if (publishedOn === null) throw new Refused({ code: 'takingIn.dayInvalid' })
  const { title, documentNumber, formedOn, issuers, subject, summary, body } = said
  return {
    ...{ kind, source, publishedOn },
    // Of what is no address nobody could tell two apart.
    sourceAddress: oldAddressOf(address) === undefined ? '' : address,
    content: {
      ...emptyContent,
      ...{ title, documentNumber, issuers, subject, summary, body },
      // What was public without a date of its own came to be when it was published, as far as anybody knows.
      formedOn: formedOn ?? publishedOn,
      attribute: 'proactive',
      entryCode: kindOf(kind).item,
    },
  }
}

async function refuse(
  context: RecordContext,
  given: SiteImport,
  { row, code }: { readonly row: StoredRow; readonly code: string },
): Promise<void> {
  const sentences: Readonly<Record<string, string>> = takingInRefusals
  const notes = [...row.notes, { severity: 'error', says: sentences[code] ?? code } as const]
  const { unitId, importId } = given
  const facts = { row: row.row, code }
  const deed = { action: 'catalogue.siteImportRefused', unitId, subject: importId, facts }
  await inTransaction(context, deed, (tx) => updateRowRefused(tx, given, { row: row.row, notes }))
}
