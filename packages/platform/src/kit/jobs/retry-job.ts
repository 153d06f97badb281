// Lets a job that was given up run again, at an administrator's word.

import { type Context, inTransaction, platformUnitId, Refused } from '../db/transaction.ts'
import { findGivenUpJob, updateForRetry } from './queue.ts'

/** Sentences for people, by code. */
export const jobRefusals = {
  'job.notGivenUp': '这项任务不在失败列表中，可能已经重试。请刷新页面。',
} as const

/** Refused when the job is not, or no longer, among those that were given up. */
export async function retryJob(context: Context, id: string): Promise<void> {
  const deed = { action: 'platform.retryJob', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, async (tx) => {
    if ((await findGivenUpJob(tx, id)) === undefined) throw new Refused({ code: 'job.notGivenUp' })
    await updateForRetry(tx, id)
  })
}
