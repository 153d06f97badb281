// The daily job that reminds offices of what is to be looked at again.

import type { Job } from '#kit/jobs/job.ts'
import { remindReReviews } from './remind-re-reviews.action.ts'

export const reReviewJob: Job = {
  name: 'catalogue.remindReReviews',
  title: '提醒评估不公开的信息',
  sentence: '每天提醒公开工作机构负责人将要评估的不公开信息，同一日期只提醒一次。',
  // Half past eight in the morning in China.
  schedule: '30 0 * * *',
  work: remindReReviews,
}
