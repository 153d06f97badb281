// The answer's period told day by day from the text of the Regulations: slow, and without a line of the
// program's own clock.

import { isWorked, nextDay, nthWorkingDay } from './days-of-work.ts'

/** What happened, as an office would tell it. `written` is the day it was written down. */
export type Event = {
  readonly written: string
  readonly on: string
} & (
  | { readonly what: 'received' }
  | { readonly what: 'asked'; readonly about: Matter; readonly days: number }
  | { readonly what: 'brought'; readonly about: Matter }
  | { readonly what: 'letterOut'; readonly to: string; readonly silenceEnds: boolean }
  | { readonly what: 'letterThere'; readonly to: string }
  | { readonly what: 'letterBack'; readonly to: string }
  | { readonly what: 'extended'; readonly days: number }
  | { readonly what: 'givenUp' }
  | { readonly what: 'answered' }
)

/** What only the applicant can bring: a clearer request (30), reasons (35), the fee (42). */
export type Matter = 'clarity' | 'reasons' | 'fee'

export type Told =
  | { readonly is: 'notBegun' }
  | { readonly is: 'withApplicant'; readonly until: string }
  | { readonly is: 'open' | 'answered'; readonly lastDay: string; readonly late: boolean }
  | { readonly is: 'over'; readonly late: boolean }

/** Where a request stands at the end of a day, of all that had been written down. */
export function tell(events: readonly Event[], today: string): Told {
  const standing: Event[] = []
  for (const event of events) {
    // Once a day is missed nothing can be dated back before it (the promise: overdue stays overdue).
    const moves = ['asked', 'letterOut', 'extended'].includes(event.what)
    const before = tellAll(standing, event.written)
    if (moves && before.is === 'open' && before.late) continue
    standing.push(event)
  }
  return tellAll(standing, today)
}

function tellAll(events: readonly Event[], today: string): Told {
  const answered = events.find(({ what }) => what === 'answered')
  const over = events.find(({ what }) => what === 'givenUp')
  if (over !== undefined) {
    const before = tellAll(events.slice(0, events.indexOf(over)), over.on)
    return { is: 'over', late: before.is === 'open' && before.late }
  }
  const start = startOf(events)
  if (start === undefined) return { is: 'notBegun' }
  if ('until' in start) return { is: 'withApplicant', until: start.until }
  const end = answered?.on ?? today
  const lastDay = walk(events, start.on, end)
  return { is: answered ? 'answered' : 'open', lastDay, late: lastDay < end }
}

/** 条例 30, 31 and the fee rules: the period begins with the receipt, anew with what was waited for. */
function startOf(
  events: readonly Event[],
): { readonly on: string } | { readonly until: string } | undefined {
  let on: string | undefined
  let asked: (Event & { what: 'asked' }) | undefined
  for (const event of events) {
    if (event.what === 'received') on = event.on
    if (event.what === 'asked') asked = event
    if (event.what === 'brought' && asked?.about === event.about) {
      asked = undefined
      // Reasons end a pause; a clear request and the fee begin the period anew.
      if (event.about !== 'reasons') on = event.on
    }
  }
  if (on === undefined) return undefined
  return asked ? { until: nthWorkingDay(asked.on, asked.days) } : { on }
}

/** 条例 33: twenty days of work, those of the extension, none of those that others take. */
function walk(events: readonly Event[], start: string, today: string): string {
  const length = events.reduce((sum, one) => sum + (one.what === 'extended' ? one.days : 0), 20)
  let on = start
  for (let counted = 0; counted < length; ) {
    on = nextDay(on)
    if (isWorked(on) && !isWithOthers(events, on, today)) counted += 1
  }
  return on
}

function isWithOthers(events: readonly Event[], day: string, today: string): boolean {
  return isExplaining(events, day) || events.some((one) => isAwaited(one, events, { day, today }))
}

/** 条例 35: from the question for reasons until they come. */
function isExplaining(events: readonly Event[], day: string): boolean {
  let asked: Event | undefined
  for (const event of events) {
    if (event.what === 'asked') asked = event.about === 'reasons' ? event : undefined
    if (event.what === 'brought' && event.about === 'reasons' && asked !== undefined) {
      if (asked.on < day && day <= event.on) return true
      asked = undefined
    }
  }
  return false
}

type Days = { readonly day: string; readonly today: string }

/** 条例 32 and 34: fifteen days of work from the arrival; silence ends the waiting, never sooner. */
function isAwaited(letter: Event, events: readonly Event[], { day, today }: Days): boolean {
  if (letter.what !== 'letterOut' || day <= letter.on) return false
  for (const event of events) {
    if (event.what === 'letterBack' && event.to === letter.to && event.on < day) return false
    if (event.what === 'letterThere' && event.to === letter.to && letter.silenceEnds)
      if (nthWorkingDay(event.on, 15) < day) return false
  }
  // Nobody knows how long an open letter takes: the days to come are counted as if it came back today.
  return day <= today
}
