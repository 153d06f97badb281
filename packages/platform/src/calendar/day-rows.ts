// Days off and days worked as a person lists them, a row each: an arrangement without knowing a notation.

import { addDays, type LocalDate, localDate, writtenDate, type YearOfDays } from '#law/index.ts'

/** As it was typed: `until` is empty for a single day, `kind` is 休息 or 上班. */
export type DayRow = {
  readonly number: number
  readonly from: string
  readonly until: string
  readonly kind: string
  readonly name: string
}

export type ReadRows = { readonly arranged: YearOfDays } | { readonly problems: readonly string[] }

type Read = { readonly name: string; readonly from: LocalDate; readonly until: LocalDate }

/** The arrangement of the rows; or a sentence for each thing that is wrong with one of them. */
export function arrangementOfRows(rows: readonly DayRow[], year: number): ReadRows {
  if (rows.length === 0) return { problems: ['请至少填写一行日期。'] }
  const problems = rows.flatMap(rowProblems)
  if (problems.length > 0) return { problems }
  const read = (kind: string): readonly Read[] =>
    rows.filter((row) => kindOf(row) === kind).map(readRow)
  const breaks = joined(read('休息')).map(({ name, from, until }) => [name, from, until] as const)
  const worked = read('上班').flatMap(({ name, from, until }) =>
    daysBetween(from, until).map((on) => [name, on] as const),
  )
  return { arranged: { year, breaks, worked } }
}

const kinds: Readonly<Record<string, '休息' | '上班'>> = {
  休息: '休息',
  放假: '休息',
  休: '休息',
  上班: '上班',
  调休上班: '上班',
  班: '上班',
}

function kindOf({ kind }: DayRow): '休息' | '上班' | undefined {
  return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
}

/** A row of many days is a slip of the pen; nothing is counted through a century of them. */
const mostDays = 60

function rowProblems(row: DayRow): readonly string[] {
  const { number, from, until, kind, name } = row
  const found: string[] = []
  const dates = until === '' ? [from] : [from, until]
  for (const date of dates)
    if (writtenDate(date) === undefined)
      found.push(date === '' ? '没有填写日期' : `“${date}”不是日期，应形如 2027-03-01`)
  if (kindOf(row) === undefined)
    found.push(kind === '' ? '没有选择休息或者上班' : `“${kind}”应为休息或者上班`)
  if (name === '') found.push('没有填写假日名称')
  const [first, last] = [writtenDate(from), writtenDate(until === '' ? from : until)]
  if (first !== undefined && last !== undefined) {
    if (last < first) found.push(`结束日期早于开始日期`)
    else if (addDays(first, mostDays) < last) found.push('一行的日期太长，请检查')
  }
  return found.map((sentence) => `第 ${number} 行：${sentence}。`)
}

function readRow({ name, from, until }: DayRow): Read {
  const first = writtenDate(from) ?? localDate(from)
  return { name, from: first, until: writtenDate(until) ?? first }
}

/** Single days that follow one another under one name are one break. */
function joined(rows: readonly Read[]): readonly Read[] {
  const breaks: Read[] = []
  for (const row of rows.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = breaks.at(-1)
    if (last?.name === row.name && addDays(last.until, 1) === row.from)
      breaks[breaks.length - 1] = { ...last, until: row.until }
    else breaks.push(row)
  }
  return breaks
}

function daysBetween(from: LocalDate, until: LocalDate): readonly LocalDate[] {
  const days: LocalDate[] = []
  for (let on = from; on <= until; on = addDays(on, 1)) days.push(on)
  return days
}
