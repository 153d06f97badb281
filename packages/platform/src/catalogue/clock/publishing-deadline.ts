// By when information must be public: twenty working days from the day it came to be or changed, or what
// its entry of the catalogue says instead.

import { addWorkingDays, type Calendar, type LocalDate, localDate, type Step } from '#law/index.ts'
import { type EntryLimit, limitInWords } from '../entries/limit.ts'
import type { EditionContent } from '../record/content.ts'

export type PublishingClock =
  /** The day it starts from is not known yet, or the record is not to be published. */
  | { readonly state: 'notRunning' }
  | { readonly state: 'notArranged'; readonly on: LocalDate; readonly from: LocalDate }
  | {
      readonly state: 'running'
      readonly from: LocalDate
      readonly dueOn: LocalDate
      /** The limit that holds, with its ground, for people. */
      readonly why: string
      /** Another limit that was looked at and does not hold, and why not. */
      readonly instead: string | undefined
      /** Every day that was counted or passed over; none for a limit that is a day of the year. */
      readonly steps: readonly Step[]
    }

export type ClockedContent = Pick<EditionContent, 'attribute' | 'formedOn' | 'changedOn'>

/** The limit of the entry an edition stands under, in the catalogue that held when its period began. */
export function limitFor(
  { formedOn, changedOn, entryCode }: Pick<EditionContent, 'formedOn' | 'changedOn' | 'entryCode'>,
  limitOn: (entryCode: string, on: LocalDate) => EntryLimit | undefined,
): EntryLimit | undefined {
  const from = changedOn ?? formedOn
  return from === null ? undefined : limitOn(entryCode, from)
}

const regulationDays = 20
const regulation = '条例第二十六条：自信息形成或者变更之日起 20 个工作日内'

/**
 * The last day of the period that starts when the information came to be or, for a later edition,
 * changed. A shorter limit of its entry goes before it; a longer one only where the entry names the
 * law or regulation that sets it.
 * @law 条例 26 — twenty working days, unless laws and regulations say otherwise
 */
export function publishingClock(
  { attribute, formedOn, changedOn }: ClockedContent,
  calendar: Calendar,
  limit: EntryLimit = { kind: 'regulation' },
): PublishingClock {
  const from = changedOn ?? formedOn
  if (attribute !== 'proactive' || from === null) return { state: 'notRunning' }
  const general = addWorkingDays(calendar, from, regulationDays)
  if ('notArranged' in general) return { state: 'notArranged', on: general.notArranged, from }
  const byLaw = { ...general, why: regulation, instead: undefined }
  const own = ownLimit(limit, from, calendar)
  if (own === undefined) return { state: 'running', from, ...byLaw }
  if ('notArranged' in own) return { state: 'notArranged', on: own.notArranged, from }
  const law = 'law' in limit ? limit.law.trim() : ''
  if (own.dueOn > general.dueOn && law === '') {
    const instead = `目录条目的时限（${limitInWords(limit)}，到 ${own.dueOn}）比条例第二十六条长，没有写明法律、法规依据，不采用`
    return { state: 'running', from, ...byLaw, instead }
  }
  const said = `目录条目：${limitInWords(limit)}${law && `（依据：${law}）`}`
  const instead = `条例第二十六条的 20 个工作日到 ${general.dueOn}`
  return { state: 'running', from, ...own, why: said, instead }
}

type Counted = { readonly dueOn: LocalDate; readonly steps: readonly Step[] }

/** What the entry alone would give; undefined where it says what 条例 26 says. */
function ownLimit(
  limit: EntryLimit,
  from: LocalDate,
  calendar: Calendar,
): Counted | { readonly notArranged: LocalDate } | undefined {
  switch (limit.kind) {
    case 'regulation':
      return undefined
    case 'immediately':
      return { dueOn: from, steps: [] }
    case 'workingDays':
      return addWorkingDays(calendar, from, limit.days)
    case 'yearly':
      return { dueOn: nextYearly(from, limit), steps: [] }
  }
}

/** The first such day of a year that is not before a day. */
function nextYearly(
  from: LocalDate,
  { month, day }: { readonly month: number; readonly day: number },
): LocalDate {
  const rest = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const year = Number(from.slice(0, 4))
  const same = localDate(`${year}${rest}`)
  return same >= from ? same : localDate(`${year + 1}${rest}`)
}

/** A last day that has passed stands, whatever was written or arranged since. */
export function lastDay(clock: PublishingClock, missed: LocalDate | undefined) {
  return missed ?? (clock.state === 'running' ? clock.dueOn : undefined)
}
