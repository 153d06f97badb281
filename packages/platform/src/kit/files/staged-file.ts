// A file that came with a form that is still being filled in.

import type { KeptFile } from './kept-file.ts'

/** Never harmful: such a one is refused. */
export type StagedFile = Omit<KeptFile, 'unitId' | 'sentBy'>

/** Which form: the digest of its code, and until when what was sent with it is kept. */
export type Stage = {
  readonly digest: string
  readonly expiresAt: Date
  /** Where on the network it comes from, as a keyed digest; undefined where that is not known. */
  readonly source?: string
}
