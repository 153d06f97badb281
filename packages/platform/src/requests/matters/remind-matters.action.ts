// Tells the people of an office, once, that several applicants asked for the same, and that the day has
// come on which withheld information is looked at again.

import { getUnit, listHolders, tellStaff } from '#agencies/index.ts'
import { type Context, inTransaction, type Tx } from '#kit/db/transaction.ts'
import { dayInChina, dayInWords, localDate } from '#law/index.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequest } from '../case/requests.store.ts'
import { mailStaff } from '../telling/mail-staff.action.ts'
import { type DueReview, findTold, insertMatterReminders } from './matter-reminders.store.ts'
import { listMatters } from './matters.store.ts'
import { proposesPublication } from './proposal.ts'
import { listSimilar } from './similar.store.ts'

/**
 * Where the request completes a group of several applicants, tells the one in charge and the head of
 * the office; a group that was told before only takes the request in.
 * @law 条例 44
 */
export async function remindOfProposal(context: Context, key: RequestKey): Promise<void> {
  const { database, now } = context
  const { unitId, requestId } = key
  const request = await findRequest(database, key)
  if (request === undefined) return
  const { fingerprint, others } = await listSimilar(database, key)
  const { outcome } = request
  if (!proposesPublication({ outcome, applicantFingerprint: fingerprint }, others)) return
  const group = [requestId, ...others.map((one) => one.requestId)]
  const deed = { action: 'requests.proposePublication', unitId, subject: requestId }
  await inTransaction(context, deed, async (tx) => {
    const [told] = await findTold(tx, unitId, group)
    const toldId = told ?? requestId
    const isNew = await insertMatterReminders(tx, {
      ...{ unitId, kind: 'publication', toldId, subjectIds: group, now },
    })
    if (!isNew || told !== undefined || (await wasOpened(tx, unitId, group))) return
    await tell(tx, {
      ...{ unitId, subjectId: requestId, person: request.handledBy, now },
      ...{ cause: `requests.proposal:${requestId}`, number: request.number ?? '（未登记）' },
      title: `申请 ${request.number ?? '（未登记）'} 等 ${group.length} 件申请内容相近，请判断是否纳入主动公开`,
      detail:
        '多个申请人申请相同的信息，属于可以公开的，可以纳入主动公开的范围（条例第四十四条）。',
      pathIn: (code) => `/requests/${code}/${requestId}`,
    })
  })
}

async function wasOpened(tx: Tx, unitId: string, group: readonly string[]): Promise<boolean> {
  for (const requestId of group) {
    const matters = await listMatters(tx, { unitIds: [unitId], kind: 'publication', requestId })
    if (matters.length > 0) return true
  }
  return false
}

/**
 * The planned day of a review has come: tells who planned it and the head of the office.
 * @law 条例 18
 */
export async function remindOfReview(context: Context, review: DueReview): Promise<void> {
  const { now } = context
  const { unitId, matterId, number, plannedOn, openedBy } = review
  const deed = { action: 'requests.remindReview', unitId, subject: matterId }
  await inTransaction(context, deed, async (tx) => {
    const given = { unitId, kind: 'review', toldId: matterId, subjectIds: [matterId], now } as const
    if (!(await insertMatterReminders(tx, given))) return
    await tell(tx, {
      ...{ unitId, subjectId: matterId, person: openedBy, now, number },
      cause: `requests.review:${matterId}`,
      title: `${number} 到了安排的评估日期${dayInWords(localDate(plannedOn))}`,
      detail: '不予公开的信息应当定期评估，因情势变化可以公开的应当公开（条例第十八条）。',
      pathIn: (code) => `/requests/matters/${code}/${matterId}`,
    })
  })
}

type Telling = {
  readonly unitId: string
  readonly subjectId: string
  /** Who is in charge; null, or no member of staff, where nobody is. */
  readonly person: string | null
  readonly cause: string
  readonly title: string
  readonly detail: string
  readonly number: string
  readonly pathIn: (unitCode: string) => string
  readonly now: Date
}

/** The one in charge as long as they still work there, and the heads of the office. */
async function tell(tx: Tx, given: Telling): Promise<void> {
  const { unitId, subjectId, person, cause, title, detail, number, pathIn, now } = given
  const roles = ['clerk', 'officeHead'] as const
  const holders = await listHolders(tx, { unitIds: [unitId], roles, today: dayInChina(now) })
  const asked = holders.filter(({ role, staffId }) => role === 'officeHead' || staffId === person)
  const staffIds = [...new Set(asked.map(({ staffId }) => staffId))]
  const path = pathIn((await getUnit(tx, unitId)).code)
  await tellStaff(tx, { staffIds, news: { cause, title, detail, link: path }, now })
  await mailStaff(tx, staffIds, { unitId, subjectId, kind: 'matter', number, path, now })
}
