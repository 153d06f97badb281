// Saved applications that were not handed in go when their time is over.

import type { Job } from '#kit/jobs/job.ts'
import { dropExpiredDrafts } from './save-draft.action.ts'

export const draftJobs: readonly Job[] = [
  {
    name: 'requests.dropDrafts',
    title: '清除过期的申请草稿',
    sentence: '清除申请人保存在网站上、没有提交且保存期已过的草稿。',
    schedule: '25 * * * *',
    work: (context) => dropExpiredDrafts(context),
  },
]
