// What a process needs besides the database: the keys of secrets and the store of files.

import type { Config } from '../config.ts'
import { fileRoomOf, useFileRoom } from '../files/file-room.ts'
import { loadKeys } from '../secrets/key-file.ts'
import { useKeys } from '../secrets/key-ring.ts'

/** Gives this process both; keys are loaded when something is first sealed or opened. */
export function equip(config: Config): void {
  useKeys(() => loadKeys(config))
  useFileRoom(fileRoomOf(config))
}

/** Gives this process both; says why and ends it when the keys cannot be used. */
export function equipOrExit(config: Config): void {
  equip(config)
  try {
    loadKeys(config)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(2)
  }
}
