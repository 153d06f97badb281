// The result of a clean-up: one document that says what was decided and, when it is published, ends in one
// transaction all that shall go.

import { getUnit, holdsRole } from '#agencies/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'
import { listInForce } from '../figures/normative-figures.store.ts'
import type { RecordContext } from '../flow/act-on-record.action.ts'
import { createRecord } from '../flow/write-record.action.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { findPublished } from '../validity/published-document.store.ts'
import { decidingRoles, openForChange } from './clean-up.action.ts'
import { type CleanUpItem, type CleanUpKey, ends } from './clean-up.ts'
import { findCleanUp, listItems, updateCleanUp } from './clean-ups.store.ts'
import { resultBody } from './result-body.ts'

/** Writes the draft of the result; it goes through review, secrecy review and signature like any other. */
export async function writeResult(context: RecordContext, key: CleanUpKey): Promise<EditionKey> {
  const { duties = [], now } = context
  const { unitId, cleanUpId } = key
  if (!holdsRole(duties, decidingRoles, [unitId]))
    throw new Refused({ code: 'cleanUp.notYourRole' })
  return await allOrNothing(context.database, async (database) => {
    const whole = { ...context, database }
    const content = await contentOfResult(whole, key)
    const result = await createRecord(whole, { unitId, kind: 'otherDocument', content })
    const facts = { result: result.recordId, ended: content.ties.length }
    const deed = { action: 'catalogue.resultOfCleanUp', unitId, subject: cleanUpId, facts }
    await inTransaction({ ...whole, now }, deed, async (tx) => {
      await openForChange(tx, key)
      await updateCleanUp(tx, key, { state: 'resulted', resultRecordId: result.recordId })
    })
    return result
  })
}

async function contentOfResult(
  { database, now }: RecordContext,
  key: CleanUpKey,
): Promise<EditionContent> {
  const cleanUp = await findCleanUp(database, key)
  if (cleanUp === undefined) throw new Refused({ code: 'cleanUp.unknown' })
  if (cleanUp.state !== 'open') throw new Refused({ code: 'cleanUp.notOpen' })
  const items = await listItems(database, key)
  if (items.some(({ confirmedBy }) => confirmedBy === null))
    throw new Refused({ code: 'cleanUp.notAllConfirmed' })
  const today = dayInChina(now)
  const ended = items.filter(({ decision }) => ends(decision))
  await assertInForce(database, ended, today)
  const { name } = await getUnit(database, key.unitId)
  const listed = []
  for (const item of items) {
    const document = await findPublished(database, item)
    listed.push({ ...item, title: document?.content.title ?? '', ...numberOf(document?.content) })
  }
  return {
    ...emptyContent,
    title: `${name}关于公布规范性文件清理结果的决定`,
    issuers: [name],
    formedOn: today,
    effectiveOn: today,
    attribute: 'proactive',
    entryCode: '20.1',
    genre: '决定',
    subject: '政务公开',
    summary: `${cleanUp.title}的结果：共 ${items.length} 件，其中废止、宣布失效 ${ended.length} 件。`,
    body: resultBody(cleanUp, listed),
    ties: ended.map(({ unitId, recordId }) => ({ tie: 'repeals', unitId, recordId })),
  }
}

const numberOf = (content: EditionContent | undefined) => ({
  documentNumber: content?.documentNumber ?? '',
})

async function assertInForce(
  read: RecordContext['database'],
  ended: readonly CleanUpItem[],
  today: Parameters<typeof listInForce>[2],
): Promise<void> {
  const [first] = ended
  if (first === undefined) return
  const inForce = new Set(await listInForce(read, first.unitId, today))
  if (ended.some(({ recordId }) => !inForce.has(recordId)))
    throw new Refused({ code: 'cleanUp.endedMeanwhile' })
}
