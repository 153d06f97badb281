// A finding of a roll-up.

import type { Facts, Finding, Severity } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'

type Saying = {
  readonly code: `rollup.${string}`
  readonly severity: Severity
  readonly message: string
  readonly verdict?: Finding['verdict']
  readonly cells?: readonly string[]
  readonly facts: Facts
}

/** A finding about units or about a sum; `fails` unless said otherwise. */
export function rollUpFinding(saying: Saying): Finding {
  return makeFinding({ verdict: 'fails', cells: [], ...saying })
}
