// Notes what staff say to each other about a request; it goes to nobody outside the office.

import { getUnit, tellStaff } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { insertComment, listHelpers } from './colleagues.store.ts'
import { listColleagues } from './colleagues-of-unit.store.ts'
import { longestComment, mentionedIn } from './comment.ts'

/** Tells the person in charge, those who help and everybody who is named. */
export async function commentOnRequest(
  context: RequestContext,
  key: RequestKey,
  given: string,
): Promise<void> {
  const said = given.trim()
  if (said === '') throw new Refused({ code: 'colleague.nothingSaid' })
  if (said.length > longestComment) throw new Refused({ code: 'colleague.tooLong' })
  const { now, actor } = context
  await actOnRequest(context, { action: 'comment', key }, async (tx, { request, today }) => {
    const commentId = newId(now)
    await insertComment(tx, key, { commentId, writtenBy: actor.id, said, writtenAt: now })
    const named = mentionedIn(said, await listColleagues(tx, key.unitId, today))
    const { code } = await getUnit(tx, key.unitId)
    const number = request.number ?? '（未登记）'
    const link = `/requests/${code}/${key.requestId}#comments`
    const cause = `requests.comment:${commentId}`
    const tell = (staffIds: readonly string[], title: string): Promise<void> =>
      tellStaff(tx, { staffIds, except: actor.id, news: { cause, title, detail: '', link }, now })
    await tell(
      named.map(({ staffId }) => staffId),
      `申请 ${number} 的内部意见提到了您`,
    )
    const inCharge = request.handledBy === null ? [] : [request.handledBy]
    await tell([...inCharge, ...(await listHelpers(tx, key))], `申请 ${number} 有新的内部意见`)
    return {}
  })
}
