// The jobs of campaigns: telling that one has begun, and the daily reminders.

import { z } from 'zod'
import type { Job } from '#kit/jobs/job.ts'
import { listOpenCampaigns } from './campaigns.store.ts'
import { remindJob, tellOpeningJob } from './job-names.ts'
import { remindUnits } from './remind-units.action.ts'
import { tellOpening } from './tell-opening.action.ts'

const schema = z.object({ unitId: z.uuid(), year: z.int() })

const opening: Job = {
  name: tellOpeningJob,
  title: '通知编制工作开始',
  sentence: '编制工作开始后，通知应当报送的各单位。',
  work: (context, payload) => tellOpening(context, schema.parse(payload)),
}

const reminders: Job = {
  name: remindJob,
  title: '提醒报送和公开',
  sentence: '每天按设定的天数提醒没有报送或者没有公开的单位，同一阶段只提醒一次。',
  // Half past eight in the morning in China.
  schedule: '30 0 * * *',
  work: async (context) => {
    for (const key of await listOpenCampaigns(context.database)) await remindUnits(context, key)
  },
}

export const campaignJobs: readonly Job[] = [opening, reminders]
