// SQL of documents that are public: what the rules of validity and the figures need to know of one.

import type { Read } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, localDate } from '#law/index.ts'
import type { EditionContent } from '../record/content.ts'
import type { RecordKey } from '../record/edition.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { contentOf } from '../record/stored-content.ts'

export type PublishedDocument = RecordKey & {
  readonly kind: RecordKindName
  readonly content: EditionContent
  /** The day on which its first edition became public, here or before the platform. */
  readonly firstPublishedOn: LocalDate
  readonly publishedAt: Date
  /** Withdrawn: its page stays with a notice. */
  readonly isLive: boolean
}

/** The document as it is public now; undefined where it never was or was taken down. */
export async function findPublished(
  read: Read,
  { unitId, recordId }: RecordKey,
): Promise<PublishedDocument | undefined> {
  const rows = await read
    .selectFrom('record_publications')
    .select(['kind', 'content', 'published_at', 'standing'])
    .where('unit_id', '=', unitId)
    .where('record_id', '=', recordId)
    .orderBy('edition_number')
    .execute()
  const current = rows.find(({ standing }) => standing === 'live' || standing === 'withdrawn')
  const first = rows[0]
  if (current === undefined || first === undefined) return undefined
  if (!isRecordKind(current.kind)) throw new Error(`publications: unknown kind ${current.kind}`)
  return {
    unitId,
    recordId,
    kind: current.kind,
    content: contentOf(current.content),
    firstPublishedOn: localDate(dayInChina(first.published_at)),
    publishedAt: current.published_at,
    isLive: current.standing === 'live',
  }
}
