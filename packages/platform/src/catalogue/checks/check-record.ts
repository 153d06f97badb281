// All checks of what a record says, in one list.

import type { Checked } from './checked.ts'
import { checkEssentials } from './essentials.ts'
import type { RecordFinding } from './record-finding.ts'

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
