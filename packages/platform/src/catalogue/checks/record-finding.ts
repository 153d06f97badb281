// What the checks of a record find: an error keeps it from being handed in, a warning is to be read.

export type RecordFinding = {
  /** `metadata.documentNumberYear`: part and rule. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Plain Chinese: what is wrong, where, what to do. */
  readonly message: string
  /** The field it is about: a name of EditionContent, `body`, or `attachment:<fileId>`. */
  readonly field: string
  /** The passage, for showing it in its place. */
  readonly excerpt?: string
  /** What was found, exactly: a finding that has it may be left where somebody gives a reason. */
  readonly found?: string
  /** Digest of code, field and what was found; with `found`. */
  readonly digest?: string
  /** Why it is left, by whom; an error that was decided keeps nothing back. */
  readonly decision?: FindingDecision
}

export type FindingDecision = { readonly reason: string; readonly by: string; readonly at: Date }
