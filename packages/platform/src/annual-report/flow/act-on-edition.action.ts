// What all steps of the flow have in common: lock the edition, ask the rules, write, audit.

import type { StaffContext } from '#agencies/index.ts'
import { listIdsAbove } from '#agencies/index.ts'
import { type Deed, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { findEditionForUpdate } from './editions.store.ts'
import { whyNot } from './refusals.ts'
import type { ReportEdition, ReportKey } from './report-edition.ts'
import { tellOfStep } from './tell-of-step.action.ts'
import type { ReportAction } from './transitions.ts'

export type Step = Pick<Deed, 'facts'> & {
  readonly action: ReportAction
  readonly key: ReportKey
}

/** Runs one step on what stands for the year; `found` is undefined only where the step may start. */
export async function actOnReport<T>(
  context: StaffContext,
  { action, key, ...facts }: Step,
  change: (tx: Tx, found: ReportEdition | undefined) => Promise<T>,
): Promise<T> {
  const { unitId, year } = key
  const deed = { action: `annualReport.${action}`, unitId, subject: String(year), ...facts }
  return inTransaction(context, deed, async (tx) => {
    const [own = key.unitId, ...above] = await listIdsAbove(tx, key.unitId)
    const found = await findEditionForUpdate(tx, key)
    const refusal = whyNot(action, {
      state: found?.state ?? 'none',
      submittedBy: found?.submittedBy ?? null,
      isCorrection: (found?.number ?? 1) > 1,
      unitIds: [own, ...above],
      person: { id: context.actor.id, duties: context.duties },
    })
    if (refusal) throw new Refused(refusal)
    const result = await change(tx, found)
    const said = typeof facts.facts === 'function' ? undefined : facts.facts?.reason
    const step = { action, key, number: found?.number, unitIds: [own, ...above], said }
    await tellOfStep(tx, context, step)
    return result
  })
}

/** Runs one step on an edition that must be there. */
export async function actOnEdition<T>(
  context: StaffContext,
  step: Step,
  change: (tx: Tx, edition: ReportEdition) => Promise<T>,
): Promise<T> {
  return actOnReport(context, step, (tx, found) => {
    if (found === undefined) throw new Refused({ code: 'report.wrongState' })
    return change(tx, found)
  })
}
