// The files that come with an answer in a room: which are taken, where they wait for the worker, and how
// it takes them over into the file of the request, with the answer itself.

import type { Tx } from '#kit/db/transaction.ts'
import { fileKindOf } from '#kit/files/file-kind.ts'
import { moveStagedFiles } from '#kit/files/stage-files.action.ts'
import type { Stage } from '#kit/files/staged-file.ts'
import type { Upload } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { takenKinds } from '../attachments/add-files.action.ts'
import { insertRequestFile } from '../attachments/request-files.store.ts'
import type { RequestKey } from '../case/request-case.ts'
import type { RoomRefusal } from './room.ts'

const mostFiles = 5
const dayMs = 86_400_000

/** Longer than any worker stands still; it takes them along with the answer. */
const keptDays = 30

/** Where the files of one answer are kept until the worker has written it down. */
export function opinionStage(answerId: string, now: Date): Stage {
  return {
    digest: digestOf(`requests.opinion:${answerId}`),
    expiresAt: new Date(now.getTime() + keptDays * dayMs),
  }
}

/** Why files are not taken; all of them or none. */
export function whyNotFiles(uploads: readonly Pick<Upload, 'bytes'>[]): RoomRefusal | undefined {
  if (uploads.length > mostFiles) return { code: 'room.tooManyFiles' }
  if (uploads.some(({ bytes }) => bytes.length === 0)) return { code: 'room.fileEmpty' }
  return uploads.every(({ bytes }) => takenKinds.includes(fileKindOf(bytes)))
    ? undefined
    : { code: 'room.fileKind' }
}

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
