// Ending what is public: withdrawn with a notice on its page, or taken down but for a tombstone.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import { uncountDecision } from '../decision-figures/note-decision.action.ts'
import { noteNormative } from '../figures/note-normative.action.ts'
import { type Ended, replaceLinks, updateStanding } from '../publication/publications.store.ts'
import type { EditionKey } from '../record/edition.ts'
import { updateRecord } from '../record/records.store.ts'
import { indexRecord } from '../search/index-record.action.ts'
import { actOnRecord, type RecordContext } from './act-on-record.action.ts'

/** The page stays, with the reason above it. */
export async function withdrawRecord(
  context: RecordContext,
  key: EditionKey,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new Refused({ code: 'record.reasonMissing' })
  const ended: Ended = { standing: 'withdrawn', at: context.now, reason: reason.trim() }
  await actOnRecord(context, { action: 'withdraw', key, remark: reason.trim() }, async (tx) => {
    await updateStanding(tx, key, ended)
    await indexRecord(tx, key)
    await uncountDecision(tx, key, context.now)
    return {}
  })
}

export type TakenDown = {
  readonly reason: string
  /** The article that asks for it. */
  readonly law: string
  /** An address of the public site that says the same. */
  readonly redirectTo?: string
}

/** The page goes, with all its editions; what stays says that it was there and why it is not. */
export async function unpublishRecord(
  context: RecordContext,
  key: EditionKey,
  { reason, law, redirectTo }: TakenDown,
): Promise<void> {
  if (reason.trim() === '') throw new Refused({ code: 'record.reasonMissing' })
  if (law.trim() === '') throw new Refused({ code: 'record.lawMissing' })
  const said = `${reason.trim()}（依据：${law.trim()}）`
  await actOnRecord(context, { action: 'unpublish', key, remark: said }, async (tx) => {
    await takeDown(tx, key, {
      standing: 'unpublished',
      at: context.now,
      reason: said,
      ...(redirectTo && { redirectTo }),
    })
    return {}
  })
}

async function takeDown(tx: Tx, key: EditionKey, ended: Ended): Promise<void> {
  await updateStanding(tx, key, ended)
  await updateRecord(tx, key, { liveEdition: null })
  await replaceLinks(tx, key, { content: undefined, now: ended.at })
  await noteNormative(tx, key, ended.at)
  await indexRecord(tx, key)
}
