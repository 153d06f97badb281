// The store and the scanner of this process: given once at its start, from the settings.

import { join } from 'node:path'
import type { Config } from '../config.ts'
import { diskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { s3Store } from './s3-store.ts'
import { clamavAt, type Scanner } from './scanner.ts'

export type FileRoom = {
  readonly store: FileStore
  /** Undefined: none is configured, files are only checked for what they are. */
  readonly scanner: Scanner | undefined
}

let roomOfProcess: FileRoom | undefined

/** Gives this process its store and scanner. */
export function useFileRoom(room: FileRoom): void {
  roomOfProcess = room
}

/** The store and the scanner; a process that was not given any must not touch files. */
export function fileRoom(): FileRoom {
  if (roomOfProcess === undefined) throw new Error('no store of files: this process has none')
  return roomOfProcess
}

/** As the settings say: a bucket when one is configured, else the data folder. */
export function fileRoomOf(config: Config): FileRoom {
  const { s3Endpoint, s3AccessKey, s3SecretKey, clamav } = config
  const isInBucket =
    s3Endpoint !== undefined && s3AccessKey !== undefined && s3SecretKey !== undefined
  return {
    store: isInBucket
      ? s3Store({
          endpoint: s3Endpoint,
          name: config.s3Bucket,
          region: config.s3Region,
          accessKey: s3AccessKey,
          secretKey: s3SecretKey,
        })
      : diskStore(join(config.dataFolder, 'files')),
    scanner: clamav === undefined ? undefined : clamavAt(clamav),
  }
}
