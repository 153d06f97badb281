// The periods of the Regulations that are counted in working days, each with its article.

import type { Calendar } from './calendar.ts'
import type { LocalDate } from './local-date.ts'
import { addWorkingDays, type Derivation, type NotArranged } from './working-days.ts'

export type TimeLimit = {
  readonly title: string
  readonly workingDays: number
  /** What the period starts from. */
  readonly from: string
  readonly law: string
}

/**
 * @law 条例 26
 * @law 条例 30
 * @law 条例 32
 * @law 条例 33
 * @law 条例 34
 */
export const timeLimits = {
  answer: { title: '答复', workingDays: 20, from: '收到申请之日', law: '条例第三十三条' },
  clarification: { title: '补正告知', workingDays: 7, from: '收到申请之日', law: '条例第三十条' },
  thirdParty: {
    title: '第三方意见',
    workingDays: 15,
    from: '第三方收到征求意见书之日',
    law: '条例第三十二条',
  },
  coMaker: {
    title: '共同制作机关意见',
    workingDays: 15,
    from: '该机关收到征求意见书之日',
    law: '条例第三十四条',
  },
  publication: {
    title: '主动公开',
    workingDays: 20,
    from: '信息形成或者变更之日',
    law: '条例第二十六条',
  },
} as const satisfies Readonly<Record<string, TimeLimit>>

export type TimeLimitName = keyof typeof timeLimits

/** Whether a text names a time limit. */
export function isTimeLimitName(text: string): text is TimeLimitName {
  return Object.hasOwn(timeLimits, text)
}

/** The last day of a time limit that starts from `start`, with every day counted. */
export function deadline(
  calendar: Calendar,
  name: TimeLimitName,
  start: LocalDate,
): Derivation | NotArranged {
  return addWorkingDays(calendar, start, timeLimits[name].workingDays)
}
