// Sets an issue: the PDF and the page with its contents become the draft of a record, which then goes
// through review, secrecy review and signature by others, like every record.

import { getUnit } from '#agencies/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import { inTransaction, type Read, Refused } from '#kit/db/transaction.ts'
import { typeset } from '#kit/typesetting/typeset.ts'
import { addRecordFile } from '../attachments/add-record-file.action.ts'
import type { RecordContext } from '../flow/act-on-record.action.ts'
import { createRecord, saveRecord } from '../flow/write-record.action.ts'
import { type EditionContent, emptyContent } from '../record/content.ts'
import type { Edition, EditionKey } from '../record/edition.ts'
import { listEditions } from '../record/editions.store.ts'
import { entriesOf } from './contents.ts'
import { assertGazetteRole, issueForChange } from './edit-issue.action.ts'
import { gazetteBody } from './gazette-body.ts'
import { type GazetteParts, layOutGazette } from './gazette-layout.ts'
import { gazetteTyp } from './gazette-typ.ts'
import { type GazetteIssue, type IssueKey, issueTitle } from './issue.ts'
import { findIssue, listIssues, listPrintable, updateIssueRecord } from './issues.store.ts'

/** The issue as a PDF. The same issue gives the same bytes. */
export function gazettePdf(parts: GazetteParts): Promise<Uint8Array> {
  return typeset({ template: gazetteTyp, data: layOutGazette(parts) })
}

/** What is needed to set an issue. */
export async function findGazetteParts(read: Read, issue: GazetteIssue): Promise<GazetteParts> {
  const issues = await listIssues(read, [issue.unitId])
  return {
    ...{ issue, unitName: (await getUnit(read, issue.unitId)).name },
    records: await listPrintable(read, entriesOf(issue.contents)),
    issues: new Map(issues.map((one) => [one.issueId, one])),
  }
}

/**
 * Writes the draft, or writes over the one that is still a draft. Refused where a document is no longer
 * public or has a newer edition: the gazette prints what holds.
 */
export async function setIssue(context: RecordContext, key: IssueKey): Promise<EditionKey> {
  assertGazetteRole(context, key.unitId)
  return await allOrNothing(context.database, async (database) => {
    const whole = { ...context, database }
    const issue = await findIssue(database, key)
    if (issue === undefined) throw new Refused({ code: 'gazette.unknown' })
    const parts = await findGazetteParts(database, issue)
    assertPrintable(parts)
    const bytes = await gazettePdf(parts)
    const draft = await openDraft(whole, parts)
    const file = await addRecordFile(whole, draft, { name: `${titleOf(parts)}.pdf`, bytes })
    const content = contentOf(parts, [file])
    await saveRecord(whole, draft, { content, seen: draft.version })
    const facts = { version: issue.version, record: draft.recordId }
    const deed = { action: 'catalogue.setGazette', unitId: key.unitId, subject: key.issueId, facts }
    await inTransaction(whole, deed, async (tx) => {
      const current = await issueForChange(tx, key)
      if (current.version !== issue.version) throw new Refused({ code: 'gazette.changedMeanwhile' })
      await updateIssueRecord(tx, current, draft.recordId)
    })
    return draft
  })
}

function assertPrintable({ issue, records }: GazetteParts): void {
  const entries = entriesOf(issue.contents)
  if (entries.length === 0) throw new Refused({ code: 'gazette.nothing' })
  const standings = records.map(({ standing }) => standing)
  if (standings.includes('superseded')) throw new Refused({ code: 'gazette.newerEdition' })
  if (records.length < entries.length || standings.some((one) => one !== 'live'))
    throw new Refused({ code: 'gazette.notPublic' })
}

type Draft = EditionKey & { readonly version: number }

/** The draft of the issue: the one that is there, else a new record. */
async function openDraft(context: RecordContext, parts: GazetteParts): Promise<Draft> {
  const { unitId, recordId } = parts.issue
  const editions: readonly Edition[] =
    recordId === null ? [] : await listEditions(context.database, { unitId, recordId })
  const open = editions.find(({ state }) => state === 'draft' || state === 'returned')
  if (open !== undefined)
    return { unitId, recordId: open.recordId, number: open.number, version: open.version }
  if (editions.some(({ publishedAt }) => publishedAt !== null))
    throw new Refused({ code: 'gazette.published' })
  if (editions.some(({ state }) => state !== 'dropped'))
    throw new Refused({ code: 'gazette.inReview' })
  const content = contentOf(parts, [])
  return { ...(await createRecord(context, { unitId, kind: 'gazette', content })), version: 1 }
}

const titleOf = ({ issue }: GazetteParts): string => `${issue.contents.name}${issueTitle(issue)}`

function contentOf(
  parts: GazetteParts,
  attachments: EditionContent['attachments'],
): EditionContent {
  const { issue, unitName, records, issues } = parts
  const { year, number, running, issuedOn, contents } = issue
  const corrected = contents.corrections.flatMap(({ issueId }) => {
    const recordId = issues.get(issueId)?.recordId
    return recordId ? [{ unitId: issue.unitId, recordId }] : []
  })
  const tied = new Map([...records, ...corrected].map((one) => [one.recordId, one]))
  return {
    ...emptyContent,
    title: titleOf(parts),
    issuers: [unitName],
    formedOn: issuedOn,
    attribute: 'proactive',
    entryCode: '20.15',
    genre: '政府公报',
    subject: '政务公开',
    summary:
      `${titleOf(parts)}，收录 ${records.length} 篇：${records.map(({ content }) => content.title).join('；')}`.slice(
        0,
        500,
      ),
    body: gazetteBody(parts),
    attachments,
    ties: [...tied.values()].map(({ unitId, recordId }) => ({ tie: 'relates', unitId, recordId })),
    fields: {
      ...{ year: String(year), issue: String(number), issuedOn },
      ...(running !== null && { running: String(running) }),
    },
  }
}
