// Putting an issue together: opening it, saving its contents, giving it up.

import { holdsRole, type Role } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { listEditions } from '../record/editions.store.ts'
import { entriesOf, type GazetteContents, whyNotKept } from './contents.ts'
import type { GazetteIssue, IssueKey } from './issue.ts'
import {
  findIssueForUpdate,
  type IssueNumbers,
  insertIssue,
  listIssues,
  updateIssue,
} from './issues.store.ts'

export const gazetteRoles = ['clerk', 'officeHead'] as const satisfies readonly Role[]

export function assertGazetteRole({ duties = [] }: RecordContext, unitId: string): void {
  if (!holdsRole(duties, gazetteRoles, [unitId])) throw new Refused({ code: 'gazette.notYourRole' })
}

/** Opens an issue; its contents are filled afterwards. */
export async function openIssue(
  context: RecordContext,
  unitId: string,
  { name, ...numbers }: IssueNumbers & { readonly name: string },
): Promise<IssueKey> {
  assertGazetteRole(context, unitId)
  const { now } = context
  const key = { unitId, issueId: newId(now) }
  const contents: GazetteContents = { name: name.trim(), sections: [], corrections: [] }
  const { year, number } = numbers
  const deed = { action: 'catalogue.openGazette', unitId, subject: key.issueId }
  await inTransaction(context, { ...deed, facts: { year, number } }, async (tx) => {
    const wrong = whyNotKept(contents)
    if (wrong !== undefined) throw new Refused({ code: wrong })
    await assertNumbers(tx, key, numbers)
    const by = personIdOf(context)
    await insertIssue(tx, key, { ...numbers, contents, what: '新建', by, now })
  })
  return key
}

async function assertNumbers(
  tx: Tx,
  { unitId, issueId }: IssueKey,
  { year, number, running }: IssueNumbers,
): Promise<void> {
  const isCount = (one: number): boolean => Number.isInteger(one) && one > 0 && one < 100_000
  if (!isCount(number) || year < 1949 || year > 2100 || (running !== null && !isCount(running)))
    throw new Refused({ code: 'gazette.numbersInvalid' })
  const others = await listIssues(tx, [unitId])
  if (others.some((one) => one.issueId !== issueId && one.year === year && one.number === number))
    throw new Refused({ code: 'gazette.numberTaken' })
}

/** An issue that may still change, locked. */
export async function issueForChange(tx: Tx, key: IssueKey): Promise<GazetteIssue> {
  const issue = await findIssueForUpdate(tx, key)
  if (issue === undefined || issue.isDropped) throw new Refused({ code: 'gazette.unknown' })
  if (issue.recordId === null) return issue
  const editions = await listEditions(tx, { unitId: key.unitId, recordId: issue.recordId })
  const [newest] = editions
  if (editions.some(({ publishedAt }) => publishedAt !== null))
    throw new Refused({ code: 'gazette.published' })
  const isOpen = newest?.state === 'draft' || newest?.state === 'returned'
  if (newest !== undefined && !isOpen && newest.state !== 'dropped')
    throw new Refused({ code: 'gazette.inReview' })
  return issue
}

export type SavedIssue = IssueNumbers & {
  readonly contents: GazetteContents
  /** What was done, for the history. */
  readonly what: string
  readonly seen: number
}

/**
 * Saves over the version that was seen. What was printed wrong before is corrected here, in a later issue:
 * an issue that is public stays as it was printed.
 */
export async function saveIssue(
  context: RecordContext,
  key: IssueKey,
  { seen, ...saved }: SavedIssue,
): Promise<void> {
  assertGazetteRole(context, key.unitId)
  const { contents, what } = saved
  const facts = { entries: entriesOf(contents).length, corrections: contents.corrections.length }
  const deed = { action: 'catalogue.saveGazette', unitId: key.unitId, subject: key.issueId, facts }
  await inTransaction(context, deed, async (tx) => {
    const issue = await issueForChange(tx, key)
    if (issue.version !== seen) throw new Refused({ code: 'gazette.changedMeanwhile' })
    const wrong = whyNotKept(contents)
    if (wrong !== undefined) throw new Refused({ code: wrong })
    await assertNumbers(tx, key, saved)
    await assertCorrections(tx, issue, contents)
    await updateIssue(tx, issue, { ...saved, what, by: personIdOf(context), now: context.now })
  })
}

async function assertCorrections(
  tx: Tx,
  { unitId, issueId }: GazetteIssue,
  { corrections }: GazetteContents,
): Promise<void> {
  if (corrections.length === 0) return
  const earlier = new Set((await listIssues(tx, [unitId])).map((one) => one.issueId))
  earlier.delete(issueId)
  if (corrections.some((one) => !earlier.has(one.issueId)))
    throw new Refused({ code: 'gazette.correctionUnknown' })
}
