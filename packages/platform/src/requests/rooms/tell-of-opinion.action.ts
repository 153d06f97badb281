// Tells the person in charge and the desk that an opinion has come in.

import { getUnit, tellHolders } from '#agencies/index.ts'
import type { Tx } from '#kit/db/transaction.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'

export type OpinionNews = {
  readonly answerId: string
  readonly isCorrection: boolean
  readonly now: Date
}

/** The number of the request, and no more: what was said is on its page. */
export async function tellOfOpinion(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { answerId, isCorrection, now }: OpinionNews,
): Promise<void> {
  const request = await findRequest(tx, { unitId, requestId })
  const { code } = await getUnit(tx, unitId)
  await tellHolders(tx, {
    unitIds: [unitId],
    roles: ['clerk', 'officeHead'],
    newsOf: () => ({
      cause: `requests.opinion:${answerId}`,
      title: `申请 ${request?.number ?? '（未登记）'} 收到${isCorrection ? '更正的' : ''}意见`,
      detail: '被征求意见方在网上提交了意见，已经登记。',
      link: `/requests/${code}/${requestId}#rooms`,
    }),
    now,
  })
}
