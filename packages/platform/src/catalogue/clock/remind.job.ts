// The daily job that reminds offices of what is to be published.

import type { Job } from '#kit/jobs/job.ts'
import { remindPublishing } from './remind.action.ts'

export const remindPublishingJob: Job = {
  name: 'catalogue.remindPublishing',
  title: '提醒公开期限',
  sentence:
    '每天记下超过公开期限的信息，并提醒经办人和公开工作机构负责人：期限以前 5 个工作日、1 个工作日和逾期时各一次。',
  // Ten past eight in the morning in China.
  schedule: '10 0 * * *',
  work: remindPublishing,
}
