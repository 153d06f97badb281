// Writes the text of a report, each field only over the text that its person had before them.

import { createHash } from 'node:crypto'
import { type Report, reportToJson } from '@gongkai/report-engine'
import { getUnit, type StaffContext } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import { emptyReport } from '../filling-in/empty-report.ts'
import { actOnEdition } from '../flow/act-on-edition.action.ts'
import { updateEdition } from '../flow/editions.store.ts'
import { reportOf } from '../flow/findings.ts'
import { stateAfter } from '../flow/refusals.ts'
import type { ReportEdition, ReportKey } from '../flow/report-edition.ts'
import { fields, type Narrative, tidied } from './fields.ts'
import { listInsertedFacts, updateInsertedFacts } from './inserted-facts.store.ts'
import { factsIn, isOutOfDate, standingFacts } from './inserted-facts.ts'
import { mergeText, type Typed } from './merge-text.ts'
import { type Changes, narrativeOf, withNarrative } from './narrative.ts'
import { afterStep, type TextStep } from './text-step.ts'

export type TextSave = {
  readonly typed: Typed
  /** What is to be done with the text after what was typed. */
  readonly step?: TextStep | undefined
}

/** Of a text as it is stored: 16 hex digits of SHA-256. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(tidied(text)).digest('hex').slice(0, 16)
}

/** Ends a transaction that has nothing to write, so that no audit line says it wrote. */
class NothingToWrite extends Error {}

/** A field holds at most so many characters. */
const most = 20_000

/**
 * Saves the text; refused whole when somebody else changed one of the same fields in the meantime.
 * Says whether anything was written.
 */
export async function saveText(
  context: StaffContext,
  key: ReportKey,
  save: TextSave,
): Promise<boolean> {
  let changed: readonly string[] = []
  const facts = () => ({ fields: changed })
  try {
    await actOnEdition(context, { action: 'editText', key, facts }, async (tx, edition) => {
      const report = await startOf(tx, edition)
      const before = narrativeOf(report)
      const known = await listInsertedFacts(tx, key)
      const typed = mergedInto(before, save.typed)
      const stated = standingFacts(known, typed, report)
      const after = save.step ? afterStep(typed, save.step, { report, facts: stated }) : typed
      const changes = changesBetween(before, after)
      changed = Object.keys(changes)
      if (changed.length === 0) throw new NothingToWrite()
      const written = withNarrative(report, changes)
      await updateEdition(tx, edition, {
        state: stateAfter('editText', edition.state),
        document: reportToJson(written),
        now: context.now,
      })
      const old = standingFacts(known, after, report).filter(isOutOfDate)
      await updateInsertedFacts(tx, key, {
        facts: [
          ...old.map(({ now: _now, renewed: _renewed, ...one }) => one),
          ...factsIn(after, report),
        ],
        savedBy: context.actor.id,
        now: context.now,
      })
    })
    return true
  } catch (error) {
    if (error instanceof NothingToWrite) return false
    throw error
  }
}

async function startOf(tx: Tx, { unitId, year, document }: ReportEdition): Promise<Report> {
  if (document !== null) return reportOf(document)
  const { name: organ } = await getUnit(tx, unitId)
  return emptyReport({ organ, year })
}

function mergedInto(before: Narrative, typed: Typed): Narrative {
  const { changes, conflicts } = mergeText(before, typed, digestOfText)
  if (conflicts.length > 0)
    throw new Refused({ code: 'report.textConflict', facts: { fields: conflicts } })
  if (Object.values(changes).some((text) => text.length > most))
    throw new Refused({ code: 'report.textTooLong' })
  return { ...before, ...changes }
}

function changesBetween(before: Narrative, after: Narrative): Changes {
  return Object.fromEntries(
    fields.flatMap((field) => (before[field] === after[field] ? [] : [[field, after[field]]])),
  )
}
