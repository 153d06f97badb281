// Which days were worked in 2024, 2025 and 2026, written down from the three notices alone: the proofs
// must not share a calendar with what they prove.

/** Days off beside the weekends, first and last; and weekend days that were worked. */
const notices: Readonly<Record<string, { readonly off: string; readonly worked: string }>> = {
  '2024': {
    off: '01-01~01-01 02-10~02-17 04-04~04-06 05-01~05-05 06-10~06-10 09-15~09-17 10-01~10-07',
    worked: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  },
  '2025': {
    off: '01-01~01-01 01-28~02-04 04-04~04-06 05-01~05-05 05-31~06-02 10-01~10-08',
    worked: '01-26 02-08 04-27 09-28 10-11',
  },
  '2026': {
    off: '01-01~01-03 02-15~02-23 04-04~04-06 05-01~05-05 06-19~06-21 09-25~09-27 10-01~10-07',
    worked: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
}

/** The day after, by nothing but the length of a day. */
export function nextDay(on: string): string {
  return new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)
}

/** Whether offices worked on the day; throws for years without a notice. */
export function isWorked(on: string): boolean {
  const notice = notices[on.slice(0, 4)]
  if (notice === undefined) throw new Error(`no notice for ${on}`)
  const day = on.slice(5)
  if (notice.worked.split(' ').includes(day)) return true
  for (const span of notice.off.split(' ')) {
    const [first = '', last = ''] = span.split('~')
    if (first <= day && day <= last) return false
  }
  const weekday = new Date(on).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The nth day of work after a day, which itself is not counted. */
export function nthWorkingDay(after: string, count: number): string {
  let on = after
  let left = count
  while (left > 0) {
    on = nextDay(on)
    if (isWorked(on)) left -= 1
  }
  return on
}
