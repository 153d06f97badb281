// What the checks of a record are given.

import type { EditionContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'

export type Checked = {
  readonly content: EditionContent
  readonly kind: RecordKind
  /** Text taken out of the attachments, by file id. */
  readonly attachmentTexts: ReadonlyMap<string, string>
}
