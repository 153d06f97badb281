// Saves an application that is not handed in yet, under a code that only the person has.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { enterStage } from '#kit/files/find-staged-files.ts'
import type { Stage } from '#kit/files/staged-file.ts'
import { deleteExpiredDrafts, saveDraftRow } from './application-stage.store.ts'

/** It is no request: no office sees it, and no clock runs. */
export async function saveDraft(
  context: Context,
  stage: Stage,
  fields: URLSearchParams,
): Promise<void> {
  const deed = { action: 'requests.saveDraft', unitId: platformUnitId, subject: 'draft' }
  await inTransaction(context, deed, async (tx) => {
    await enterStage(tx, stage.digest)
    await saveDraftRow(tx, stage, { fields, now: context.now })
  })
}

/** Takes away saved applications whose time is over. */
export async function dropExpiredDrafts(context: Context): Promise<void> {
  let drafts = 0
  const facts = () => ({ drafts })
  const deed = { action: 'requests.dropDrafts', unitId: platformUnitId, subject: 'draft', facts }
  await inTransaction(context, deed, async (tx) => {
    drafts = await deleteExpiredDrafts(tx, context.now)
  })
}
