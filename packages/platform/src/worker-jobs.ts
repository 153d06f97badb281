// Everything that is done in the background, in one list: each job with what does it.

import { auditVerification, expiredSignIns } from '#agencies/index.ts'
import { campaignJobs, errorCount } from '#annual-report/index.ts'
import {
  documentsJob,
  publishDueJob,
  recordFileJobs,
  remindPublishingJob,
  reReviewJob,
  searchJobs,
} from '#catalogue/index.ts'
import type { Config } from '#kit/config.ts'
import { auditAnchoring } from '#kit/db/anchors/anchor-audit-log.ts'
import { fileJobs } from '#kit/files/files.job.ts'
import type { Job } from '#kit/jobs/job.ts'
import { sendMessage } from '#kit/mail/send-message.job.ts'
import {
  applicantJobs,
  draftJobs,
  mattersJob,
  opinionJob,
  remindJob as remindRequests,
} from '#requests/index.ts'

/** All of them; some keep a file in the data folder. */
export function workerJobs({ dataFolder }: Pick<Config, 'dataFolder'>): readonly Job[] {
  return [
    auditVerification,
    auditAnchoring(dataFolder),
    expiredSignIns,
    errorCount,
    ...recordFileJobs,
    ...fileJobs,
    publishDueJob,
    reReviewJob,
    remindPublishingJob,
    ...searchJobs,
    ...draftJobs,
    ...applicantJobs,
    sendMessage,
    opinionJob,
    remindRequests,
    mattersJob,
    documentsJob,
    ...campaignJobs,
  ]
}
