// All checks of what a record says, in one list.

import type { EditionContent } from '../record/content.ts'
import type { RecordKind } from '../record/kind.ts'
import { checkEssentials } from './essentials.ts'
import type { RecordFinding } from './record-finding.ts'

/** What checks are given beside the content. */
export type Checked = {
  readonly content: EditionContent
  readonly kind: RecordKind
  /** Text taken out of the attachments, by file id. */
  readonly attachmentTexts: ReadonlyMap<string, string>
}

type Check = (checked: Checked) => readonly RecordFinding[]

const checks: readonly Check[] = [checkEssentials]

/** What is found in a record, errors first. */
export function checkRecord(checked: Checked): readonly RecordFinding[] {
  const found = checks.flatMap((check) => check(checked))
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity !== 'error'),
  ]
}
