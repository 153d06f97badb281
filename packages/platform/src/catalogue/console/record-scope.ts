// Which records somebody may look at, and which one an address names; all pages of records ask here.

import { listUnitsInReach, roleTitles, type Unit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import type { OpenEdition } from '../flow/open-edition.ts'
import { type Edition, isDeskState, type RecordKey } from '../record/edition.ts'
import { isOpenState, listEditions, listSteps } from '../record/editions.store.ts'
import { findRecord, listReaders } from '../record/records.store.ts'

/** Whoever works on records or inspects that work: everybody but the system administrator. */
export const recordAccess = {
  roles: Object.keys(roleTitles).filter((role) => role !== 'administrator'),
}

type Looking = {
  readonly database: Read
  readonly person: Pick<SignedIn['person'], 'id' | 'duties'>
}

/**
 * The units whose records a person may look at. Roles of an office reach its own records and no other;
 * the office in charge and the audit read those of the units below as well, without acting there.
 * @law 条例 46 — assessment looks into the work of those below
 * @law 条例 47 — the office in charge inspects how information is published
 */
export function recordScope({ database, person }: Looking): Promise<readonly Unit[]> {
  return listUnitsInReach(database, person.duties)
}

/** Whether a person works in the unit, not only looks into it from above. */
export function isOwnUnit({ person }: Pick<Looking, 'person'>, unitId: string): boolean {
  return person.duties.some((duty) => duty.unitId === unitId)
}

export type RecordPlace = OpenEdition & { readonly unit: Unit }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The record of the address `/records/:unit/:id…` with the edition that `?edition=` names, else the one
 * in hand, else the live one. What is out of reach, or limited to others, is not found.
 */
export async function recordPlace(exchange: SignedIn): Promise<RecordPlace> {
  const { params, database, query } = exchange
  const { unit: code, id: recordId = '' } = params
  const unit = (await recordScope(exchange)).find((one) => one.code === code)
  if (unit === undefined || !uuid.test(recordId)) throw new NotFound()
  const key = { unitId: unit.id, recordId }
  const record = await findRecord(database, key)
  if (record === undefined) throw new NotFound()
  if (record.isLimited && !(await isReader(exchange, key))) throw new NotFound()
  const editions = await editionsInReach(exchange, key)
  const edition = editionAsked(editions, query.get('edition'), record.liveEdition)
  if (edition === undefined) throw new NotFound()
  return { unit, record, editions, edition, taken: await listSteps(database, edition) }
}

async function isReader({ database, person }: Looking, key: RecordKey): Promise<boolean> {
  return (await listReaders(database, key)).includes(person.id)
}

/** A draft that was not handed in is nobody's business above. */
async function editionsInReach(looking: Looking, key: RecordKey): Promise<readonly Edition[]> {
  const editions = await listEditions(looking.database, key)
  if (isOwnUnit(looking, key.unitId)) return editions
  return editions.filter(({ state }) => !isDeskState(state))
}

function editionAsked(
  editions: readonly Edition[],
  asked: string | null,
  live: number | null,
): Edition | undefined {
  if (asked !== null) return editions.find(({ number }) => String(number) === asked)
  return (
    editions.find(({ state }) => isOpenState(state)) ??
    editions.find(({ number }) => number === live) ??
    editions.find(({ state }) => state !== 'dropped') ??
    editions[0]
  )
}

/** Where a record is shown. */
export function recordPath(unit: Pick<Unit, 'code'>, recordId: string, more = ''): string {
  return `/records/${unit.code}/${recordId}${more}`
}
