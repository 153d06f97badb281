// The way to what belongs to the code of a form, for all slices.

import type { Read, Tx } from '../db/transaction.ts'
import { openStage } from './open-stage.store.ts'
import type { Stage, StagedFile } from './staged-file.ts'
import { listStagedFiles, updateStageEnd } from './staged-files.store.ts'

/** Until the transaction ends, it sees what belongs to the code of this digest. */
export function enterStage(transaction: Read, stageDigest: string): Promise<void> {
  return openStage(transaction, stageDigest)
}

/** The files of a form, in the order in which they were sent. */
export function findStagedFiles(read: Read, stageDigest: string): Promise<readonly StagedFile[]> {
  return listStagedFiles(read, stageDigest)
}

/** Keeps the files of a form until another instant. */
export function keepStage(tx: Tx, stage: Stage): Promise<void> {
  return updateStageEnd(tx, stage)
}
