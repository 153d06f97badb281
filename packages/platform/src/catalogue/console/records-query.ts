// What the address of the list of records asks for, read and written in one place.

import type { Unit } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { addDays, addWorkingDays, type Calendar, isLocalDate, type LocalDate } from '#law/index.ts'
import { isAttribute } from '../record/attribute.ts'
import { type EditionState, isEditionState, openStates } from '../record/edition.ts'
import { isRecordKind } from '../record/kinds.ts'
import { statesWaitingFor } from '../register/waits-for.ts'
import type { AfterRecord, Mine, WantedRecords } from '../register/wanted-records.ts'

export const dueTitles = { overdue: '已逾期', soon: '5 个工作日内到期' } as const

export type RecordsQuery = {
  readonly unit: string
  readonly state: EditionState | 'open' | ''
  readonly kind: string
  readonly attribute: string
  readonly due: keyof typeof dueTitles | ''
  readonly words: string
  readonly mine: boolean
  /** Published urgently and not approved since. */
  readonly urgent: boolean
  readonly after: AfterRecord | undefined
}

export function readRecordsQuery(query: URLSearchParams): RecordsQuery {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, 100)
  const state = text('state')
  const due = text('due')
  return {
    unit: text('unit'),
    state: isEditionState(state) || state === 'open' ? state : '',
    kind: isRecordKind(text('kind')) ? text('kind') : '',
    attribute: isAttribute(text('attribute')) ? text('attribute') : '',
    due: due === 'overdue' || due === 'soon' ? due : '',
    words: text('words'),
    mine: text('mine') === 'yes',
    urgent: text('urgent') === 'yes',
    after: readAfter(text('after')),
  }
}

/** `<id>_<instant>_<due day>` of the last line of the page before. */
function readAfter(text: string): AfterRecord | undefined {
  const [recordId = '', instant = '', dueOn = ''] = text.split('_')
  const changedAt = new Date(Number(instant))
  if (!/^[0-9a-f-]{36}$/.test(recordId) || Number.isNaN(changedAt.getTime())) return undefined
  return { recordId, changedAt, dueOn: isLocalDate(dueOn) ? dueOn : '0001-01-01' }
}

/** The mark of the page that follows a line. */
export function markAfter({
  recordId,
  changedAt,
  dueOn,
}: Omit<AfterRecord, 'dueOn'> & { readonly dueOn: string | null }): string {
  return `${recordId}_${changedAt.getTime()}_${dueOn ?? ''}`
}

type Changes = Partial<Omit<RecordsQuery, 'after'>> & { readonly after?: string }

/** The address of a list with some of the conditions changed; it begins at the first page. */
export function recordsAddress(query: RecordsQuery, changes: Changes = {}): string {
  const { unit, state, kind, attribute, due, words, mine, urgent } = { ...query, ...changes }
  const parts = { unit, state, kind, attribute, due, words }
  const search = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''))
  if (mine) search.set('mine', 'yes')
  if (urgent) search.set('urgent', 'yes')
  if (changes.after) search.set('after', changes.after)
  return search.size === 0 ? '/records' : `/records?${search}`
}

export type Place = {
  readonly scope: readonly Unit[]
  readonly person: Pick<SignedIn['person'], 'id' | 'duties'>
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  readonly today: LocalDate
}

/** The conditions of the database for a query. */
export function wantedOf(query: RecordsQuery, place: Place): WantedRecords {
  const { scope, person } = place
  const { state, kind, attribute, words, mine, urgent, due } = query
  const units = query.unit === '' ? scope : scope.filter(({ code }) => code === query.unit)
  const isOwn = ({ id }: Unit): boolean => person.duties.some(({ unitId }) => unitId === id)
  return {
    staffId: person.id,
    ownUnitIds: units.filter(isOwn).map(({ id }) => id),
    unitIdsBelow: units.filter((unit) => !isOwn(unit)).map(({ id }) => id),
    states: state === 'open' ? openStates : state === '' ? undefined : [state],
    ...{ kind, attribute, words, isUrgent: urgent },
    dueUntil: due === '' ? undefined : dueUntil(due, units, place),
    mine: mine ? mineOf(place.person) : undefined,
  }
}

function mineOf({ duties }: Place['person']): Mine {
  return {
    duties: duties.map(({ unitId, role }) => ({ unitId, role, states: statesWaitingFor(role) })),
  }
}

/** Five days of work ahead where most days off lie between; each line is looked at again by its own. */
function dueUntil(
  due: keyof typeof dueTitles,
  units: readonly Unit[],
  { calendarOf, today }: Place,
): LocalDate {
  if (due === 'overdue') return addDays(today, -1)
  const days = [...new Set(units.map(({ id }) => calendarOf(id)))].map((calendar) => {
    const soon = addWorkingDays(calendar, today, 5)
    return 'dueOn' in soon ? soon.dueOn : addDays(today, 7)
  })
  return days.reduce((latest, on) => (on > latest ? on : latest), addDays(today, 5))
}
