// A matter that follows requests, and why it cannot be opened or settled as somebody wants it.

import type { LocalDate } from '#law/index.ts'
import { kindOf, type MatterKindName } from './matter-kind.ts'

export type Matter = {
  readonly unitId: string
  readonly matterId: string
  readonly kind: MatterKindName
  readonly number: string
  readonly requestId: string | null
  readonly openedOn: LocalDate
  /** The day the office set itself; null for matters without one. */
  readonly plannedOn: LocalDate | null
  readonly content: string
  readonly result: string | null
  readonly reason: string | null
  readonly place: string | null
  readonly closedOn: LocalDate | null
}

export type MatterPerson = { readonly name: string; readonly contact: string }

export type NewMatter = {
  readonly unitId: string
  readonly kind: MatterKindName
  readonly requestId: string | null
  readonly openedOn: LocalDate
  readonly plannedOn: LocalDate | null
  readonly content: string
  readonly person: MatterPerson | null
}

export type Settlement = {
  readonly result: string
  readonly reason: string
  readonly place: string
  /** The next day for looking again, where the information stays withheld; null for none. */
  readonly nextOn: LocalDate | null
}

export const matterRefusals = {
  'matter.notYourRole': '您在这个单位没有办理这一事项的职责。',
  'matter.contentMissing': '请写明事项。',
  'matter.personMissing': '请填写提出人的姓名或者名称。',
  'matter.dateInFuture': '日期不能晚于今天，请核对。',
  'matter.plannedMissing': '请填写本机关安排的评估日期，如 2027-01-31。',
  'matter.plannedPast': '评估日期不能早于登记的日期。',
  'matter.requestMissing': '没有找到这件申请。',
  'matter.notWithheld': '这件申请没有不予公开的内容，不需要评估。',
  'matter.openAlready': '这件申请已经有一件同样的事项正在办理。',
  'matter.resultMissing': '请选择处理结果。',
  'matter.reasonMissing': '请写明理由。',
  'matter.placeMissing': '请写明机关名称或者公开的位置。',
  'matter.settled': '这一事项已经办结，请刷新页面。',
} as const

export type MatterRefusal = { readonly code: keyof typeof matterRefusals }

/** Why it cannot be opened; undefined when it can. `today` is the day in China. */
export function whyNotOpen(given: NewMatter, today: LocalDate): MatterRefusal | undefined {
  const { kind, content, person, openedOn, plannedOn, requestId } = given
  if (content.trim() === '') return { code: 'matter.contentMissing' }
  if (kindOf(kind).isFromPerson && (person?.name ?? '').trim() === '')
    return { code: 'matter.personMissing' }
  if (!kindOf(kind).isFromPerson && requestId === null) return { code: 'matter.requestMissing' }
  if (openedOn > today) return { code: 'matter.dateInFuture' }
  if (kind !== 'review') return undefined
  if (plannedOn === null) return { code: 'matter.plannedMissing' }
  return plannedOn < openedOn ? { code: 'matter.plannedPast' } : undefined
}

/** Why it cannot end so; undefined when it can. */
export function whyNotSettle(
  { kind, result: ended }: Pick<Matter, 'kind' | 'result'>,
  { result, reason, place, nextOn }: Settlement,
  today: LocalDate,
): MatterRefusal | undefined {
  if (ended !== null) return { code: 'matter.settled' }
  const wanted = kindOf(kind).results[result]
  if (wanted === undefined) return { code: 'matter.resultMissing' }
  if (wanted.asks.includes('reason') && reason.trim() === '')
    return { code: 'matter.reasonMissing' }
  if (wanted.asks.includes('place') && place.trim() === '') return { code: 'matter.placeMissing' }
  return nextOn !== null && nextOn < today ? { code: 'matter.plannedPast' } : undefined
}

/**
 * What the letter of a settled correction says was found.
 * @law 条例 41
 */
export function correctionInWords({ result, reason, place }: Settlement): string {
  const why = reason.trim().replace(/[。；]+$/u, '')
  switch (result) {
    case 'corrected':
      return `你（单位）提出的记录不准确属实，本机关已经更正：${why}`
    case 'unfounded':
      return `你（单位）提出的记录不准确不属实，不予更正。理由：${why}`
    case 'transferred':
      return `该记录不属于本机关职能范围，已经转送有权更正的${place.trim()}处理`
    default:
      return `该记录不属于本机关职能范围，请向有权更正的${place.trim()}提出`
  }
}
