// Making a catalogue: an edition in preparation, its entries, its issue; what is issued is changed by the
// next edition alone.

import { holdsRole, type Role } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { addDays, isLocalDate, localDate } from '#law/index.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import {
  type CatalogueHead,
  endCataloguesBefore,
  findCatalogueForUpdate,
  insertCatalogue,
  listCatalogues,
  updateCatalogue,
  updateIssued,
} from './catalogues.store.ts'
import { deleteEntry, listEntries, upsertEntries, upsertKeptFields } from './entries.store.ts'
import type { Catalogue, CatalogueEntry, CatalogueKey } from './entry.ts'
import { entryProblems } from './entry-problems.ts'
import { isFieldCode } from './grass-roots-fields.ts'

const editors = ['clerk', 'officeHead'] as const satisfies readonly Role[]
const issuers = ['officeHead'] as const satisfies readonly Role[]

/** Whether a person may prepare a unit's catalogue, or issue it. */
export function mayEditCatalogue({ duties = [] }: RecordContext, unitId: string): boolean {
  return holdsRole(duties, editors, [unitId])
}

function assertRole({ duties = [] }: RecordContext, roles: readonly Role[], unitId: string): void {
  if (!holdsRole(duties, roles, [unitId])) throw new Refused({ code: 'catalogue.notYours' })
}

export type TypedHead = {
  readonly title: string
  readonly basis: string
  readonly validFrom: string
  readonly validUntil: string
  readonly servesBelow: boolean
}

function headOf(typed: TypedHead): CatalogueHead {
  const { title, basis, validFrom, validUntil, servesBelow } = typed
  if (title.trim() === '') throw new Refused({ code: 'catalogue.titleMissing' })
  const isEnd = validUntil === '' || (isLocalDate(validUntil) && validUntil >= validFrom)
  if (!isLocalDate(validFrom) || !isEnd) throw new Refused({ code: 'catalogue.datesInvalid' })
  return {
    ...{ title: title.trim(), basis: basis.trim(), servesBelow },
    validFrom: localDate(validFrom),
    validUntil: validUntil === '' ? null : localDate(validUntil),
  }
}

/**
 * Begins an edition, with the entries of another one of the unit where one is named; returns its key.
 * @law 条例 12
 */
export async function beginCatalogue(
  context: RecordContext,
  unitId: string,
  { copyOf, ...typed }: TypedHead & { readonly copyOf?: string },
): Promise<CatalogueKey> {
  assertRole(context, editors, unitId)
  const head = headOf(typed)
  const { now } = context
  const key = { unitId, catalogueId: newId(now) }
  const facts = { title: head.title }
  const deed = { action: 'catalogue.begin', unitId, subject: key.catalogueId, facts }
  await inTransaction(context, deed, async (tx) => {
    const by = personIdOf(context)
    await insertCatalogue(tx, { ...key, ...head, by, now })
    if (copyOf === undefined) return
    const before = await listEntries(tx, { unitId, catalogueId: copyOf })
    const entries = before.map((entry, position) => ({ ...entry, position }))
    await upsertEntries(tx, key, { entries, by, now })
  })
  return key
}

type Changing = {
  readonly action: string
  readonly facts?: Readonly<Record<string, unknown>>
  readonly write: (tx: Tx, catalogue: Catalogue) => Promise<void>
}

/** Does something to an edition that is still in preparation. */
async function change(
  context: RecordContext,
  key: CatalogueKey,
  { write, ...deed }: Changing,
): Promise<void> {
  assertRole(context, editors, key.unitId)
  const whole = { ...deed, unitId: key.unitId, subject: key.catalogueId }
  await inTransaction(context, whole, async (tx) => {
    const catalogue = await findCatalogueForUpdate(tx, key)
    if (catalogue === undefined) throw new Refused({ code: 'catalogue.unknown' })
    if (catalogue.issuedAt !== null) throw new Refused({ code: 'catalogue.issued' })
    await write(tx, catalogue)
  })
}

export async function saveHead(
  context: RecordContext,
  key: CatalogueKey,
  typed: TypedHead,
): Promise<void> {
  const head = headOf(typed)
  const write = (tx: Tx): Promise<void> => updateCatalogue(tx, key, head)
  await change(context, key, { action: 'catalogue.saveHead', write })
}

