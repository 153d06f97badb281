// Makes a unit's draft from its roll-up, or brings the draft up to what the units state now.

import { createHash } from 'node:crypto'
import { type Report, reportToJson } from '@gongkai/report-engine'
import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { emptyReport } from '../filling-in/empty-report.ts'
import { actOnReport } from '../flow/act-on-edition.action.ts'
import { insertEdition, updateEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { stateAfter } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import type { Scope } from '../flow/scope.ts'
import { type CurrentRollUp, readRollUp, sourcesOf } from './current-roll-up.store.ts'
import { type Generation, readGeneration } from './generation.store.ts'
import { figuresOf, hasAddends } from './roll-up.ts'
import { withChanges, withOtherRowsOf } from './roll-up-changes.ts'
import { replaceMadeFrom } from './roll-ups.store.ts'
import { settleRollUpNews } from './tell-above.action.ts'

export type RollUpOrder = {
  readonly scope: Scope
  /** The mark of what the person saw; anything else is shown again before it is done. */
  readonly seen: string
  /** Cells written by hand that are to be replaced; the others stay. */
  readonly replace: readonly string[]
}

/** Tells one preview from another: the same mark, the same changes. */
export function markOf({ rollUp, changes }: Generation): string {
  const { scope, plan, storedPart } = rollUp
  const said = [scope, sourcesOf(plan), storedPart?.changedAt ?? null, changes]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32)
}

/**
 * Saves the roll-up as the unit's draft and keeps what each figure was added up from.
 * @law 条例 49 — a government's report is drawn up by its office in charge
 */
export async function generateRollUp(
  context: StaffContext,
  key: ReportKey,
  { scope, seen, replace }: RollUpOrder,
): Promise<void> {
  const { now, actor } = context
  await actOnReport(context, { action: 'rollUp', key }, async (tx, found) => {
    if (key.year >= Number(dayInChina(now).slice(0, 4)))
      throw new Refused({ code: 'report.yearNotOver' })
    const rollUp = await readRollUp(tx, { ...key, scope })
    if (!hasAddends(rollUp)) throw new Refused({ code: 'rollUp.nothingToAdd' })
    const generation = await readGeneration(tx, rollUp, found)
    if (markOf(generation) !== seen) throw new Refused({ code: 'rollUp.changedMeanwhile' })
    const base = await baseOf(tx, key, found)
    const changed = withChanges(base, generation.changes, new Set(replace))
    const report = withOtherRowsOf(changed, rollUp.sums.report)
    const edition = { found, document: reportToJson(report), scope, now }
    const number = await writeDraft(tx, key, edition)
    await replaceMadeFrom(tx, { ...key, number }, { ...madeOf(rollUp), by: actor.id, now })
    await settleRollUpNews(tx, key, now)
  })
}

async function baseOf(tx: Tx, key: ReportKey, found: ReportEdition | undefined): Promise<Report> {
  if (found?.document) return reportOf(found.document)
  const { name: organ } = await getUnit(tx, key.unitId)
  return emptyReport({ organ, year: key.year })
}

type Draft = {
  readonly found: ReportEdition | undefined
  readonly document: string
  readonly scope: Scope
  readonly now: Date
}

async function writeDraft(tx: Tx, key: ReportKey, draft: Draft): Promise<number> {
  const { found, document, scope, now } = draft
  if (found === undefined) {
    await insertEdition(tx, { ...key, number: 1, document, correctionNote: null, scope, now })
    return 1
  }
  await updateEdition(tx, found, {
    state: stateAfter('rollUp', found.state),
    document,
    scope,
    now,
  })
  return found.number
}

function madeOf({ scope, sums, plan, storedPart }: CurrentRollUp) {
  return {
    scope,
    figures: figuresOf(sums.report),
    part: storedPart?.document ?? null,
    sources: sourcesOf(plan),
  }
}
