// What the page for editing shows of one edition.

import type { Attempt } from '#kit/http/again.ts'
import type { RecordFile } from '../../attachments/record-file.ts'
import type { RecordFinding } from '../../checks/record-finding.ts'
import type { RecordPlace } from '../../console/record-scope.ts'
import type { RecordKind } from '../../record/kind.ts'
import type { FieldProblems, Values } from '../form-values.ts'
import type { NamedRecord } from '../saves.store.ts'

export type EditedRecord = {
  readonly place: RecordPlace
  readonly kind: RecordKind
  /** As the fields stand in the form: stored, or typed in a form that was refused. */
  readonly values: Values
  readonly problems: FieldProblems
  /** The version that the next save says was seen. */
  readonly seen: number
  /** What somebody else has saved of fields that this form changed, too. */
  readonly theirs: Values
  readonly conflicts: readonly string[]
  readonly files: readonly RecordFile[]
  readonly tied: readonly NamedRecord[]
  readonly findings: readonly RecordFinding[]
  readonly done: string | undefined
  readonly attempt: Attempt
  readonly megabytes: number
}
