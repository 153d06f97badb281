// Examining a record: handing it in, its reviews, the secrecy review, the signature.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import { findingsIn } from '../checks/findings-in.action.ts'
import type { RecordFinding } from '../checks/record-finding.ts'
import type { EditionKey } from '../record/edition.ts'
import { findChain } from '../review-chain/chains.store.ts'
import { actOnRecord, personIdOf, type RecordContext } from './act-on-record.action.ts'
import type { OpenEdition } from './open-edition.ts'
import type { RecordAction } from './transitions.ts'

/** What the checks find in an edition now. */
export async function findingsOf(
  read: Tx | RecordContext['database'],
  { record, edition }: Pick<OpenEdition, 'record' | 'edition'>,
): Promise<readonly RecordFinding[]> {
  return findingsIn(read, record, edition.content)
}

/** Refuses where an error stands. */
export async function assertNoErrors(
  tx: Tx,
  open: OpenEdition,
  code: 'record.errorsStand' | 'record.errorsAppeared',
): Promise<void> {
  const errors = (await findingsOf(tx, open)).filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Refused({ code, facts: { messages: errors.map(({ message }) => message) } })
}

/**
 * Hands the draft in; the chain that holds now holds for it from here on. A later edition says what
 * changed.
 */
export async function submitRecord(context: RecordContext, key: EditionKey): Promise<void> {
  await actOnRecord(context, { action: 'submit', key }, async (tx, open) => {
    await assertNoErrors(tx, open, 'record.errorsStand')
    const { record, edition } = open
    if (record.liveEdition !== null && edition.content.changeNote.trim() === '')
      throw new Refused({ code: 'record.changeNoteMissing' })
    const chain = await findChain(tx, record)
    return { chain, stepsPassed: 0, submittedBy: personIdOf(context) }
  })
}

/** Sends it back with a reason. */
export async function returnRecord(
  context: RecordContext,
  key: EditionKey,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new Refused({ code: 'record.reasonMissing' })
  await actOnRecord(context, { action: 'return', key, remark: reason.trim() }, async () => ({
    stepsPassed: 0,
    submittedBy: null,
  }))
}

/** Passes the review whose turn it is. */
export async function passReview(
  context: RecordContext,
  key: EditionKey,
  remark = '',
): Promise<void> {
  await actOnRecord(context, { action: 'passReview', key, remark }, async (_tx, { edition }) => {
    const stepName = edition.chain?.[edition.stepsPassed]?.name
    return { ...(stepName && { stepName }), stepsPassed: edition.stepsPassed + 1 }
  })
}

const noting =
  (action: RecordAction) =>
  async (context: RecordContext, key: EditionKey, remark = ''): Promise<void> => {
    await actOnRecord(context, { action, key, remark }, async () => ({}))
  }

/**
 * Clears exactly this content, by name.
 * @law 保密法 35
 * @law 保密法实施条例 42
 */
export const clearRecord = noting('clearSecrecy')

/** The disclosure office agrees that a policy document is not published. */
export const giveOpinion = noting('giveOpinion')

/** Signs the record for publishing, or for being kept. */
export const approveRecord = noting('approve')
