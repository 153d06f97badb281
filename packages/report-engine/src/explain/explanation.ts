// What can be said about a finding code to the person who must act.

import type { Severity } from '../finding.ts'

export type Explanation = {
  readonly code: string
  /** Chinese title. */
  readonly title: string
  readonly severity: Severity
  /** 文号 or article; empty where it is about reading, not about the law. */
  readonly law: string
  /** Which editions of the form it applies to, in words. */
  readonly editions: string
  readonly explanation: string
  /** 怎么改: what to do about it. */
  readonly remedy: string
}
