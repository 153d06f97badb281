// What all steps on a dispute have in common: lock it, ask the rules, add facts, count anew, audit.

import type { StaffContext } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import type { Dispute, DisputeFact, DisputeKey, RecordedDisputeFact } from './dispute.ts'
import { insertDisputeFigures } from './dispute-figures.store.ts'
import { countedDispute } from './dispute-figures.ts'
import { type DisputeAction, disputeStateAfter, whyNotDispute } from './dispute-transitions.ts'
import {
  findDisputeForUpdate,
  insertDisputeFacts,
  listDisputeFacts,
  updateDispute,
} from './disputes.store.ts'

export type DisputeStep = { readonly action: DisputeAction; readonly key: DisputeKey }

export type DisputeStepResult = {
  readonly facts?: readonly DisputeFact[]
  readonly replyDueOn?: LocalDate | null
  readonly suitDueOn?: LocalDate | null
  readonly lesson?: string
}

/** Runs one step on a dispute that is there. */
export async function actOnDispute(
  context: StaffContext,
  { action, key }: DisputeStep,
  step: (
    dispute: Dispute,
    recorded: readonly RecordedDisputeFact[],
  ) => DisputeStepResult | Promise<DisputeStepResult>,
): Promise<void> {
  const deed = { action: `disputes.${action}`, unitId: key.unitId, subject: key.disputeId }
  await inTransaction(context, deed, async (tx) => {
    const dispute = await findDisputeForUpdate(tx, key)
    const state = dispute?.state ?? 'none'
    const refusal = whyNotDispute(action, { state, unitId: key.unitId, duties: context.duties })
    if (refusal) throw new Refused(refusal)
    if (dispute === undefined) throw new Refused({ code: 'dispute.wrongState' })
    const recorded = await listDisputeFacts(tx, key)
    const result = await step(dispute, recorded)
    await keep(tx, { context, action, dispute, recorded }, result)
  })
}

type Kept = {
  readonly context: StaffContext
  readonly action: DisputeAction
  readonly dispute: Dispute
  readonly recorded: readonly RecordedDisputeFact[]
}

async function keep(
  tx: Tx,
  { context, action, dispute, recorded }: Kept,
  result: DisputeStepResult,
): Promise<void> {
  const { facts = [], lesson = dispute.lesson } = result
  const { replyDueOn = dispute.replyDueOn, suitDueOn = dispute.suitDueOn } = result
  const { now, actor } = context
  const by = `${actor.kind}:${actor.id}`
  await insertDisputeFacts(tx, dispute, { facts, after: recorded.length, now, by })
  const all = [...recorded.map(({ fact }) => fact), ...facts]
  const counted = countedDispute(dispute, all)
  const state = disputeStateAfter(action, dispute.state)
  const outcome = counted?.outcome ?? lastOutcome(all)
  await updateDispute(tx, dispute, { state, outcome, replyDueOn, suitDueOn, lesson, now })
  if (counted) await insertDisputeFigures(tx, dispute, { counted, now })
}

function lastOutcome(facts: readonly DisputeFact[]): string | null {
  const last = facts.findLast(({ kind }) => kind === 'concluded' || kind === 'appealed')
  return last?.kind === 'concluded' ? last.outcome : null
}
