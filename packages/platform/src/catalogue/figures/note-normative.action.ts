// What is counted of a rule or normative document once it is public.

import type { Tx } from '#kit/db/transaction.ts'
import type { EditionContent } from '../record/content.ts'
import type { GovernmentRecord } from '../record/edition.ts'
import { kindOf } from '../record/kinds.ts'
import { insertNormativeFigures } from './normative-figures.store.ts'

export type NotedNormative = {
  readonly record: GovernmentRecord
  readonly content: EditionContent
  readonly now: Date
}

/** Counts the record from its date of issue until it ends; other kinds are not counted. */
export async function noteNormative(
  tx: Tx,
  { record, content, now }: NotedNormative,
): Promise<void> {
  const row = kindOf(record.kind).countsIn
  const { formedOn } = content
  if (row === undefined || formedOn === null) return
  await insertNormativeFigures(tx, record, { row, issuedOn: formedOn, endedOn: null, now })
}
