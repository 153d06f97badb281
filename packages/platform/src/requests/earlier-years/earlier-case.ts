// One line of a register of earlier years, read: the finished case it tells of, or what is wrong with it.

import type { LocalDate } from '#law/index.ts'
import type { ApplicantClass } from '../case/applicant-class.ts'
import type { ChannelName } from '../case/channel.ts'
import type { OutcomeName } from '../case/outcome.ts'
import type { RegisterColumn } from '../register/register-columns.ts'
import { channelNamed, classNamed, outcomeNamed } from './names-in-words.ts'
import {
  type LineProblem,
  type LineReader,
  lineReader,
  type RegisterLine,
} from './register-line.ts'

export type EarlierCase = {
  readonly line: number
  readonly number: string
  readonly receivedOn: LocalDate
  readonly channel: ChannelName
  readonly applicantClass: ApplicantClass
  readonly applicant: string
  readonly description: string
  readonly wantedForm: string
  readonly wantedRoute: string
  /** Working days; 0 without extension. */
  readonly extension: number
  readonly dueOn: LocalDate | null
  readonly decidedOn: LocalDate
  readonly outcome: OutcomeName
  readonly servedOn: LocalDate | null
  /** Kept as written. */
  readonly answerNumber: string
  readonly handler: string
  readonly note: string
}

export type ReadCase =
  | { readonly earlier: EarlierCase }
  | { readonly problems: readonly LineProblem[] }

/**
 * Reads a line. Only finished cases are taken: one that is open needs its clock, and that its receipt.
 * @law 条例 45 — registers of requests
 * @law 条例 33 — extended by at most 20 working days
 */
export function readEarlierCase(line: RegisterLine, today: LocalDate): ReadCase {
  const read = lineReader(line)
  const [number, description] = [read.needed('number'), read.needed('description')]
  if (number.length > 60) read.say('number', '最多 60 个字')
  const channel = named(read, 'channel', channelNamed)
  const applicantClass = named(read, 'applicantClass', classNamed)
  const outcome = outcomeOf(read)
  const days = daysOf(read, today)
  const { receivedOn, decidedOn } = days
  const extension = extensionOf(read)
  const { problems, text } = read
  if (problems.length > 0 || !receivedOn || !decidedOn || !channel || !applicantClass || !outcome)
    return { problems }
  return {
    earlier: {
      ...{ line: line.line, number, description, channel, applicantClass, outcome, extension },
      ...{ ...days, receivedOn, decidedOn },
      applicant: withoutClass(text('applicant')),
      ...{ wantedForm: text('wantedForm'), wantedRoute: text('wantedRoute') },
      ...{ answerNumber: text('answerNumber'), handler: text('handler'), note: text('note') },
    },
  }
}

function named<Name>(
  read: LineReader,
  column: RegisterColumn,
  find: (words: string) => Name | undefined,
): Name | undefined {
  const words = read.needed(column)
  const name = words === '' ? undefined : find(words)
  if (words !== '' && name === undefined)
    read.say(column, `不认识“${words.slice(0, 40)}”，请按填写说明选用`)
  return name
}

function outcomeOf(read: LineReader): OutcomeName | undefined {
  if (read.text('outcome') !== '' || read.text('decidedOn') !== '')
    return named(read, 'outcome', outcomeNamed)
  read.say('outcome', '还没有办结的申请不能导入，请在登记簿中录入，期限要从收到之日起算')
  return undefined
}

function daysOf(read: LineReader, today: LocalDate) {
  if (read.text('receivedOn') === '') read.needed('receivedOn')
  if (read.text('outcome') !== '' && read.text('decidedOn') === '') read.needed('decidedOn')
  const receivedOn = read.day('receivedOn')
  const [decidedOn, servedOn, dueOn] = [
    read.day('decidedOn'),
    read.day('servedOn'),
    read.day('dueOn'),
  ]
  const isAfter = (one: LocalDate | null, other: LocalDate | null): boolean =>
    one !== null && other !== null && one > other
  for (const [column, day] of [
    ['receivedOn', receivedOn],
    ['decidedOn', decidedOn],
    ['servedOn', servedOn],
  ] as const)
    if (isAfter(day, today)) read.say(column, '日期不能晚于今天')
  if (isAfter(receivedOn, decidedOn)) read.say('decidedOn', '早于收到日期')
  if (isAfter(decidedOn, servedOn)) read.say('servedOn', '早于办结日期')
  if (isAfter(receivedOn, dueOn)) read.say('dueOn', '早于收到日期')
  return { receivedOn, decidedOn, servedOn, dueOn }
}

function extensionOf(read: LineReader): number {
  const text = read.text('extension')
  if (text === '') return 0
  const days = Number(text)
  if (Number.isInteger(days) && days >= 0 && days <= 20) return days
  read.say('extension', '延长的期限为 1 至 20 个工作日（条例第三十三条）')
  return 0
}

/** The register writes 自然人 王*; the class has a column of its own. */
function withoutClass(text: string): string {
  const [first = '', ...rest] = text.split(' ')
  return rest.length > 0 && classNamed(first) !== undefined ? rest.join(' ') : text
}
