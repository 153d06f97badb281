// Shows personal data to a person, which is itself written into the audit log.

import { type Context, inTransaction, type Tx } from '../db/transaction.ts'

export type Disclosure = {
  /** In whose chain the reading stands. */
  readonly unitId: string
  /** Whose data. */
  readonly subject: string
  /** Which: `staff.phone`. Never the value. */
  readonly what: string
}

/** Reads by `read` what is to be shown; without the line in the log nothing is shown. */
export function revealPersonalData<T>(
  context: Context,
  { unitId, subject, what }: Disclosure,
  read: (tx: Tx) => Promise<T>,
): Promise<T> {
  const deed = { action: 'kit.revealPersonalData', unitId, subject, facts: { what } }
  return inTransaction(context, deed, read)
}
