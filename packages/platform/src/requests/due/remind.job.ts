// The daily job that reminds offices of what is due.

import type { Job } from '#kit/jobs/job.ts'
import { dayInChina } from '#law/index.ts'
import { listUnitsDue } from './due-days.store.ts'
import { farthestDue, remindUnit } from './remind.action.ts'

export const remindJob: Job = {
  name: 'requests.remind',
  title: '提醒申请到期',
  sentence: '每天提醒经办人和公开工作机构负责人将要到期和已经逾期的申请，同一期限各提醒一次。',
  // Eight in the morning in China.
  schedule: '0 0 * * *',
  work: async (context) => {
    const until = farthestDue(dayInChina(context.now))
    for (const unitId of await listUnitsDue(context.database, until))
      await remindUnit(context, unitId)
  },
}
