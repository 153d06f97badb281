// What is counted of a published decision: the day it was made, once, however often its text is corrected.

import type { Tx } from '#kit/db/transaction.ts'
import type { EditionContent } from '../record/content.ts'
import type { RecordKey } from '../record/edition.ts'
import { kindOf, type RecordKindName } from '../record/kinds.ts'
import { closeCountedDecision, insertCountedDecision } from './decision-figures.store.ts'

export type PublishedDecision = {
  readonly kind: RecordKindName
  readonly content: Pick<EditionContent, 'formedOn'>
  readonly now: Date
}

/** Counts a decision by its date; other kinds are not counted. */
export async function noteDecision(
  tx: Tx,
  key: RecordKey,
  { kind, content, now }: PublishedDecision,
): Promise<void> {
  const item = kindOf(kind).decides
  if (item === undefined) return
  if (content.formedOn === null) await closeCountedDecision(tx, key, now)
  else await insertCountedDecision(tx, key, { item, decidedOn: content.formedOn, now })
}

/**
 * A decision that was withdrawn, because what was published was wrong, is not counted. One that was only
 * taken down, as when the time of publicity is over, was made all the same.
 */
export async function uncountDecision(tx: Tx, key: RecordKey, now: Date): Promise<void> {
  await closeCountedDecision(tx, key, now)
}
