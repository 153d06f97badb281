// What is counted of a rule or normative document: anew whenever what it is counted by has changed.

import type { Tx } from '#kit/db/transaction.ts'
import { updateShownValidity } from '../publication/publications.store.ts'
import type { RecordKey } from '../record/edition.ts'
import { kindOf } from '../record/kinds.ts'
import { listNotedFacts, standing } from '../validity/facts.store.ts'
import { findNormativeRules } from '../validity/normative-rules.store.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { endOf } from '../validity/validity.ts'
import { closeNormativeFigures, insertNormativeFigures } from './normative-figures.store.ts'

/**
 * Counts the record from its date of issue until it ends; what is not public is not counted, other kinds
 * are not counted. The record is locked by the caller.
 */
export async function noteNormative(tx: Tx, key: RecordKey, now: Date): Promise<void> {
  const published = await findPublished(tx, key)
  const facts = standing(await listNotedFacts(tx, key))
  const end = published && endOf(published.content, facts)
  const amended = published && facts.find(({ kind }) => kind === 'amended')
  await updateShownValidity(tx, key, { endsOn: end?.on ?? null, amendedOn: amended?.from ?? null })
  const row = published && kindOf(published.kind).countsIn
  const { issueDate } = await findNormativeRules(tx, key.unitId)
  const issuedOn =
    issueDate === 'publishedOn' ? published?.firstPublishedOn : published?.content.formedOn
  if (published === undefined || row === undefined || !issuedOn) {
    await closeNormativeFigures(tx, key, now)
    return
  }
  // An end before the issue would take away a document that never was one of the year's.
  const endedOn = end === undefined || end.on >= issuedOn ? (end?.on ?? null) : issuedOn
  await insertNormativeFigures(tx, key, { row, issuedOn, endedOn, now })
}
