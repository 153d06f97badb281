// The jobs of applicants' accounts: mails the links that were asked for, takes away old ones.

import { z } from 'zod'
import type { Job } from '#kit/jobs/job.ts'
import { dropOldSignIns, mailLink } from './sign-in.action.ts'

const schema = z.object({ linkId: z.uuid() })

export const applicantJobs: readonly Job[] = [
  {
    // The public site asks for it by this name through the database (migration 0029).
    name: 'requests.mailSignInLink',
    title: '发送登录链接',
    sentence: '申请人在网站上要求登录后，生成一次性的登录链接并发到所填邮箱。',
    work: (context, payload) => mailLink(context, schema.parse(payload).linkId),
  },
  {
    name: 'requests.dropSignIns',
    title: '清除过期的登录',
    sentence: '清除申请人账户过期的登录链接和已经结束的登录。',
    schedule: '35 * * * *',
    work: dropOldSignIns,
  },
]
