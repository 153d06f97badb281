// One piece of material on its way out: what was found, what is withheld, the copy and its proof.

import type { RequestKey } from '../case/request-case.ts'
import type { Mark, ReleaseFinding, ReleaseProof } from './release-finding.ts'

export type ReleaseCheck = RequestKey & {
  readonly releaseId: string
  readonly sourceFile: string
  readonly releasedFile: string | null
  readonly findings: readonly ReleaseFinding[]
  readonly marks: readonly Mark[]
  readonly proof: ReleaseProof | null
  /** The copy goes out with the answer. */
  readonly attached: boolean
}
