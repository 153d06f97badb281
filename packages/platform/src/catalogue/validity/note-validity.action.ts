// Somebody notes what happened to the validity of a document, or corrects what was noted wrongly.

import { holdsRole, type Role } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { isLocalDate, type LocalDate } from '#law/index.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import type { RecordKey } from '../record/edition.ts'
import { kindOf } from '../record/kinds.ts'
import { findRecordForUpdate } from '../record/records.store.ts'
import { indexRecord } from '../search/index-record.action.ts'
import {
  insertCorrection,
  insertFact,
  listNotedFacts,
  type NewFact,
  standing,
} from './facts.store.ts'
import { findPublished, type PublishedDocument } from './published-document.store.ts'
import { endOf, isEndingKind, isFactKind, lastDayOf, type ValidityFact } from './validity.ts'

/** Who answers for whether a document holds. */
export const validityRoles = ['officeHead', 'organHead'] as const satisfies readonly Role[]

export type WishedFact = {
  readonly kind: string
  readonly from: string
  /** The last day, of an extension. */
  readonly until?: string
  readonly by?: RecordKey
  readonly byDocument?: string
  readonly basis: string
}

const actions = { note: 'catalogue.noteValidity', correct: 'catalogue.correctValidity' } as const

export function assertValidityRole({ duties = [] }: RecordContext, unitId: string): void {
  if (!holdsRole(duties, validityRoles, [unitId]))
    throw new Refused({ code: 'validity.notYourRole' })
}

/** Notes one fact; the figures of the annual report follow in the same transaction. */
export async function noteValidity(
  context: RecordContext,
  key: RecordKey,
  wished: WishedFact,
): Promise<string> {
  const { now } = context
  const id = newId(now)
  assertValidityRole(context, key.unitId)
  const facts = { kind: wished.kind, from: wished.from }
  const deed = { action: actions.note, unitId: key.unitId, subject: key.recordId, facts }
  await inTransaction(context, deed, async (tx) => {
    const published = await openDocument(tx, key)
    const fact = await factOf(tx, published, { wished, id })
    const notedBy = personIdOf(context)
    await insertFact(tx, key, { ...fact, origin: 'person', notedBy, now } satisfies NewFact)
    await noteNormative(tx, key, now)
    await indexRecord(tx, key)
  })
  return id
}

async function openDocument(tx: Tx, key: RecordKey): Promise<PublishedDocument> {
  await findRecordForUpdate(tx, key)
  const published = await findPublished(tx, key)
  if (published === undefined) throw new Refused({ code: 'validity.unknown' })
  if (kindOf(published.kind).isDocument !== true) throw new Refused({ code: 'validity.noDocument' })
  return published
}

type Wish = { readonly wished: WishedFact; readonly id: string }

async function factOf(
  tx: Tx,
  published: PublishedDocument,
  { wished, id }: Wish,
): Promise<ValidityFact> {
  const { kind, by, byDocument = '' } = wished
  const basis = wished.basis.trim()
  if (!isFactKind(kind)) throw new Refused({ code: 'validity.kindUnknown' })
  const from = dayOf(wished.from)
  if (published.content.formedOn !== null && from < published.content.formedOn)
    throw new Refused({ code: 'validity.beforeIssue' })
  if (basis === '') throw new Refused({ code: 'validity.basisMissing' })
  const facts = standing(await listNotedFacts(tx, published))
  const until = kind === 'extended' ? untilOf(published, facts, wished.until) : null
  const isDone = kind === 'amended' || kind === 'repealed' || kind === 'declaredLapsed'
  if (isDone && by === undefined && byDocument.trim() === '')
    throw new Refused({ code: 'validity.documentMissing' })
  if (by !== undefined) await assertDoer(tx, published, by)
  if (isEndingKind(kind) && facts.some((fact) => isEndingKind(fact.kind)))
    throw new Refused({ code: 'validity.endedAlready' })
  return { id, kind, from, until, by: by ?? null, byDocument: byDocument.trim(), basis }
}

function dayOf(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Refused({ code: 'validity.dayMissing' })
  return text
}

/** An extension reaches beyond the last day as it was, of a document that has not been ended otherwise. */
function untilOf(
  { content }: PublishedDocument,
  facts: readonly ValidityFact[],
  text = '',
): LocalDate {
  const until = dayOf(text)
  const last = lastDayOf(content, facts)
  if (last !== null && until <= last) throw new Refused({ code: 'validity.untilTooEarly' })
  if (
    endOf(
      { ...content, expiresOn: null },
      facts.filter(({ kind }) => kind !== 'extended'),
    )
  )
    throw new Refused({ code: 'validity.endedAlready' })
  return until
}

async function assertDoer(tx: Tx, of: RecordKey, by: RecordKey): Promise<void> {
  if (by.recordId === of.recordId) throw new Refused({ code: 'validity.itself' })
  const doer = await findPublished(tx, by)
  if (doer?.isLive !== true) throw new Refused({ code: 'validity.repealerNotPublic' })
}

export type WishedCorrection = { readonly factId: string; readonly reason: string }

/** What was noted wrongly does not hold from now on; it stays to be seen with the reason. */
export async function correctValidity(
  context: RecordContext,
  key: RecordKey,
  { factId, reason }: WishedCorrection,
): Promise<void> {
  const { now } = context
  assertValidityRole(context, key.unitId)
  if (reason.trim() === '') throw new Refused({ code: 'validity.reasonMissing' })
  const deed = { action: actions.correct, unitId: key.unitId, subject: key.recordId }
  await inTransaction(context, { ...deed, facts: { factId } }, async (tx) => {
    await openDocument(tx, key)
    const facts = standing(await listNotedFacts(tx, key))
    if (!facts.some(({ id }) => id === factId)) throw new Refused({ code: 'validity.factUnknown' })
    const by = personIdOf(context)
    await insertCorrection(tx, { ...key, factId, reason: reason.trim(), by, now })
    await noteNormative(tx, key, now)
    await indexRecord(tx, key)
  })
}
