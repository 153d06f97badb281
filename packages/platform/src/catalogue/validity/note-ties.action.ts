// What a document does to others when it becomes public: in the same transaction, linked both ways.

import { listIdsAbove } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { findItemsByResult } from '../clean-up/clean-ups.store.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { type EditionContent, type RecordTie, tieTitles } from '../record/content.ts'
import type { GovernmentRecord, RecordKey } from '../record/edition.ts'
import { findRecordForUpdate } from '../record/records.store.ts'
import { indexRecord } from '../search/index-record.action.ts'
import {
  insertCorrection,
  insertFact,
  listFactsBy,
  listNotedFacts,
  standing,
} from './facts.store.ts'
import { findPublished } from './published-document.store.ts'
import type { FactKind } from './validity.ts'

export type Tied = {
  readonly record: GovernmentRecord
  readonly content: EditionContent
  readonly by: string
  readonly now: Date
}

/** A tie that changes whether the other document holds. */
type Doing = { readonly of: RecordKey; readonly kind: FactKind; readonly tie: RecordTie['tie'] }

const doneBy: { readonly [Tie in RecordTie['tie']]?: FactKind } = {
  amends: 'amended',
  repeals: 'repealed',
  replaces: 'repealed',
}

/**
 * Notes on each document that this one amends, repeals or replaces that it did; takes back what an
 * earlier edition did and this one no longer does. A document of a unit that this one does not stand above
 * is left to its own unit, which is shown the tie.
 * @law 规章制定程序条例 — repealed and amended by a published document
 */
export async function noteTies(tx: Tx, tied: Tied): Promise<void> {
  const { record, content } = tied
  const doings = await doingsOf(tx, record, content)
  await takeBack(tx, tied, doings)
  const from = content.effectiveOn ?? content.formedOn ?? dayInChina(tied.now)
  for (const doing of doings) await noteTie(tx, tied, { ...doing, from })
}

async function doingsOf(
  tx: Tx,
  record: GovernmentRecord,
  { ties }: EditionContent,
): Promise<readonly Doing[]> {
  const decided = await findItemsByResult(tx, record)
  return ties
    .flatMap(({ tie, unitId, recordId }): readonly Doing[] => {
      const kind = decided.get(recordId) === 'declareLapsed' ? 'declaredLapsed' : doneBy[tie]
      return kind === undefined ? [] : [{ of: { unitId, recordId }, kind, tie }]
    })
    .toSorted((one, other) => (one.of.recordId < other.of.recordId ? -1 : 1))
}

const isSame = (one: RecordKey, other: RecordKey): boolean =>
  one.unitId === other.unitId && one.recordId === other.recordId

async function takeBack(
  tx: Tx,
  { record, by, now }: Tied,
  doings: readonly Doing[],
): Promise<void> {
  for (const fact of await listFactsBy(tx, record)) {
    if (fact.origin !== 'publication') continue
    if (doings.some(({ of, kind }) => isSame(of, fact.of) && kind === fact.kind)) continue
    await findRecordForUpdate(tx, fact.of)
    const reason = '作为依据的文件出了新的一版，不再这样处理。'
    await insertCorrection(tx, { ...fact.of, factId: fact.id, reason, by, now })
    await noteNormative(tx, fact.of, now)
    await indexRecord(tx, fact.of)
  }
}

async function noteTie(
  tx: Tx,
  { record, content, by, now }: Tied,
  { of, kind, tie, from }: Doing & { readonly from: LocalDate },
): Promise<void> {
  if (isSame(of, record)) throw new Refused({ code: 'validity.itself' })
  await findRecordForUpdate(tx, of)
  const target = await findPublished(tx, of)
  if (target === undefined) throw new Refused({ code: 'validity.targetNotPublic' })
  if (!(await mayChange(tx, record.unitId, of.unitId))) return
  if (target.content.formedOn !== null && from < target.content.formedOn)
    throw new Refused({ code: 'validity.beforeIssue', facts: { title: target.content.title } })
  const facts = standing(await listNotedFacts(tx, of))
  const before = facts.find((fact) => fact.kind === kind && fact.by && isSame(fact.by, record))
  if (before?.from === from) return
  if (before !== undefined) {
    const reason = '作为依据的文件更正了施行日期。'
    await insertCorrection(tx, { ...of, factId: before.id, reason, by, now })
  }
  await insertFact(tx, of, {
    id: newId(now),
    kind,
    from,
    until: null,
    by: { unitId: record.unitId, recordId: record.recordId },
    byDocument: '',
    basis: `由《${content.title}》${tieTitles[tie]}`,
    origin: 'publication',
    notedBy: by,
    now,
  })
  await noteNormative(tx, of, now)
  await indexRecord(tx, of)
}

/** A unit changes its own documents and those of units below it. */
async function mayChange(tx: Tx, unitId: string, ofUnitId: string): Promise<boolean> {
  return unitId === ofUnitId || (await listIdsAbove(tx, ofUnitId)).includes(unitId)
}
