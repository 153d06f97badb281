// Forgets sessions and one-time links that nobody can use any more.

import type { Job } from '#kit/jobs/job.ts'
import { deleteExpired } from './sessions.store.ts'

/** Longer than any session may be set to live. */
const keptDays = 45

export const expiredSignIns: Job = {
  name: 'agencies.forgetExpiredSignIns',
  title: '清除失效的登录',
  sentence: '删除早已失效的登录会话和过期的一次性链接。',
  // 3:10 in the morning in China.
  schedule: '10 19 * * *',
  work: ({ database, now }) =>
    deleteExpired(database, {
      sessionsBefore: new Date(now.getTime() - keptDays * 86_400_000),
      linksBefore: now,
    }),
}
