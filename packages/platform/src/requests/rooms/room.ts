// A room for one who is asked before an answer: how long it is open, and why an answer is not taken.

import {
  addDays,
  addWorkingDays,
  type Calendar,
  dayInChina,
  type LocalDate,
  timeLimits,
} from '#law/index.ts'
import type { LetterContent } from '#letters/index.ts'

export type RoomParty = 'thirdParty' | 'coMaker'

/** What the public site is shown of a consultation; nothing of the request but this one letter. */
export type Room = {
  readonly unitId: string
  readonly roomId: string
  readonly requestId: string
  readonly party: RoomParty
  readonly madeAt: Date
  /** The letter without its personal data. */
  readonly letter: LetterContent
  readonly receivedOn: LocalDate | undefined
  readonly isClosed: boolean
  readonly isDecided: boolean
  /** How many answers were given; those after the first correct it. */
  readonly answers: number
  readonly last: { readonly id: string; readonly at: Date; readonly agrees: boolean } | undefined
}

/** A room that nobody has opened is of no use to whoever finds the letter much later. */
const unopenedDays = 60
/** One answer, and so many corrections. */
const mostAnswers = 6
const longestReasons = 3000

/** Sentences for people, by code. */
export const roomRefusals = {
  'room.closed': '这个地址已经停用，请按征求意见书上的联系方式与机关联系。',
  'room.decided': '机关已经作出处理决定，不能再在网上提交意见。',
  'room.expired': '答复的期限已经届满，不能再在网上提交意见。需要说明的，请直接与机关联系。',
  'room.answeredMeanwhile': '这份征求意见书刚刚已经答复过。请看下面的回执，需要时再提交更正。',
  'room.tooMany': '更正的次数过多，请直接与机关联系。',
  'room.choiceMissing': '请选择同意公开或者不同意公开。',
  'room.reasonsMissing': '不同意公开的，请说明理由。',
  'room.reasonsTooLong': '理由请不要超过 3000 个字，较长的材料请作为附件。',
  'room.tooManyFiles': '一次最多附 5 个文件，没有提交，请重新选择。',
  'room.fileEmpty': '有文件是空的，没有提交，请核对后重新选择。',
  'room.fileKind': '有文件的类型不能接收，没有提交，请用 PDF、图片、Word、Excel 或者文本文件。',
  'room.fileTooLarge': '有文件太大，没有提交，请压缩后重新选择。',
  'room.mailboxUnusable': '电子邮箱写得不对，请核对；没有的可以不填。',
} as const

export type RoomRefusal = { readonly code: keyof typeof roomRefusals }

/**
 * The last day of the period: 15 working days from the letter; undefined until it has arrived.
 * @law 条例 32
 * @law 条例 34
 */
export function lastDayOf(
  { party, receivedOn }: Pick<Room, 'party' | 'receivedOn'>,
  calendar: Calendar,
): LocalDate | undefined {
  if (receivedOn === undefined) return undefined
  const counted = addWorkingDays(calendar, receivedOn, timeLimits[party].workingDays)
  return 'dueOn' in counted ? counted.dueOn : undefined
}

type Standing = Pick<Room, 'party' | 'receivedOn' | 'madeAt' | 'isClosed' | 'isDecided'>
export type On = { readonly calendar: Calendar; readonly today: LocalDate }

/** Why nothing can be said in the room any more; undefined while it is open. */
export function whyNotOpen(room: Standing, { calendar, today }: On): RoomRefusal | undefined {
  if (room.isClosed) return { code: 'room.closed' }
  if (room.isDecided) return { code: 'room.decided' }
  const last = lastDayOf(room, calendar) ?? addDays(dayInChina(room.madeAt), unopenedDays)
  return today > last ? { code: 'room.expired' } : undefined
}

export type Opinion = { readonly agrees: boolean | undefined; readonly reasons: string }

/**
 * Why this opinion is not taken.
 * @law 条例 32 — an objection needs a reasonable ground
 */
export function whyNotOpinion(
  { answers }: Pick<Room, 'answers'>,
  { agrees, reasons }: Opinion,
): RoomRefusal | undefined {
  if (answers >= mostAnswers) return { code: 'room.tooMany' }
  if (agrees === undefined) return { code: 'room.choiceMissing' }
  if (!agrees && reasons.trim() === '') return { code: 'room.reasonsMissing' }
  return reasons.length > longestReasons ? { code: 'room.reasonsTooLong' } : undefined
}

/** The number of the receipt for an answer, as it is read out on the telephone. */
export function receiptNumber(answerId: string): string {
  const signs = answerId.replaceAll('-', '').slice(-12).toUpperCase()
  return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].join('-')
}
