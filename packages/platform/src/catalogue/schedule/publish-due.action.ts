// Publishes what is due: each edition in a transaction of its own, asked again whether it may go out.

import { getUnit, tellHolders, tellStaff } from '#agencies/index.ts'
import { type Context, inTransaction, type Refusal, Refused, type Tx } from '#kit/db/transaction.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { isRecordRefusal, recordRefusals } from '../flow/refusals.ts'
import { findEdition, listSteps } from '../record/editions.store.ts'
import { findRecordForUpdate, listReaders } from '../record/records.store.ts'
import { insertScheduleRefusal, listDueEditions, type Scheduled } from './scheduled.store.ts'

const perBatch = 100

/**
 * Everything that is due by now. What is refused stays scheduled with the reason, and those concerned are
 * told; a fault in one does not keep the others back. Asked twice, it publishes nothing twice: what is
 * due stands in the database alone.
 * @law 条例 26
 */
export async function publishDue(context: Context): Promise<void> {
  const faults: unknown[] = []
  const tried = new Set<string>()
  for (;;) {
    const due = await listDueEditions(context.database, context.now, perBatch)
    const fresh = due.filter(({ recordId }) => !tried.has(recordId))
    if (fresh.length === 0) break
    for (const one of fresh) {
      tried.add(one.recordId)
      await publishOne(context, one).catch((fault: unknown) => faults.push(fault))
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, 'scheduled publication')
}

async function publishOne(context: Context, one: Scheduled): Promise<void> {
  try {
    await publishRecord(context, one)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    await noteRefusal(context, one, error.refusal)
  }
}

/** Nothing is noted where somebody acted meanwhile: cancelled, published, set another hour. */
async function noteRefusal(context: Context, one: Scheduled, refusal: Refusal): Promise<void> {
  const { unitId, recordId: subject, number } = one
  if (!(await isStillDue(context.database, one))) return
  const facts = { edition: number, code: refusal.code }
  const deed = { action: 'catalogue.refuseScheduled', unitId, subject, facts }
  const messages = sentencesOf(refusal)
  const { now } = context
  await inTransaction(context, deed, async (tx) => {
    await findRecordForUpdate(tx, one)
    if (!(await isStillDue(tx, one))) throw new Refused({ code: 'record.wrongState' })
    await insertScheduleRefusal(tx, one, { code: refusal.code, messages, refusedAt: now })
    await tell(tx, one, { messages, now })
  }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
  })
}

async function isStillDue(read: Tx | Context['database'], one: Scheduled): Promise<boolean> {
  const edition = await findEdition(read, one)
  return (
    edition?.state === 'scheduled' && edition.scheduledFor?.getTime() === one.scheduledFor.getTime()
  )
}

/** The sentence of the code, and what the checks found. */
function sentencesOf({ code, facts }: Refusal): readonly string[] {
  const said = isRecordRefusal(code) ? [recordRefusals[code]] : [code]
  const found = facts?.messages
  return Array.isArray(found) ? [...said, ...found.map(String)] : said
}

type Told = { readonly messages: readonly string[]; readonly now: Date }

/** The desk, and whoever set the hour; of a limited record its readers alone. */
async function tell(tx: Tx, one: Scheduled, { messages, now }: Told): Promise<void> {
  const { unitId, recordId } = one
  const [{ code }, edition, readers, steps] = await Promise.all([
    getUnit(tx, unitId),
    findEdition(tx, one),
    listReaders(tx, one),
    listSteps(tx, one),
  ])
  const news = {
    cause: `record:${unitId}:${recordId}:${one.number}:notPublished:${one.scheduledFor.toISOString()}`,
    title: `《${edition?.title ?? ''}》到了定时的时间没有发布`,
    detail: messages.join(''),
    link: `/records/${code}/${recordId}`,
  }
  if (readers.length > 0) return tellStaff(tx, { staffIds: readers.filter(isAccount), news, now })
  const setBy = steps.filter(({ action }) => action === 'schedule').map(({ by }) => by)
  await tellStaff(tx, { staffIds: setBy.slice(-1).filter(isAccount), news, now })
  const roles = ['clerk', 'officeHead'] as const
  await tellHolders(tx, { unitIds: [unitId], roles, newsOf: () => news, now })
}

/** Steps of data that was brought along name people who have no account here. */
function isAccount(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}
