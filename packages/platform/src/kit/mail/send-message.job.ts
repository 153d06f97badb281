// Sends the messages of the queue; one that fails for now is tried again after growing waits.

import { z } from 'zod'
import { type Context, inTransaction } from '../db/transaction.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Job } from '../jobs/job.ts'
import { type Carried, carrierOf } from './carrier.ts'
import { type Attempted, findWaiting, type MessageKey, updateAttempted } from './outgoing.ts'
import { sendMessageJob } from './post-message.action.ts'
import { waitAfter } from './waits.ts'

const schema = z.object({ unitId: z.uuid(), messageId: z.uuid() })

export const sendMessage: Job = {
  name: sendMessageJob,
  title: '发送邮件',
  sentence: '发送给申请人、被征求意见方和工作人员的邮件；暂时失败的，等候一分钟到一天后再试。',
  work: (context, payload) => send(context, schema.parse(payload)),
}

/** One attempt. Whoever ends between sending and noting it sends the same message again. */
async function send(context: Context, key: MessageKey): Promise<void> {
  const waiting = await findWaiting(context.database, key)
  if (waiting === undefined) return
  const carrier = carrierOf(waiting.carrier)
  const carried: Carried = carrier
    ? await carrier(waiting.message)
    : { outcome: 'later', problem: '没有配置发送' }
  const attempts = waiting.attempts + 1
  const wait = carried.outcome === 'later' ? waitAfter(attempts) : undefined
  const state = stateAfter(carried, wait)
  const facts = { state, attempts }
  const deed = { action: 'kit.sendMessage', unitId: key.unitId, subject: waiting.subjectId, facts }
  const { now } = context
  await inTransaction(context, deed, async (tx) => {
    const problem = carried.outcome === 'taken' ? null : carried.problem
    await updateAttempted(tx, key, { state, attempts, problem, now })
    if (wait === undefined) return
    const runAt = new Date(now.getTime() + wait)
    await enqueue(tx, { job: sendMessageJob, payload: { ...key }, runAt })
  })
}

function stateAfter({ outcome }: Carried, wait: number | undefined): Attempted['state'] {
  if (outcome === 'taken') return 'sent'
  if (outcome === 'bounced') return 'bounced'
  return wait === undefined ? 'failed' : 'waiting'
}
