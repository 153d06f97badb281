// The worker takes the files of an answer over into the file of the request, with the answer itself.

import type { Tx } from '#kit/db/transaction.ts'
import { moveStagedFiles } from '#kit/files/stage-files.action.ts'
import { insertRequestFile } from '../attachments/request-files.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import { opinionStage } from './opinion-files.ts'

/** Sealed and checked they are already; what waits for its check goes on waiting. Returns how many. */
export async function takeOpinionFiles(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { answerId, now }: { readonly answerId: string; readonly now: Date },
): Promise<number> {
  const addedBy = 'consulted'
  const { digest: stageDigest } = opinionStage(answerId, now)
  const files = await moveStagedFiles(tx, { unitId, sentBy: addedBy, stageDigest }, (file) =>
    insertRequestFile(tx, { unitId, requestId, fileId: file.id, part: 'opinion', addedBy, now }),
  )
  return files.length
}
