// SQL of messages that go out; address and words are sealed, and gone once the message is settled.

import { z } from 'zod'
import type { Read, Tx } from '../db/transaction.ts'
import { open, seal } from '../secrets/key-ring.ts'
import type { SealedColumn } from '../secrets/reseal.action.ts'
import type { CarrierName, Message } from './carrier.ts'

export type MessageKey = { readonly unitId: string; readonly messageId: string }

/** What became of messages; the rest of the words is for screens. */
export const messageStates = {
  waiting: '等待发送',
  sent: '已交给邮件服务器',
  bounced: '被退回',
  failed: '多次失败，停止发送',
  notConfigured: '没有配置发送，未发出',
} as const

export type MessageState = keyof typeof messageStates

const addressFor = (messageId: string): string => `kit.messageAddress:${messageId}`
const contentFor = (messageId: string): string => `kit.messageContent:${messageId}`
const one = { table: 'outgoing_messages', key: 'message_id' }

/** Columns of messages that hold sealed texts, for rotating keys. */
export const sealedMessageColumns: readonly SealedColumn[] = [
  { ...one, column: 'address_sealed', purpose: addressFor },
  { ...one, column: 'content_sealed', purpose: contentFor },
]

export type NewMessage = MessageKey & {
  readonly subjectId: string
  readonly kind: string
  readonly carrier: CarrierName
  /** Undefined where nothing is sent: then neither address nor words are kept. */
  readonly message: Omit<Message, 'id'> | undefined
  readonly now: Date
}

export async function insertMessage(tx: Tx, given: NewMessage): Promise<void> {
  const { unitId, messageId, subjectId, kind, carrier, message, now } = given
  const { to = '', ...content } = message ?? {}
  await tx
    .insertInto('outgoing_messages')
    .values({
      unit_id: unitId,
      message_id: messageId,
      subject_id: subjectId,
      kind,
      carrier,
      state: message ? 'waiting' : 'notConfigured',
      address_sealed: message ? seal(to, addressFor(messageId)) : null,
      content_sealed: message ? seal(JSON.stringify(content), contentFor(messageId)) : null,
      queued_at: now,
      settled_at: message ? null : now,
    })
    .execute()
}

const contentSchema = z.object({
  subject: z.string(),
  text: z.string(),
  unsubscribe: z.string().optional(),
})

export type Waiting = {
  readonly carrier: CarrierName
  readonly attempts: number
  readonly subjectId: string
  readonly message: Message
}

/** A message that waits to be sent; undefined once it is settled. */
export async function findWaiting(
  read: Read,
  { unitId, messageId }: MessageKey,
): Promise<Waiting | undefined> {
  const row = await read
    .selectFrom('outgoing_messages')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('message_id', '=', messageId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (!row?.address_sealed || !row.content_sealed) return undefined
  const content = contentSchema.parse(JSON.parse(open(row.content_sealed, contentFor(messageId))))
  const to = open(row.address_sealed, addressFor(messageId))
  return {
    carrier: row.carrier === 'sms' ? 'sms' : 'email',
    attempts: row.attempts,
    subjectId: row.subject_id,
    message: { id: messageId, to, ...content },
  }
}

export type Attempted = {
  readonly state: MessageState
  readonly attempts: number
  readonly problem: string | null
  readonly now: Date
}

/** Notes an attempt; a message that is settled loses its address and its words. */
export async function updateAttempted(
  tx: Tx,
  { unitId, messageId }: MessageKey,
  { state, attempts, problem, now }: Attempted,
): Promise<void> {
  const settled = { address_sealed: null, content_sealed: null, settled_at: now }
  await tx
    .updateTable('outgoing_messages')
    .set({ state, attempts, problem, ...(state !== 'waiting' && settled) })
    .where('unit_id', '=', unitId)
    .where('message_id', '=', messageId)
    .execute()
}

/** Notes that a message which a server had taken came back; false where it is not one of these. */
export async function updateReturned(
  tx: Tx,
  { unitId, messageId, subjectId }: MessageKey & { readonly subjectId: string },
  problem: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('outgoing_messages')
    .set({ state: 'bounced', problem })
    .where('unit_id', '=', unitId)
    .where('message_id', '=', messageId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type SentMessage = {
  readonly messageId: string
  readonly kind: string
  readonly state: MessageState
  readonly attempts: number
  readonly problem: string | null
  readonly queuedAt: Date
  readonly settledAt: Date | null
}

/** The messages about one subject, newest first. */
export async function listMessages(
  read: Read,
  { unitId, subjectId }: { readonly unitId: string; readonly subjectId: string },
): Promise<readonly SentMessage[]> {
  const rows = await read
    .selectFrom('outgoing_messages')
    .select(['message_id', 'kind', 'state', 'attempts', 'problem', 'queued_at', 'settled_at'])
    .where('unit_id', '=', unitId)
    .where('subject_id', '=', subjectId)
    .orderBy('queued_at', 'desc')
    .orderBy('message_id')
    .execute()
  return rows.map((row) => ({
    messageId: row.message_id,
    kind: row.kind,
    state: isMessageState(row.state) ? row.state : 'failed',
    attempts: row.attempts,
    problem: row.problem,
    queuedAt: row.queued_at,
    settledAt: row.settled_at,
  }))
}

function isMessageState(text: string): text is MessageState {
  return Object.hasOwn(messageStates, text)
}
