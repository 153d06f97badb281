// Reads what the register shows: a page of lines with their time left, counts, and what is not confirmed.

import { listStaffNames } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { type Calendar, dayInChina, type LocalDate } from '#law/index.ts'
import { listFacts } from '../case/facts.store.ts'
import { answerClock } from '../clock/answer-clock.ts'
import { workingDaysLeft } from '../clock/days-left.ts'
import { countStates, type Line, listRegister, type Wanted } from '../register/register.store.ts'
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

export async function loadRegister(exchange: SignedIn, query: RegisterQuery): Promise<Register> {
  const { database, person, now } = exchange
  const scope = await requestScope(exchange)
  const calendar = await findCalendar(database, scope[0]?.region ?? '')
  const today = dayInChina(now)
  const place = { scope, person, calendar, today }
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
  const timed = await Promise.all(page.map((line) => withTime(exchange, line, { calendar, today })))
  const lines = query.due === '' ? timed : timed.filter(isStillDue(query.due))
  const last = page.at(-1)
  const next = last && found.length > perPage ? `${last.requestId}_${last.dueOn ?? ''}` : undefined
  const names = await listStaffNames(
    database,
    lines.flatMap(({ handledBy }) => handledBy ?? []),
  )
  return { place, lines, next, counts, unconfirmed: waiting.toReversed(), names }
}

type On = { readonly calendar: Calendar; readonly today: LocalDate }

/** While others are asked the due day moves every day: it is worked out anew. */
async function withTime(
  { database }: SignedIn,
  line: Line,
  { calendar, today }: On,
): Promise<LineWithTime> {
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
