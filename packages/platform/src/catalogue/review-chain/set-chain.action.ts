// Sets the chain of reviews of a unit, for all kinds of records or for one; it holds from the next
// handing-in on.

import { type Duty, holdsRole } from '#agencies/index.ts'
import { type Context, inTransaction, Refused } from '#kit/db/transaction.ts'
import type { RecordKindName } from '../record/kinds.ts'
import { type ChainStep, chainProblems } from './chain.ts'
import { deleteChain, upsertChain } from './chains.store.ts'

export const chainRefusals = {
  'chain.notYourRole': '审核流程由本单位公开工作机构负责人设定。',
  'chain.unusable': '审核流程还不能保存，请按提示修改。',
} as const

type ChainContext = Context & { readonly duties?: readonly Duty[] }

type Place = { readonly unitId: string; readonly kind: RecordKindName | '*' }

/**
 * The head of the office decides who reviews.
 * @law 条例 17 — every organ sets up its review before publishing
 */
export async function setChain(
  context: ChainContext,
  { unitId, kind, steps }: Place & { readonly steps: readonly ChainStep[] },
): Promise<void> {
  assertHead(context, unitId)
  const named = steps.map(({ name, role }) => ({ name: name.trim(), role }))
  const problems = chainProblems(named)
  if (problems.length > 0) throw new Refused({ code: 'chain.unusable', facts: { problems } })
  const deed = { action: 'catalogue.setChain', unitId, subject: kind, facts: { steps: named } }
  const { now, actor } = context
  await inTransaction(context, deed, (tx) =>
    upsertChain(tx, { unitId, kind, steps: named, by: actor.id, now }),
  )
}

/** The kind follows the chain of the unit again, the unit the usual one. */
export async function removeChain(context: ChainContext, { unitId, kind }: Place): Promise<void> {
  assertHead(context, unitId)
  const deed = { action: 'catalogue.removeChain', unitId, subject: kind }
  await inTransaction(context, deed, (tx) => deleteChain(tx, { unitId, kind }))
}

function assertHead({ duties = [] }: ChainContext, unitId: string): void {
  if (!holdsRole(duties, ['officeHead'], [unitId])) throw new Refused({ code: 'chain.notYourRole' })
}
