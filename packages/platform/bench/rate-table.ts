// Pages a second of the portal against Fastify alone with the same queries and the same bytes, in turns.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listEditions } from '#annual-report/publication/publications.store.ts'
import { listPublications, listYears } from '#annual-report/publication/published-reports.store.ts'
import { digits, markdownTable } from '../../report-engine/bench/markdown-table.ts'
import type { BareAddress } from './bare-server.ts'
import { startChild } from './child.ts'
import { fetched, pagesASecond } from './measuring.ts'
import { queriesOf } from './queries-of.ts'

const least = 0.7
const unit = 'county-0010-05'
const search = { unit: '公安局', year: 2023 }

export type Measured = {
  readonly what: string
  readonly path: string
  readonly reading: Parameters<typeof queriesOf>[1]
}

export const reportRates: readonly Measured[] = [
  {
    what: 'report page',
    path: `/reports/${unit}/2022`,
    reading: (read) => listEditions(read, unit, 2022),
  },
  {
    what: 'list',
    path: '/reports',
    reading: (read) => Promise.all([listYears(read), listPublications(read, { limit: 51 })]),
  },
  {
    what: 'search by name and year',
    path: `/reports?${new URLSearchParams({ unit: search.unit, year: String(search.year) })}`,
    reading: (read) =>
      Promise.all([listYears(read), listPublications(read, { ...search, limit: 51 })]),
  },
]

export type Running = { readonly url: string; readonly origin: string; readonly folder: string }

/** The table of rates. */
export async function rateTable(
  { url, origin, folder }: Running,
  measured: readonly Measured[],
): Promise<string> {
  const addresses: BareAddress[] = []
  for (const { path, reading } of measured) {
    const answer = (await fetched(origin, path)).toString('utf8')
    addresses.push({ path, queries: await queriesOf(url, reading), answer })
  }
  const file = join(folder, 'bare.json')
  writeFileSync(file, JSON.stringify(addresses))
  const bare = await startChild('./bare-server.ts', [url, file])
  const rows: (readonly string[])[] = []
  for (const { what, path } of measured)
    rows.push([what, ...(await inTurns(path, origin, bare.origin))])
  await bare.stop()
  return markdownTable(['page', 'pages a second', 'bare server', 'ratio', 'target', 'met'], rows)
}

/** Short turns, so that whatever else the machine does falls on both; the ratio is taken turn by turn. */
async function inTurns(path: string, ours: string, bare: string): Promise<readonly string[]> {
  const turns: { readonly ours: number; readonly bare: number }[] = []
  for (let turn = 0; turn < 10; turn += 1)
    turns.push({
      bare: await pagesASecond(bare, [path], { seconds: 1, atOnce: 16 }),
      ours: await pagesASecond(ours, [path], { seconds: 1, atOnce: 16 }),
    })
  // The first turns warm up.
  const counted = turns.slice(2)
  const ratio = middle(counted.map((turn) => turn.ours / turn.bare))
  return [
    digits(middle(counted.map((turn) => turn.ours))),
    digits(middle(counted.map((turn) => turn.bare))),
    ratio.toFixed(2),
    `≥ ${least}`,
    ratio >= least ? 'yes' : 'no',
  ]
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