/** Saves an entry, in place of the one it was where its code is another now. */
export async function saveEntry(
  context: RecordContext,
  key: CatalogueKey,
  { entry, was }: { readonly entry: CatalogueEntry; readonly was?: string | undefined },
): Promise<void> {
  const problems = entryProblems(entry)
  if (Object.keys(problems).length > 0)
    throw new Refused({ code: 'catalogue.entryFaulty', facts: { problems } })
  const deed = { action: 'catalogue.saveEntry', facts: { code: entry.code } }
  const write = async (tx: Tx): Promise<void> => {
    const entries = await listEntries(tx, key)
    const isTaken = entry.code !== was && entries.some(({ code }) => code === entry.code)
    if (isTaken) throw new Refused({ code: 'catalogue.codeTaken' })
    const at = entries.findIndex(({ code }) => code === was)
    if (was !== undefined && was !== entry.code) await deleteEntry(tx, key, was)
    const position = at === -1 ? entries.length : at
    const saved = { by: personIdOf(context), now: context.now }
    await upsertEntries(tx, key, { entries: [{ ...entry, position }], ...saved })
  }
  await change(context, key, { ...deed, write })
}

export async function removeEntry(
  context: RecordContext,
  key: CatalogueKey,
  code: string,
): Promise<void> {
  const deed = { action: 'catalogue.removeEntry', facts: { code } }
  await change(context, key, { ...deed, write: (tx) => deleteEntry(tx, key, code) })
}

/** All of them, after those that are there, each in place of the one with its code; or none. */
export async function importEntries(
  context: RecordContext,
  key: CatalogueKey,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  const isFaulty = entries.some((entry) => Object.keys(entryProblems(entry)).length > 0)
  const isTwice = new Set(entries.map(({ code }) => code)).size < entries.length
  if (entries.length === 0 || isFaulty || isTwice)
    throw new Refused({ code: 'catalogue.importFaulty' })
  const deed = { action: 'catalogue.importEntries', facts: { count: entries.length } }
  const write = async (tx: Tx): Promise<void> => {
    const before = await listEntries(tx, key)
    const at = new Map(before.map(({ code }, index) => [code, index]))
    const placed = entries.map((entry, index) => ({
      ...entry,
      position: at.get(entry.code) ?? before.length + index,
    }))
    await upsertEntries(tx, key, { entries: placed, by: personIdOf(context), now: context.now })
  }
  await change(context, key, { ...deed, write })
}

/**
 * From its first day the edition binds; the one before ends the day before.
 * @law 条例 12
 */
export async function issueCatalogue(context: RecordContext, key: CatalogueKey): Promise<void> {
  assertRole(context, issuers, key.unitId)
  const write = async (tx: Tx, { validFrom }: Catalogue): Promise<void> => {
    if ((await listEntries(tx, key)).length === 0) throw new Refused({ code: 'catalogue.empty' })
    const others = (await listCatalogues(tx, [key.unitId])).filter(
      ({ catalogueId, issuedAt }) => catalogueId !== key.catalogueId && issuedAt !== null,
    )
    if (others.some((one) => one.validFrom >= validFrom))
      throw new Refused({ code: 'catalogue.laterHolds' })
    const lastDay = addDays(validFrom, -1)
    await endCataloguesBefore(tx, key.unitId, { from: validFrom, lastDay })
    await updateIssued(tx, key, { by: personIdOf(context), now: context.now })
  }
  await change(context, key, { action: 'catalogue.issue', write })
}

/** Which fields of the grass-roots catalogues the unit keeps; the others are not asked for. */
export async function keepFields(
  context: RecordContext,
  unitId: string,
  kept: readonly string[],
): Promise<void> {
  assertRole(context, editors, unitId)
  const codes = kept.filter(isFieldCode)
  if (codes.length < kept.length) throw new Refused({ code: 'catalogue.fieldsUnknown' })
  const deed = { action: 'catalogue.keepFields', unitId, subject: unitId, facts: { kept: codes } }
  await inTransaction(context, deed, (tx) =>
    upsertKeptFields(tx, unitId, { kept: codes, by: personIdOf(context), now: context.now }),
  )
}
