// After a step on a record: tells those whose turn it is.

import { getUnit, type Role, settleNews, tellHolders } from '#agencies/index.ts'
import type { Context, Tx } from '#kit/db/transaction.ts'
import type { EditionState } from '../record/edition.ts'
import type { OpenEdition } from './open-edition.ts'
import type { RecordAction } from './transitions.ts'

export type RecordStepDone = {
  readonly action: RecordAction
  readonly open: OpenEdition
  /** The state it left the edition in. */
  readonly state: EditionState
  readonly remark: string
}

const concerned = ['clerk', 'reviewer', 'secrecyReviewer', 'officeHead', 'organHead'] as const

/** Who is to act on an edition in a state, and what they are told. */
function newsFor(
  state: EditionState,
  { edition }: OpenEdition,
): { readonly roles: readonly Role[]; readonly says: string } | undefined {
  const role = edition.chain?.[edition.stepsPassed]?.role
  if (state === 'submitted') return { roles: role ? [role] : ['reviewer'], says: '待审核' }
  if (state === 'reviewed') return { roles: ['secrecyReviewer'], says: '待保密审查' }
  if (state === 'cleared') return { roles: ['organHead', 'officeHead'], says: '待签发' }
  if (state === 'approved') return { roles: ['clerk', 'officeHead'], says: '待发布' }
  if (state === 'returned') return { roles: ['clerk', 'officeHead'], says: '被退回，请修改' }
  return undefined
}

/**
 * In the transaction of the step. Of a limited record nobody is told by role: its title would go to
 * those who may not know of it.
 */
export async function tellOfRecord(
  tx: Tx,
  { actor, now }: Context,
  { open, state, remark }: RecordStepDone,
): Promise<void> {
  const { record, edition } = open
  const { unitId, recordId } = record
  const cause = `record:${unitId}:${recordId}:`
  await settleNews(tx, { unitIds: [unitId], roles: concerned, causes: [cause], now })
  const news = record.isLimited ? undefined : newsFor(state, open)
  if (news === undefined) return
  const { code } = await getUnit(tx, unitId)
  await tellHolders(tx, {
    unitIds: [unitId],
    roles: news.roles,
    except: actor.id,
    newsOf: () => ({
      cause: `${cause}${edition.number}:${state}:${now.toISOString()}`,
      title: `《${edition.title}》${news.says}`,
      detail: remark,
      link: `/records/${code}/${recordId}`,
    }),
    now,
  })
}
