// Asks a colleague to help with a request, or no longer.

import { getUnit, tellStaff } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { deleteHelper, insertHelper } from './colleagues.store.ts'
import { listColleagues } from './colleagues-of-unit.store.ts'

/**
 * The person in charge stays in charge; the helper finds the request among the own ones.
 * @law 条例 45
 */
export async function addHelper(
  context: RequestContext,
  key: RequestKey,
  staffId: string,
): Promise<void> {
  const { now, actor } = context
  const step = { action: 'addHelper', key, facts: { staffId } } as const
  await actOnRequest(context, step, async (tx, { request, today }) => {
    const known = await listColleagues(tx, key.unitId, today)
    if (!known.some((one) => one.staffId === staffId))
      throw new Refused({ code: 'colleague.unknown' })
    const isNew = await insertHelper(tx, key, { staffId, by: actor.id, now })
    if (!isNew || request.handledBy === staffId) throw new Refused({ code: 'colleague.already' })
    const { code } = await getUnit(tx, key.unitId)
    const news = {
      cause: `requests.helper:${key.requestId}:${now.toISOString()}`,
      title: `请您协办申请 ${request.number ?? '（未登记）'}`,
      detail: '',
      link: `/requests/${code}/${key.requestId}`,
    }
    await tellStaff(tx, { staffIds: [staffId], except: actor.id, news, now })
    return {}
  })
}

export async function removeHelper(
  context: RequestContext,
  key: RequestKey,
  staffId: string,
): Promise<void> {
  const step = { action: 'removeHelper', key, facts: { staffId } } as const
  await actOnRequest(context, step, async (tx) => {
    if (!(await deleteHelper(tx, key, staffId))) throw new Refused({ code: 'colleague.notThere' })
    return {}
  })
}
