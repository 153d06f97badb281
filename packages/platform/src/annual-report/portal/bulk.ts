// All published reports as one long answer: read a few at a time, sent as they come, never held together.

import { csv, csvLines } from '#kit/csv.ts'
import type { Read } from '#kit/db/transaction.ts'
import { reportOf } from '../flow/findings.ts'
import type { PublicationEntry } from '../publication/publication.ts'
import { listDocuments, type Position } from '../publication/published-reports.store.ts'

const batch = 100

type WithDocument = PublicationEntry & { readonly document: string }

/** The newest edition of every report, of one year or of all; newest year first, then by unit. */
async function* documents(read: Read, year: number | undefined): AsyncGenerator<WithDocument> {
  let after: Position | undefined
  for (;;) {
    const found = await listDocuments(read, {
      ...(year === undefined ? {} : { year }),
      ...(after === undefined ? {} : { after }),
      limit: batch,
    })
    yield* found
    after = found.at(-1)
    if (found.length < batch) return
  }
}

const columns = ['unit', 'unitName', 'year', 'edition', 'form', 'address', 'value', 'state']

/** Every cell of every report: a line each. */
export async function* reportsCsv(read: Read, year: number | undefined): AsyncGenerator<string> {
  yield csv([columns])
  for await (const entry of documents(read, year)) yield csvLines(linesOf(entry))
}

function linesOf({ unitCode, unitName, year, number, document }: WithDocument): string[][] {
  const { cells, edition } = reportOf(document)
  const [years, editions, form] = [String(year), String(number), edition ?? '']
  return Object.entries(cells).map(([address, { value, state }]) => [
    unitCode,
    unitName,
    years,
    editions,
    form,
    address,
    value ?? '',
    state,
  ])
}

/** Every report whole, as a line of JSON; the report's own text is what its digest was taken of. */
export async function* reportsJsonLines(
  read: Read,
  year: number | undefined,
): AsyncGenerator<string> {
  for await (const { document, unitId: _, ...entry } of documents(read, year)) {
    const head = JSON.stringify({
      unit: entry.unitCode,
      unitName: entry.unitName,
      year: entry.year,
      edition: entry.number,
      publishedAt: entry.publishedAt.toISOString(),
      correctionNote: entry.correctionNote,
      sha256: entry.digest,
    })
    yield `${head.slice(0, -1)},"report":${document}}\n`
  }
}
