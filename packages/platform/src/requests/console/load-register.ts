// Reads what the register shows: a page of lines with their time left, counts, and what is not confirmed.

import { listStaffNames } from '#agencies/index.ts'
import { findCalendarsOf } from '#calendar/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina, workingDaysLeft } from '#law/index.ts'
import { listFacts } from '../case/facts.store.ts'
import { answerClock } from '../clock/answer-clock.ts'
import type { Wanted } from '../register/conditions.store.ts'
import { countStates, type Line, listRegister } from '../register/register.store.ts'
import { type Place, type RegisterQuery, wantedOf } from './register-query.ts'
import { requestScope } from './request-scope.ts'

const perPage = 50

export type LineWithTime = Line & {
  /** Undefined where no clock runs. */
  readonly left?: number | undefined
}

export type Register = {
  readonly place: Place
  readonly lines: readonly LineWithTime[]
  /** The mark of the next page; undefined on the last one. */
  readonly next: string | undefined
  readonly counts: ReadonlyMap<string, number>
  /** Requests that came in and whose receipt nobody confirmed, the oldest first. */
  readonly unconfirmed: readonly Line[]
  readonly names: ReadonlyMap<string, string>
}

/** Who looks, and when. */
export type Looking = {
  readonly database: Read
  readonly person: Place['person']
  readonly now: Date
}

export async function loadRegister(exchange: Looking, query: RegisterQuery): Promise<Register> {
  const { database } = exchange
  const place = await placeOf(exchange)
  const wanted = wantedOf(query, place)
  const [found, counts, waiting] = await Promise.all([
    listRegister(database, wanted, { after: query.after, limit: perPage + 1 }),
    countStates(database, wanted),
    listRegister(database, { unitIds: wanted.unitIds, states: ['entered'] } satisfies Wanted, {
      after: undefined,
      limit: 100,
    }),
  ])
  const page = found.slice(0, perPage)
  const lines = await timed(exchange, page, { place, query })
  const last = page.at(-1)
  const next = last && found.length > perPage ? `${last.requestId}_${last.dueOn ?? ''}` : undefined
  const names = await listStaffNames(
    database,
    lines.flatMap(({ handledBy }) => handledBy ?? []),
  )
  return { place, lines, next, counts, unconfirmed: waiting.toReversed(), names }
}

async function placeOf(exchange: Looking): Promise<Place> {
  const { database, person, now } = exchange
  const scope = await requestScope(exchange)
  const calendarOf = await findCalendarsOf(database, scope)
  return { scope, person, calendarOf, today: dayInChina(now) }
}

const perBatch = 500
/** More is no list that people read. */
const atMost = 20_000

/** All lines that a query asks for, of every page, at most 20,000. */
export async function loadWholeRegister(
  exchange: Looking,
  query: RegisterQuery,
): Promise<Pick<Register, 'place' | 'lines' | 'names'>> {
  const { database } = exchange
  const place = await placeOf(exchange)
  const wanted = wantedOf(query, place)
  const lines: LineWithTime[] = []
  for (let read = 0, after: RegisterQuery['after']; read < atMost; read += perBatch) {
    const batch = await listRegister(database, wanted, { after, limit: perBatch })
    lines.push(...(await timed(exchange, batch, { place, query })))
    const last = batch.at(-1)
    if (last === undefined || batch.length < perBatch) break
    after = { requestId: last.requestId, dueOn: last.dueOn ?? '0001-01-01' }
  }
  const ids = lines.flatMap(({ handledBy }) => handledBy ?? [])
  return { place, lines, names: await listStaffNames(database, [...new Set(ids)]) }
}

type Asked = { readonly place: Place; readonly query: RegisterQuery }

/** Lines with their time left; of those due, the ones that still are. */
async function timed(
  exchange: Looking,
  found: readonly Line[],
  { place, query }: Asked,
): Promise<readonly LineWithTime[]> {
  const lines = await Promise.all(found.map((line) => withTime(exchange, line, place)))
  return query.due === '' ? lines : lines.filter(isStillDue(query.due))
}

/** While others are asked the due day moves every day: it is worked out anew. */
async function withTime(
  { database }: Looking,
  line: Line,
  { calendarOf, today }: Place,
): Promise<LineWithTime> {
  const calendar = calendarOf(line.unitId)
  if (line.clockState === 'suspended') {
    const { clock } = answerClock(await listFacts(database, line), calendar, today)
    const dueOn = 'dueOn' in clock ? (clock.dueOn ?? null) : null
    const left = dueOn === null ? undefined : workingDaysLeft(calendar, today, dueOn)
    return { ...line, dueOn, left, clockState: clock.state }
  }
  if (line.clockState !== 'running' || line.dueOn === null) return line
  return { ...line, left: workingDaysLeft(calendar, today, line.dueOn) }
}

function isStillDue(due: 'overdue' | 'soon'): (line: LineWithTime) => boolean {
  return ({ left }) => left !== undefined && (due === 'overdue' ? left < 0 : left <= 5)
}
