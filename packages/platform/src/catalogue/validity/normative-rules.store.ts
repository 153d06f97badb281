// SQL of how a unit counts and prompts where the law leaves it open.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { defaultRules, isIssueDate, type NormativeRules } from './normative-rules.ts'

/** The rules of a unit, or those without a choice of its own. */
export async function findNormativeRules(read: Read, unitId: string): Promise<NormativeRules> {
  const row = await read
    .selectFrom('normative_rules')
    .selectAll()
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  if (row === undefined) return defaultRules
  const { issue_date: issueDate, interpretation_days: interpretationDays } = row
  if (!isIssueDate(issueDate)) throw new Error(`normative rules: unknown date ${issueDate}`)
  return { issueDate, interpretationDays }
}

export type SetRules = NormativeRules & {
  readonly unitId: string
  readonly by: string
  readonly now: Date
}

export async function upsertNormativeRules(tx: Tx, given: SetRules): Promise<void> {
  const values = {
    issue_date: given.issueDate,
    interpretation_days: given.interpretationDays,
    set_by: given.by,
    set_at: given.now,
  }
  await tx
    .insertInto('normative_rules')
    .values({ unit_id: given.unitId, ...values })
    .onConflict((on) => on.column('unit_id').doUpdateSet(values))
    .execute()
}
