// All checks of what a record says, in one list.

import { checkAccessibility } from './accessibility.ts'
import { checkAttachmentNotes } from './attachment-notes.ts'
import type { Checked } from './checked.ts'
import { checkEssentials } from './essentials.ts'
import { checkKindFields } from './kind-fields.ts'
import { checkLinks } from './links.ts'
import { checkMetadata } from './metadata.ts'
import type { RecordFinding } from './record-finding.ts'
import { checkSensitive } from './sensitive.ts'
import { checkWording } from './wording.ts'

type Check = (checked: Checked) => readonly RecordFinding[]

const checks: readonly Check[] = [
  checkEssentials,
  checkKindFields,
  checkMetadata,
  checkSensitive,
  checkAttachmentNotes,
  checkLinks,
  checkAccessibility,
  checkWording,
]

/** What is found in a record, errors first. */
export function checkRecord(checked: Checked): readonly RecordFinding[] {
  const found = checks.flatMap((check) => check(checked))
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity !== 'error'),
  ]
}
