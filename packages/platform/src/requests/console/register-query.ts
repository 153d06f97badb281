// What the address of the register asks for, read and written in one place.

import type { Unit } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { addDays, addWorkingDays, type Calendar, isLocalDate, type LocalDate } from '#law/index.ts'
import { isApplicantClass } from '../case/applicant-class.ts'
import { isChannelName } from '../case/channel.ts'
import { isOutcomeName } from '../case/outcome.ts'
import { isRequestState, openStates, type RequestState } from '../case/state.ts'
import type { Wanted } from '../register/conditions.store.ts'
import type { After } from '../register/register.store.ts'
import { statesWaitingFor } from '../register/waits-for.ts'

export const dueTitles = { overdue: '已逾期', soon: '5 个工作日内到期' } as const

export type RegisterQuery = {
  readonly unit: string
  readonly state: RequestState | 'open' | ''
  readonly due: keyof typeof dueTitles | ''
  readonly channel: string
  readonly applicantClass: string
  readonly outcome: string
  readonly words: string
  readonly mine: boolean
  /** Address of a cell of table 三 with its year; empty where no cell is asked about. */
  readonly cell: string
  readonly year: string
  readonly after: After | undefined
}

export function readRegisterQuery(query: URLSearchParams): RegisterQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const known = (name: string, isKnown: (text: string) => boolean): string =>
    isKnown(text(name)) ? text(name) : ''
  const state = text('state')
  const due = text('due')
  return {
    unit: text('unit'),
    state: isRequestState(state) || state === 'open' ? state : '',
    due: due === 'overdue' || due === 'soon' ? due : '',
    channel: known('channel', isChannelName),
    applicantClass: known('class', isApplicantClass),
    outcome: known('outcome', isOutcomeName),
    words: text('words'),
    mine: text('mine') === 'yes',
    ...(countedIn(text('cell'), text('year'))
      ? { cell: text('cell'), year: text('year') }
      : { cell: '', year: '' }),
    after: readAfter(text('after')),
  }
}

function readAfter(text: string): After | undefined {
  const [requestId = '', dueOn = ''] = text.split('_')
  if (!/^[0-9a-f-]{36}$/.test(requestId)) return undefined
  return { requestId, dueOn: isLocalDate(dueOn) ? dueOn : '0001-01-01' }
}

/** The address of a register with some of the conditions changed; it begins at the first page. */
export function registerAddress(
  query: RegisterQuery,
  changes: Partial<Omit<RegisterQuery, 'after'>> & { readonly after?: string } = {},
): string {
  const { unit, state, due, channel, applicantClass, outcome, words, mine, cell, year } = {
    ...query,
    ...changes,
  }
  const parts = { unit, state, due, channel, class: applicantClass, outcome, words, cell, year }
  const search = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''))
  if (mine) search.set('mine', 'yes')
  if (changes.after) search.set('after', changes.after)
  return search.size === 0 ? '/requests' : `/requests?${search}`
}

/** Where the lines of a query are had as a file. */
export function registerFileAddress(query: RegisterQuery): string {
  return registerAddress(query).replace('/requests', '/requests/register.xlsx')
}

export type Place = {
  readonly scope: readonly Unit[]
  readonly person: Pick<SignedIn['person'], 'id' | 'duties'>
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  readonly today: LocalDate
}

/** The conditions of the database for a query. */
export function wantedOf(
  query: RegisterQuery,
  { scope, person, calendarOf, today }: Place,
): Wanted {
  const { state, channel, applicantClass, outcome, words } = query
  const units = query.unit === '' ? scope : scope.filter(({ code }) => code === query.unit)
  return {
    unitIds: units.map(({ id }) => id),
    states: state === 'open' ? openStates : state === '' ? undefined : [state],
    due:
      query.due === ''
        ? undefined
        : query.due === 'overdue'
          ? { until: addDays(today, -1) }
          : { until: soonFrom(units, { calendarOf, today }) },
    ...{ channel, applicantClass, outcome, words },
    mine: query.mine ? mineOf(person, units) : undefined,
    counted: countedIn(query.cell, query.year),
  }
}

/** The cell that an address of a report names, such as `requests.granted.naturalPerson`. */
function countedIn(cell: string, year: string): Wanted['counted'] {
  const [, row = '', column = ''] = /^requests\.(.+)\.([A-Za-z]+)$/.exec(cell) ?? []
  const isRow = isOutcomeName(row) || sumRows.has(row)
  const isColumn = isApplicantClass(column) || column === 'total'
  if (!isRow || !isColumn || !/^20\d{2}$/.test(year)) return undefined
  const of = { row, column: isApplicantClass(column) ? column : undefined }
  return { year: Number(year), cell: of }
}

const sumRows: ReadonlySet<string> = new Set(['received', 'carriedIn', 'handled', 'carriedOut'])

function mineOf(person: Place['person'], units: readonly Unit[]): Wanted['mine'] {
  const duties = units
    .map(({ id: unitId }) => ({
      unitId,
      states: person.duties
        .filter((duty) => duty.unitId === unitId)
        .flatMap(({ role }) => statesWaitingFor(role)),
    }))
    .filter(({ states }) => states.length > 0)
  return { staffId: person.id, duties }
}

/** Five days of work ahead where most days off lie between; each line is looked at again by its own. */
function soonFrom(
  units: readonly Unit[],
  { calendarOf, today }: Pick<Place, 'calendarOf' | 'today'>,
): LocalDate {
  const days = [...new Set(units.map(({ id }) => calendarOf(id)))].map((calendar) => {
    const soon = addWorkingDays(calendar, today, 5)
    return 'dueOn' in soon ? soon.dueOn : addDays(today, 7)
  })
  return days.reduce((latest, on) => (on > latest ? on : latest), addDays(today, 5))
}
