// The jobs of searches by e-mail.

import { z } from 'zod'
import type { Job } from '#kit/jobs/job.ts'
import { dropOldSubscriptions, sendDigests } from './send-digests.action.ts'
import { mailConfirmLink } from './subscribe.action.ts'

const schema = z.object({ subscriptionId: z.uuid() })

export const searchJobs: readonly Job[] = [
  {
    // The public site asks for it by this name through the database (migration 0039).
    name: 'catalogue.mailSearchLink',
    title: '发送订阅确认链接',
    sentence: '有人要求用邮件接收查找结果后，生成一次性的确认链接并发到所填邮箱。',
    work: (context, payload) => mailConfirmLink(context, schema.parse(payload).subscriptionId),
  },
  {
    name: 'catalogue.sendSearchMails',
    title: '发送查找结果',
    sentence: '每天八点以后，把新公开的信息发给确认过的订阅人；没有新信息的不发。',
    schedule: '5 * * * *',
    work: sendDigests,
  },
  {
    name: 'catalogue.dropSearchMails',
    title: '清除结束的订阅',
    sentence: '清除没有确认的和已经结束的查找订阅。',
    schedule: '25 19 * * *',
    work: dropOldSubscriptions,
  },
]
