// The job that publishes records at the hour somebody set.

import type { Job } from '#kit/jobs/job.ts'
import { publishDue } from './publish-due.action.ts'

export const publishDueJob: Job = {
  name: 'catalogue.publishDue',
  title: '定时发布',
  sentence: '每分钟发布到了时间的信息；发布以前再次检查，检查不通过的不发布，并通知本单位。',
  schedule: '*/1 * * * *',
  work: publishDue,
}
