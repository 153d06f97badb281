// What a register of earlier years would add: its cases, those that are there already, and what is wrong
// with each line.

import type { LocalDate } from '#law/index.ts'
import { columnOf, type RegisterColumn } from '../register/register-columns.ts'
import { type EarlierCase, readEarlierCase } from './earlier-case.ts'
import { dayIn, type RegisterLine } from './register-line.ts'

/** A request of the unit that has its number already, by the number. */
export type KnownNumbers = ReadonlyMap<string, { readonly receivedOn: LocalDate | null }>

export type PlanProblem = {
  readonly line: number
  /** The heading of the column. */
  readonly column: string
  readonly sentence: string
}

export type CasesPlan = {
  readonly cases: readonly EarlierCase[]
  /** Lines whose request is in the register already; they stay as they are. */
  readonly known: number
  readonly problems: readonly PlanProblem[]
}

type Around = {
  readonly known: KnownNumbers
  /** How the file may name the unit; other names in its column are another unit's lines. */
  readonly unitName: string
  readonly today: LocalDate
}

export function planCases(lines: readonly RegisterLine[], around: Around): CasesPlan {
  const problems: PlanProblem[] = []
  const cases: EarlierCase[] = []
  const firstLines = new Map<string, number>()
  let known = 0
  for (const line of lines) {
    const say = (column: RegisterColumn, sentence: string): void => {
      problems.push({ line: line.line, column: columnOf(column).title, sentence })
    }
    const number = (line.texts.number ?? '').trim()
    const first = firstLines.get(number)
    if (number !== '' && first !== undefined) say('number', `“${number}”与第 ${first} 行重复`)
    else if (number !== '') firstLines.set(number, line.line)
    const unit = (line.texts.unit ?? '').trim()
    if (unit !== '' && unit !== around.unitName)
      say('unit', `这一行是“${unit}”的，只导入${around.unitName}的申请`)
    const read = readEarlierCase(line, around.today)
    if (isKnown(line, around)) known += 1
    else if ('problems' in read) for (const one of read.problems) say(one.column, one.sentence)
    else if (first === undefined) {
      checkAgainstKnown(read.earlier, around, say)
      cases.push(read.earlier)
    }
  }
  return { cases, known, problems }
}

/** The number stands in the register with the same day of receipt: the line says nothing new. */
function isKnown({ texts }: RegisterLine, { known }: Around): boolean {
  const there = known.get((texts.number ?? '').trim())
  return there !== undefined && there.receivedOn === dayIn((texts.receivedOn ?? '').trim())
}

function checkAgainstKnown(
  { number, receivedOn }: EarlierCase,
  { known }: Around,
  say: (column: RegisterColumn, sentence: string) => void,
): void {
  const there = known.get(number)
  if (there !== undefined && there.receivedOn !== receivedOn)
    say(
      'number',
      `登记簿中已有“${number}”，收到日期是 ${there.receivedOn ?? '（未确认）'}，与这一行不同`,
    )
}
