// Adds a paper to a dispute: the file into the store, then its line, dated as the paper is.

import type { StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { keepFile } from '#kit/files/keep-file.action.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import type { DisputeKey } from '../case/dispute.ts'
import { whyNotDispute } from '../case/dispute-transitions.ts'
import { findDisputeForUpdate } from '../case/disputes.store.ts'
import type { PaperKind } from './dispute-paper.ts'
import { insertDisputePaper } from './dispute-papers.store.ts'

export type NewPaper = {
  readonly kind: PaperKind
  readonly datedOn: LocalDate
  readonly number: string
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
}

/**
 * Keeps the file and adds the paper; one that was found harmful stays in quarantine and is refused.
 * @law 条例 45 — every step of a case is kept with it
 */
export async function addDisputePaper(
  context: StaffContext,
  key: DisputeKey,
  { kind, datedOn, number, file }: NewPaper,
): Promise<void> {
  const { unitId, disputeId } = key
  const { duties, now, actor } = context
  if (datedOn > dayInChina(now)) throw new Refused({ code: 'dispute.dateInFuture' })
  const refuse = async (state: 'none' | Awaited<ReturnType<typeof stateOf>>): Promise<void> => {
    const refusal = whyNotDispute('addPaper', { state, unitId, duties })
    if (refusal) throw new Refused(refusal)
  }
  await refuse('filed')
  const kept = await keepFile(context, { ...file, unitId, purpose: 'dispute-paper' })
  if (kept.state === 'harmful') throw new Refused({ code: 'file.harmful' })
  const facts = { kind, datedOn, file: kept.id }
  const deed = { action: 'disputes.addPaper', unitId, subject: disputeId, facts }
  await inTransaction(context, deed, async (tx) => {
    await refuse(await stateOf(tx, key))
    const added = { addedBy: actor.id, addedAt: now }
    await insertDisputePaper(tx, key, { fileId: kept.id, kind, datedOn, number, ...added })
  })
}

async function stateOf(tx: Tx, key: DisputeKey) {
  return (await findDisputeForUpdate(tx, key))?.state ?? 'none'
}
