// The files that come with an answer in a room: which are taken, and where they wait for the worker.

import { fileKindOf } from '#kit/files/file-kind.ts'
import type { Stage } from '#kit/files/staged-file.ts'
import type { Upload } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { takenKinds } from '../attachments/add-files.action.ts'
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
