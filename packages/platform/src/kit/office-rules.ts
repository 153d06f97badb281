// What an office does by practice and not by a rule of its own that is binding everywhere: given to the
// process at its start, from the settings.

export type OfficeRules = {
  /** The office may make several requests of a received one that asks for several things. */
  readonly maySplitRequests: boolean
}

let known: OfficeRules = { maySplitRequests: true }

/** Says to this process what holds here. */
export function useOfficeRules(rules: OfficeRules): void {
  known = rules
}

export function officeRules(): OfficeRules {
  return known
}
