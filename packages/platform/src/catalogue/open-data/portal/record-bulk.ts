// All public records as one long answer: read a few at a time, sent as they come, never held together.

import { csv, csvLines } from '#kit/csv.ts'
import type { Read } from '#kit/db/transaction.ts'
import {
  type ListedRecord,
  listPublicRecords,
  type WantedList,
} from '../../publication/public-list.store.ts'
import { listShownContents } from '../../publication/shown-records.store.ts'
import { type RecordEntry, recordEntry } from './record-entry.ts'

const batch = 200

export type Narrowed = Pick<WantedList, 'unitId' | 'kinds'>

async function* batches(read: Read, narrowed: Narrowed): AsyncGenerator<readonly ListedRecord[]> {
  let after: WantedList['after']
  for (;;) {
    const found = await listPublicRecords(read, { ...narrowed, after, limit: batch })
    if (found.length > 0) yield found
    after = found.at(-1)?.position
    if (found.length < batch) return
  }
}

const columns = [
  ...(['unit', 'unitName', 'year', 'serial', 'edition', 'indexNumber', 'kind', 'title'] as const),
  ...(['documentNumber', 'subject', 'entryCode', 'formedOn', 'publishedAt', 'endsOn'] as const),
  ...(['amendedOn', 'sha256', 'page'] as const),
] satisfies readonly (keyof RecordEntry)[]

/** A line for each record. */
export async function* recordsCsv(read: Read, narrowed: Narrowed): AsyncGenerator<string> {
  yield csv([columns])
  for await (const records of batches(read, narrowed))
    yield csvLines(
      records.map((one) => {
        const entry = recordEntry(one)
        return columns.map((name) => entry[name] ?? '')
      }),
    )
}

/** Every record whole, as a line of JSON; one that was taken down meanwhile is left out. */
export async function* recordsJsonLines(read: Read, narrowed: Narrowed): AsyncGenerator<string> {
  for await (const records of batches(read, narrowed)) {
    const contents = await listShownContents(read, records)
    yield records
      .flatMap((one) => {
        const content = contents.get(one.recordId)
        return content === undefined ? [] : `${JSON.stringify({ ...recordEntry(one), content })}\n`
      })
      .join('')
  }
}
