// Reads what the list of records shows: a page of lines with their time left, counts per state.

import { listStaffNames } from '#agencies/index.ts'
import { findCalendarsOf } from '#calendar/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina, workingDaysLeft } from '#law/index.ts'
import type { EditionState } from '../record/edition.ts'
import { isOpenState } from '../record/editions.store.ts'
import { countRecords, listRecords, type RecordLine } from '../register/record-list.store.ts'
import { recordScope } from './record-scope.ts'
import { markAfter, type Place, type RecordsQuery, wantedOf } from './records-query.ts'

const perPage = 50

export type LineWithTime = RecordLine & {
  /** Working days left for publishing; undefined where nothing is due or the days are not arranged. */
  readonly left?: number | undefined
}

export type Records = {
  readonly place: Place
  readonly lines: readonly LineWithTime[]
  /** The mark of the next page; undefined on the last one. */
  readonly next: string | undefined
  readonly counts: ReadonlyMap<EditionState, number>
  /** How many wait for their review after an urgent publication. */
  readonly urgent: number
  readonly names: ReadonlyMap<string, string>
}

export async function loadRecords(exchange: SignedIn, query: RecordsQuery): Promise<Records> {
  const { database, person, now } = exchange
  const scope = await recordScope(exchange)
  const calendarOf = await findCalendarsOf(database, scope)
  const place = { scope, person, calendarOf, today: dayInChina(now) }
  const wanted = wantedOf(query, place)
  const [found, counts, urgent] = await Promise.all([
    listRecords(database, wanted, { after: query.after, limit: perPage + 1 }),
    countRecords(database, wanted),
    countRecords(database, { ...wanted, mine: undefined, dueUntil: undefined, isUrgent: true }),
  ])
  const lines = found.slice(0, perPage).map((line) => withTime(line, place))
  const last = lines.at(-1)
  return {
    ...{ place, counts, lines: query.due === '' ? lines : lines.filter(isStillDue(query.due)) },
    urgent: [...urgent.values()].reduce((sum, count) => sum + count, 0),
    next: last && found.length > perPage ? markAfter(last) : undefined,
    names: await listStaffNames(
      database,
      lines.map(({ changedBy }) => changedBy),
    ),
  }
}

function withTime(line: RecordLine, { calendarOf, today }: Place): LineWithTime {
  if (line.dueOn === null || !isOpenState(line.state)) return line
  return { ...line, left: workingDaysLeft(calendarOf(line.unitId), today, line.dueOn) }
}

function isStillDue(due: 'overdue' | 'soon'): (line: LineWithTime) => boolean {
  return ({ left }) => left !== undefined && (due === 'overdue' ? left < 0 : left <= 5)
}
