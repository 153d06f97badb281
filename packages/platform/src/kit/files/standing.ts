// How a file stands after it was looked at: the scanner's word, or its kind alone where there is none.

import { fileRoom } from './file-room.ts'
import type { KeptFile } from './kept-file.ts'

export type Standing = Pick<KeptFile, 'state' | 'checkedBy' | 'checkedAt' | 'threat'>

/** Waiting where the scanner cannot be asked. */
export async function standingOf(bytes: Uint8Array, now: Date): Promise<Standing> {
  const { scanner } = fileRoom()
  if (scanner === undefined)
    return { state: 'clean', checkedBy: 'type', checkedAt: now, threat: null }
  const verdict = await scanner(bytes)
  switch (verdict.outcome) {
    case 'clean':
      return { state: 'clean', checkedBy: 'scanner', checkedAt: now, threat: null }
    case 'harmful':
      return { state: 'harmful', checkedBy: 'scanner', checkedAt: now, threat: verdict.threat }
    case 'unavailable':
      return { state: 'waiting', checkedBy: null, checkedAt: null, threat: null }
  }
}
