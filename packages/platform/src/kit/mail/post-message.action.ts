// Puts a message to somebody outside into the queue, in the transaction of what it tells of.

import type { Tx } from '../db/transaction.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { newId } from '../new-id.ts'
import { type CarrierName, isSetUp, type Message } from './carrier.ts'
import { insertMessage } from './outgoing.ts'

/** Name of the job that sends; the queue and the worker know it by this. */
export const sendMessageJob = 'kit.sendMessage'

export type Posted = {
  readonly unitId: string
  /** What it is about, such as a request. */
  readonly subjectId: string
  readonly kind: string
  readonly carrier: CarrierName
  readonly message: Omit<Message, 'id'>
  readonly now: Date
}

/** Sends after the transaction has ended well; where no carrier is set up, notes that nothing is sent. */
export async function postMessage(tx: Tx, posted: Posted): Promise<void> {
  const { unitId, carrier, message, now } = posted
  const messageId = newId(now)
  const isSent = isSetUp(carrier)
  await insertMessage(tx, { ...posted, messageId, message: isSent ? message : undefined })
  if (isSent) await enqueue(tx, { job: sendMessageJob, payload: { unitId, messageId } })
}
