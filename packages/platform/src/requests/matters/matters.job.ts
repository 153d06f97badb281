// The daily job that tells offices of matters of 条例 18 and 44 that wait for them.

import type { Job } from '#kit/jobs/job.ts'
import { dayInChina } from '#law/index.ts'
import { listDueReviews, listUntoldChanged } from './matter-reminders.store.ts'
import { remindOfProposal, remindOfReview } from './remind-matters.action.ts'

/** A worker that stood still for less misses nothing. */
const daysBack = 30

export const mattersJob: Job = {
  name: 'requests.remindMatters',
  title: '提醒后续事项',
  sentence:
    '每天提醒经办人和公开工作机构负责人：多个申请人申请了相同的信息；不公开信息的评估日期到了。同一事项只提醒一次。',
  // Half past eight in the morning in China.
  schedule: '30 0 * * *',
  work: async (context) => {
    const { database, now } = context
    const since = new Date(now.getTime() - daysBack * 86_400_000)
    for (const key of await listUntoldChanged(database, since)) await remindOfProposal(context, key)
    const reviews = { today: dayInChina(now), onlyUntold: true }
    for (const review of await listDueReviews(database, reviews))
      await remindOfReview(context, review)
  },
}
