// A store of files for tests: a folder of this process, gone when it ends.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskStore } from '../disk-store.ts'
import { type FileRoom, useFileRoom } from '../file-room.ts'

let room: FileRoom | undefined

/** Gives this process a store without a scanner. */
export function useTestRoom(): void {
  room ??= makeRoom()
  useFileRoom(room)
}

function makeRoom(): FileRoom {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-files-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { store: diskStore(folder), scanner: undefined }
}
