// Everything that is done in the background, in one list: each job with what does it.

import { auditVerification, expiredSignIns } from '#agencies/index.ts'
import { campaignJobs, errorCount } from '#annual-report/index.ts'
import type { Job } from '#kit/jobs/job.ts'

export const workerJobs: readonly Job[] = [
  auditVerification,
  expiredSignIns,
  errorCount,
  ...campaignJobs,
]
