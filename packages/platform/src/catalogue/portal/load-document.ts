// All that the page of one record needs to know, and what it is kept under.

import type { Read } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, localDate } from '#law/index.ts'
import { type FileEntry, listPublishedFiles } from '../attachments/published-files.store.ts'
import type { RecordPlace } from '../publication/public-records.store.ts'
import {
  listPublicFacts,
  listShownEditions,
  listTied,
  type PublicFact,
  type ShownEdition,
  type TiedRecord,
} from '../publication/shown-records.store.ts'

/** What an address names: 2026-12, 2026-12.pdf. */
export function parseName(
  text: string,
): { readonly serialYear: number; readonly serial: number; readonly ending: string } | undefined {
  const [, year = '', serial = '', , ending = ''] =
    /^(\d{4})-([1-9]\d{0,8})(\.([a-z]{2,5}))?$/.exec(text) ?? []
  return serial === '' ? undefined : { serialYear: Number(year), serial: Number(serial), ending }
}

export type LoadedDocument = {
  readonly edition: ShownEdition
  /** All editions, newest first. */
  readonly editions: readonly ShownEdition[]
  readonly tied: readonly TiedRecord[]
  readonly facts: readonly PublicFact[]
  readonly files: readonly FileEntry[]
  readonly today: LocalDate
}

/** The edition with a number, else the newest; undefined where there is none. */
export async function loadDocument(
  read: Read,
  place: RecordPlace,
  { number, now }: { readonly number?: number | undefined; readonly now: Date },
): Promise<LoadedDocument | undefined> {
  const editions = await listShownEditions(read, place)
  const edition = number === undefined ? editions[0] : editions.find((one) => one.number === number)
  if (edition === undefined) return undefined
  const today = localDate(dayInChina(now))
  if (edition.standing === 'unpublished')
    return { edition, editions, tied: [], facts: [], files: [], today }
  const [tied, facts, files] = await Promise.all([
    listTied(read, edition),
    listPublicFacts(read, edition),
    listPublishedFiles(read, edition),
  ])
  return { edition, editions, tied, facts, files, today }
}

/** Everything the page shows; an edition's digest stands for what it says. */
export function documentKey({
  edition,
  editions,
  tied,
  facts,
  files,
  today,
}: LoadedDocument): string {
  return JSON.stringify([
    edition.number,
    editions.map(({ number, digest, standing, unitName, endedReason, publishedAt }) => [
      ...[number, digest, standing, unitName, endedReason],
      publishedAt,
    ]),
    tied,
    facts,
    files.map(({ id, title, kind, size }) => [id, title, kind, size]),
    // Whether it holds changes with the day alone.
    today,
  ])
}
