// The job that writes what was said in rooms into the files of requests.

import { z } from 'zod'
import type { Job } from '#kit/jobs/job.ts'
import { noteOpinion } from './note-opinion.action.ts'

const schema = z.object({ unitId: z.uuid(), roomId: z.uuid() })

/** The public site asks for it by this name through the database (migration 0024). */
export const opinionJob: Job = {
  name: 'requests.noteOpinion',
  title: '登记网上提交的意见',
  sentence: '第三方、共同制作机关在网上确认收到或者提交意见后，登记到申请中并通知经办人。',
  work: (context, payload) => noteOpinion(context, schema.parse(payload)),
}
