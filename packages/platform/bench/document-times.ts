// How long pages of public documents take, one asked for after another; and pages a second beside a bare
// server with the same queries.

import { findShownContent, listShownEditions } from '#catalogue/publication/shown-records.store.ts'
import { readAsked } from '#catalogue/search/asked.ts'
import { listDocuments } from '#catalogue/search/find-documents.store.ts'
import { listFoundDocuments } from '#catalogue/search/found-documents.store.ts'
import { noConditions } from '#catalogue/search/wanted-documents.ts'
import type { Read } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { documentSearches } from './document-searches.ts'
import { madeDocument } from './made-document.ts'
import { numbersFrom } from './made-report.ts'
import { timesOf, timesOfPages } from './measuring.ts'
import type { Measured } from './rate-table.ts'
import { timeRow } from './time-row.ts'

const units = 200
const codeOf = (number: number): string => `bench-${String(number + 1).padStart(3, '0')}`

/** The address of a document, as loading numbers it. */
function placeOf(number: number) {
  const serial = Math.floor(number / units) + 1
  return { unitCode: codeOf(number % units), serialYear: madeDocument(number).year, serial }
}

function addressOf(number: number): string {
  const { unitCode, serialYear, serial } = placeOf(number)
  return `/documents/${unitCode}/${serialYear}-${serial}`
}

/** Lines of the table of times. */
export async function documentRows(
  origin: string,
  count: number,
): Promise<readonly (readonly string[])[]> {
  const next = numbersFrom(5)
  const some = (make: () => string) => Array.from({ length: 200 }, make)
  const pages = {
    home: some(() => '/'),
    'list of all': some(() => '/documents'),
    'page of a unit': some(() => `/units/${codeOf(next(units))}`),
    'a document': some(() => addressOf(next(count))),
  }
  const rows: (readonly string[])[] = []
  for (const [what, paths] of Object.entries(pages)) {
    await timesOfPages(origin, paths.slice(0, 5))
    rows.push(timeRow(what, await timesOfPages(origin, paths), { share: 'p99', atMost: 50 }))
  }
  const all: number[] = []
  for (const [what, paths] of Object.entries(documentSearches(count))) {
    await timesOfPages(origin, paths.slice(0, 3))
    const times = await timesOfPages(origin, paths)
    all.push(times.p95)
    rows.push(timeRow(`search: ${what}`, times, { share: 'p95', atMost: 50 }))
  }
  return [...rows, timeRow('the slowest p95 of the searches', timesOf([Math.max(...all)]))]
}

/** What is held against the bare server: the same queries, the same bytes; counts, kept a minute, are left out. */
export function documentRates(count: number): readonly Measured[] {
  const number = Math.floor(count / 2)
  const searched = (line: string): Measured => ({
    what: `search: ${line}`,
    path: `/search?${new URLSearchParams({ q: line })}`,
    reading: (read) => search(read, line),
  })
  return [
    {
      what: 'a document',
      path: addressOf(number),
      reading: async (read) => {
        const [one] = await listShownEditions(read, placeOf(number))
        return one && findShownContent(read, one)
      },
    },
    searched(madeDocument(number).subject),
    searched(`测政办〔${madeDocument(number).year}〕${number}号`),
    searched('不得增设条件 网站'),
  ]
}

async function search(read: Read, line: string): Promise<void> {
  const asked = readAsked(line, [])
  const today = localDate('2026-01-01')
  const wanted = { asked, conditions: noConditions, order: 'relevance', today } as const
  const places = await listDocuments(read, wanted, { limit: 21 })
  await listFoundDocuments(read, places.slice(0, 20), asked.words)
}
