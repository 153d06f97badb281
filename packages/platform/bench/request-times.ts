// How long the inbox, searches and the tables of a year take, each beside its own SQL sent bare.

import { performance } from 'node:perf_hooks'
import pg from 'pg'
import type { Role } from '#agencies/roles.ts'
import { openDatabase } from '#kit/db/database.ts'
import type { Read } from '#kit/db/transaction.ts'
import { loadRegister } from '#requests/console/load-register.ts'
import { readRegisterQuery } from '#requests/console/register-query.ts'
import { countRequests } from '#requests/index.ts'
import { digits } from '../../report-engine/bench/markdown-table.ts'
import type { MadeUnit } from './insert-reports.ts'
import { numbersFrom } from './made-report.ts'
import { timesOf } from './measuring.ts'
import { queriesOf } from './queries-of.ts'
import { requestYears } from './request-set.ts'
import { type Target, timeHeads, timeRow } from './time-row.ts'

export const requestTimeHeads = [...timeHeads, 'bare SQL p50 ms', 'ratio']

const now = new Date('2025-12-31T04:00:00Z')
const words = [
  '征收补偿',
  '平安街道',
  '竣工验收备案',
  '清河',
  '名册',
  '2024-000',
  '没有这样的词',
  '号规划',
  // A sign alone, two words.
  '的',
  '册',
  '云水 抽检',
]

/** Frequent, but only in old requests. */
const wordsOfLongAgo = ['2017-', '2019-0018', '2018']

/** So many rounds tell what the SQL alone takes. */
const bareRounds = 30

type Question = {
  readonly what: string
  readonly target: Target
  readonly times: number
  /** The reading of one round. */
  readonly ask: (round: number) => (read: Read) => Promise<unknown>
}

/** Lines of the table: every question asked again and again, and once with each round's SQL alone. */
export async function requestRows(
  url: string,
  units: readonly MadeUnit[],
): Promise<readonly (readonly string[])[]> {
  const rows = []
  for (const question of [...inboxes(units), ...tables(units)])
    rows.push(await rowOf(url, question))
  return rows
}

function inboxes(units: readonly MadeUnit[]): readonly Question[] {
  const target: Target = { share: 'p99', atMost: 50 }
  const next = numbersFrom(5)
  const [city, ...below] = units
  const register = (role: Role, address: (round: number) => string) => (round: number) => {
    const unitId = (role === 'supervisor' ? city : below[next(below.length)])?.id ?? ''
    const person = { id: '00000000-0000-7000-8000-000000000001', duties: [{ role, unitId }] }
    return (read: Read) =>
      loadRegister(
        { database: read, person, now },
        readRegisterQuery(new URLSearchParams(address(round))),
      )
  }
  const word = () => words[next(words.length)] ?? ''
  const times = 200
  return [
    {
      what: 'inbox of a clerk: mine',
      target,
      times,
      ask: register('clerk', () => 'mine=yes&state=open'),
    },
    { what: 'inbox by due day', target, times, ask: register('clerk', () => 'due=soon') },
    { what: 'register of a unit, first page', target, times, ask: register('clerk', () => '') },
    {
      what: 'register by channel and result',
      target,
      times,
      ask: register('clerk', () => 'channel=fax&outcome=granted'),
    },
    { what: 'words in one unit', target, times, ask: register('clerk', () => `words=${word()}`) },
    {
      what: 'register of 200 units, first page',
      target,
      times,
      ask: register('supervisor', () => ''),
    },
    {
      what: '200 units by channel and result',
      target,
      times,
      ask: register('supervisor', () => 'channel=fax&outcome=granted'),
    },
    {
      what: 'overdue of 200 units',
      target,
      times,
      ask: register('supervisor', () => 'due=overdue'),
    },
    {
      what: 'words in 200 units',
      target,
      times,
      ask: register('supervisor', () => `words=${word()}`),
    },
    {
      what: 'numbers of long ago in 200 units',
      target,
      times: 60,
      ask: register('supervisor', (round) => `words=${wordsOfLongAgo[round % 3]}`),
    },
  ]
}

function tables(units: readonly MadeUnit[]): readonly Question[] {
  const next = numbersFrom(9)
  const below = units.slice(1).map(({ id }) => id)
  const one = () => [below[next(below.length)] ?? '']
  const year = (round: number) => requestYears[round % requestYears.length] ?? 2025
  const asOf = (round: number) => new Date(`${year(round) + 1}-01-20T15:59:59Z`)
  const unit: Target = { share: 'p95', atMost: 200 }
  const all: Target = { share: 'p95', atMost: 1_000 }
  type Wish = Parameters<typeof countRequests>[1]
  const asking = (wish: (round: number) => Wish) => (round: number) => {
    const wanted = wish(round)
    return (read: Read) => countRequests(read, wanted)
  }
  return [
    {
      what: 'table of one unit and year',
      target: unit,
      times: 100,
      ask: asking((round) => ({ unitIds: one(), year: year(round) })),
    },
    {
      what: 'the same as known on a day',
      target: unit,
      times: 100,
      ask: asking((round) => ({ unitIds: one(), year: year(round), asOf: asOf(round) })),
    },
    {
      what: 'tables of 200 units added up',
      target: all,
      times: 20,
      ask: asking((round) => ({ unitIds: below, year: year(round) })),
    },
    {
      what: 'the same as known on a day',
      target: all,
      times: 20,
      ask: asking((round) => ({ unitIds: below, year: year(round), asOf: asOf(round) })),
    },
  ]
}

async function rowOf(
  url: string,
  { what, target, times, ask }: Question,
): Promise<readonly string[]> {
  const database = openDatabase(url, 'console')
  const pool = new pg.Pool({ connectionString: url })
  const [ours, bare]: [number[], number[]] = [[], []]
  try {
    for (let round = -3; round < times; round += 1) {
      const reading = ask(Math.max(round, 0))
      const whole = await taken(() => reading(database))
      // The first rounds pay for compiling and connecting.
      if (round >= 0) ours.push(whole)
      if (round >= bareRounds) continue
      const queries = await queriesOf(url, reading)
      const alone = await taken(() =>
        Promise.all(queries.map(({ sql, parameters }) => pool.query(sql, [...parameters]))),
      )
      if (round >= 0) bare.push(alone)
    }
  } finally {
    await Promise.all([database.destroy(), pool.end()])
  }
  const [a, b] = [timesOf(ours), timesOf(bare)]
  return [...timeRow(what, a, target), digits(b.p50), digits(a.p50 / b.p50)]
}

async function taken(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
