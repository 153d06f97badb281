// What the checks find in an edition, with all they are given: attachments, wordings, links, decisions.

import type { Database } from '#kit/db/database.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/digest-of.ts'
import type { RecordFile } from '../attachments/record-file.ts'
import { listRecordFiles } from '../attachments/record-files.store.ts'
import type { EditionContent } from '../record/content.ts'
import type { GovernmentRecord } from '../record/edition.ts'
import { kindOf } from '../record/kinds.ts'
import { checkRecord } from './check-record.ts'
import type { AttachmentNote, Checked } from './checked.ts'
import { linksIn } from './links.ts'
import { listBrokenLinks } from './links-reached.store.ts'
import { findMetadataFacts } from './metadata-facts.store.ts'
import type { FindingDecision, RecordFinding } from './record-finding.ts'
import { wordingsOf } from './wording.ts'
import { listDecisions, listWordings } from './wordings.store.ts'

/** What the checks are given of a content. */
export async function checkedOf(
  read: Tx | Database,
  record: GovernmentRecord,
  content: EditionContent,
): Promise<Checked> {
  const files = content.attachments.length === 0 ? [] : await listRecordFiles(read, record)
  return {
    content,
    kind: kindOf(record.kind),
    attachmentTexts: new Map(files.map(({ file, text }) => [file.id, text?.text ?? ''])),
    attachmentNotes: new Map(files.flatMap((one) => noteOn(one))),
    wordings: wordingsOf(await listWordings(read)),
    brokenLinks: await listBrokenLinks(read, linksIn(content.body)),
    metadata: await findMetadataFacts(read, record, content),
  }
}

/** All findings, errors first; one that somebody decided to leave keeps nothing back any more. */
export async function findingsIn(
  read: Tx | Database,
  record: GovernmentRecord,
  content: EditionContent,
): Promise<readonly RecordFinding[]> {
  const decisions = await listDecisions(read, record)
  const found = checkRecord(await checkedOf(read, record, content))
  return found.map((finding) => decided(finding, decisions))
}

function decided(
  finding: RecordFinding,
  decisions: ReadonlyMap<string, FindingDecision>,
): RecordFinding {
  const { code, field, found } = finding
  if (found === undefined) return finding
  const digest = digestOf({ code, field, found })
  const decision = decisions.get(digest)
  return decision === undefined
    ? { ...finding, digest }
    : { ...finding, digest, decision, severity: 'warning' }
}

function noteOn({ file, text }: RecordFile): readonly (readonly [string, AttachmentNote])[] {
  if (file.state === 'harmful')
    return [[file.id, { severity: 'error', message: '发现有害内容，不能发布，请取下。' }]]
  if (file.state === 'waiting')
    return [[file.id, { severity: 'error', message: '还在等待病毒检查，检查完成后才能送审。' }]]
  if (text === undefined || text.note === '') return []
  return [[file.id, { severity: 'warning', message: text.note }]]
}
