// What was sent with a form becomes files of the requests that the form made.

import type { Tx } from '#kit/db/transaction.ts'
import { enterStage } from '#kit/files/find-staged-files.ts'
import { moveStagedFiles } from '#kit/files/stage-files.action.ts'
import type { StagedFile } from '#kit/files/staged-file.ts'
import { deleteDraft } from '../intake/application-stage.store.ts'
import { type FilePart, fileParts } from './file-part.ts'
import { insertRequestFile } from './request-files.store.ts'

export type Taking = {
  readonly unitId: string
  /** What came with several items belongs to each of them; it is kept once. */
  readonly requestIds: readonly string[]
  readonly stageDigest: string
  readonly by: string
  readonly now: Date
}

/** In the transaction that enters the request: all files come along, or there is no request. */
export async function takeStagedFiles(tx: Tx, given: Taking): Promise<void> {
  const { unitId, requestIds, stageDigest, by, now } = given
  await enterStage(tx, stageDigest)
  await moveStagedFiles(tx, { unitId, stageDigest, sentBy: by }, async (file) => {
    const part = partOfStaged(file)
    for (const requestId of requestIds)
      await insertRequestFile(tx, { unitId, requestId, fileId: file.id, part, addedBy: by, now })
  })
  await deleteDraft(tx, stageDigest)
}

/** A proof of identity goes by our name for it, never by its sender's, which may name a person. */
export function partOfStaged({
  purpose,
  name,
}: Pick<StagedFile, 'purpose' | 'name'>): Exclude<FilePart, 'answer' | 'supplement' | 'opinion'> {
  if (purpose === 'request-attachment') return 'attachment'
  return name === fileParts.authority.title ? 'authority' : 'proof'
}
