// The board of a year: for each unit where its report stands, what is due, and whether that is late.

import type { Unit } from '#agencies/index.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { type Campaign, existedIn } from '../campaign/campaign.ts'
import type { Membership } from '../campaign/campaigns.store.ts'
import { type Dates, legalDates, levelOf } from '../campaign/levels.ts'
import {
  type Due,
  daysUntil,
  dueNext,
  isLate,
  type Standing,
  standingOf,
  standings,
} from '../campaign/standing.ts'
import type { NewestEdition } from './standings.store.ts'

export type BoardLine = {
  readonly unit: Unit
  readonly standing: Standing
  /** Published, and a newer edition is in work. */
  readonly isCorrecting: boolean
  readonly due: Due | undefined
  /** Until the due day; negative when it has passed. */
  readonly daysLeft: number
  readonly isLate: boolean
  /** How many days too late it was handed in; 0 when in time or not yet. */
  readonly handedInLate: number
  /** Null while they have not been counted since the last change. */
  readonly errors: number | null
  readonly changedAt: Date | null
}

export type BoardGiven = {
  /** Whom the person may look at, by code. */
  readonly units: readonly Unit[]
  readonly newest: readonly NewestEdition[]
  readonly memberships: readonly Membership[]
  readonly campaigns: readonly Campaign[]
  readonly year: number
  readonly today: LocalDate
}

/** A line for each unit that owes a report of the year or has one, in the order of the units. */
export function boardLines(given: BoardGiven): readonly BoardLine[] {
  const editions = new Map(given.newest.map((edition) => [edition.unitId, edition]))
  const datesOf = datesAndOwing(given)
  return given.units.flatMap((unit) => {
    const edition = editions.get(unit.id)
    const dates = datesOf(unit)
    if (dates === undefined && edition === undefined) return []
    const known = dates ?? legalDates(levelOf(unit.kind), given.year)
    return [lineOf({ unit, edition, dates: known, today: given.today })]
  })
}

/** The days that hold for a unit; those of the law where it owes no report. */
export function datesOf(given: BoardGiven, unit: Unit): Dates {
  return datesAndOwing(given)(unit) ?? legalDates(levelOf(unit.kind), given.year)
}

type One = {
  readonly unit: Unit
  readonly edition: NewestEdition | undefined
  readonly dates: Dates
  readonly today: LocalDate
}

function lineOf({ unit, edition, dates, today }: One): BoardLine {
  const standing = standingOf(edition)
  const due = dueNext(standing, dates)
  const { submittedAt = null, state } = edition ?? {}
  const isIn = edition?.number === 1 && submittedAt !== null && state !== 'returned'
  const over = isIn ? daysUntil(dates.submitOn, dayInChina(submittedAt)) : 0
  return {
    unit,
    standing,
    isCorrecting: standing === 'published' && state !== 'published',
    due,
    daysLeft: due === undefined ? 0 : daysUntil(today, due.on),
    isLate: isLate(due, today),
    handedInLate: standing === 'draft' ? 0 : Math.max(0, over),
    errors: standing === 'published' || edition === undefined ? 0 : edition.errors,
    changedAt: edition?.changedAt ?? null,
  }
}

/** The days that hold for a unit, the strictest of all campaigns it is in; undefined if it owes none. */
function datesAndOwing(given: BoardGiven): (unit: Unit) => Dates | undefined {
  const { memberships, campaigns, year } = given
  const byMember = Map.groupBy(memberships, ({ memberId }) => memberId)
  const byLeader = new Map(campaigns.map((campaign) => [campaign.unitId, campaign]))
  return (unit) => {
    const said = byMember.get(unit.id)
    const level = levelOf(unit.kind)
    if (said === undefined) return existedIn(unit, year) ? legalDates(level, year) : undefined
    const owing = said.filter(({ owes }) => owes)
    if (owing.length === 0) return undefined
    const all = owing.flatMap(({ leaderId }) => byLeader.get(leaderId)?.dates[level] ?? [])
    return all.reduce(earliest, legalDates(level, year))
  }
}

function earliest(one: Dates, other: Dates): Dates {
  return {
    submitOn: one.submitOn < other.submitOn ? one.submitOn : other.submitOn,
    publishOn: one.publishOn < other.publishOn ? one.publishOn : other.publishOn,
  }
}

export type BoardCounts = Readonly<Record<Standing | 'all' | 'late', number>>

export function countLines(lines: readonly BoardLine[]): BoardCounts {
  const counts = { all: lines.length, late: lines.filter((line) => line.isLate).length }
  const of = (standing: Standing): number =>
    lines.filter((line) => line.standing === standing).length
  const [none, draft, submitted, returned, accepted, published] = standings.map(of)
  return {
    ...counts,
    none: none ?? 0,
    draft: draft ?? 0,
    submitted: submitted ?? 0,
    returned: returned ?? 0,
    accepted: accepted ?? 0,
    published: published ?? 0,
  }
}

/** What a board is narrowed to. */
export type BoardFilter = {
  /** A part of the name; empty for all. */
  readonly unit: string
  readonly standing: Standing | undefined
  readonly lateOnly: boolean
}

export function filterLines(
  lines: readonly BoardLine[],
  { unit, standing, lateOnly }: BoardFilter,
): readonly BoardLine[] {
  return lines.filter(
    (line) =>
      line.unit.name.includes(unit) &&
      (standing === undefined || line.standing === standing) &&
      (!lateOnly || line.isLate),
  )
}

export type BoardPage = {
  readonly shown: readonly BoardLine[]
  /** How many lines come before. */
  readonly skipped: number
  /** The code after which the next page starts; undefined on the last. */
  readonly next: string | undefined
}

/** The lines after a code, which need not be one of them: a list that changes skips nobody. */
export function pageOf(
  lines: readonly BoardLine[],
  { after, limit }: { readonly after: string; readonly limit: number },
): BoardPage {
  const start = after === '' ? 0 : lines.findIndex(({ unit }) => unit.code > after)
  const skipped = start === -1 ? lines.length : start
  const shown = lines.slice(skipped, skipped + limit)
  const isLast = skipped + limit >= lines.length
  return { shown, skipped, next: isLast ? undefined : shown.at(-1)?.unit.code }
}
