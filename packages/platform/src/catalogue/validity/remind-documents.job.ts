// The job that tells units of documents that expire, have expired or are not interpreted.

import type { Job } from '#kit/jobs/job.ts'
import { remindOfDocuments } from './remind-documents.action.ts'

export const documentsJob: Job = {
  name: 'catalogue.remindOfDocuments',
  title: '提醒文件到期和解读',
  sentence:
    '每天提醒有效期在 90 日、30 日内届满的文件、刚刚失效的文件和没有解读的文件，同一件事只提醒一次。',
  // A quarter to nine in the morning in China.
  schedule: '45 0 * * *',
  work: (context) => remindOfDocuments(context),
}
