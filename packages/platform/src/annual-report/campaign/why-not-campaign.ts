// Why the settings of a campaign may not be as somebody wants them.

import { type Duty, holdsRole } from '#agencies/index.ts'
import { isLocalDate } from '#law/index.ts'
import type { CampaignDates, CampaignKey } from './campaign.ts'
import { type Level, legalDate, levels } from './levels.ts'

/** Sentences for people, by code. */
export const campaignRefusals = {
  'campaign.notYourRole': '只有本级主管部门可以组织年度报告编制工作。',
  'campaign.exists': '这一年度的编制工作已经开展，请刷新页面。',
  'campaign.notOpen': '这一年度的编制工作没有开展或者已经结束。',
  'campaign.notClosed': '这一年度的编制工作正在进行。',
  'campaign.tooEarly': '这一年度还没有开始，不能组织它的年度报告编制工作。',
  'campaign.dateUnreadable': '请填写日期，形如 2026-01-26。',
  'campaign.dateTooEarly': '报送和公开的日期应在报告年度结束之后。',
  'campaign.dateAfterLegal': '内部日期不能晚于条例第四十九条规定的日期。',
  'campaign.publishBeforeSubmit': '公开日期不能早于报送日期。',
  'campaign.remindersUnreadable': '提醒天数请填写 1 至 90 的整数，用顿号或逗号分开，最多 5 个。',
  'campaign.memberUnknown': '这个单位不在本级主管范围内。',
  'campaign.memberSame': '这个单位已经是这样，请刷新页面。',
  'campaign.reasonMissing': '请写明理由。',
} as const

export type CampaignRefusal = { readonly code: keyof typeof campaignRefusals }

/** Why this person may not lead the campaign of a unit; undefined when they may. */
export function whyNotLead(
  duties: readonly Duty[],
  { unitId }: Pick<CampaignKey, 'unitId'>,
): CampaignRefusal | undefined {
  return holdsRole(duties, ['supervisor'], [unitId]) ? undefined : { code: 'campaign.notYourRole' }
}

export type WrongDate = CampaignRefusal & {
  readonly level: Level
  readonly which: 'submitOn' | 'publishOn'
}

/** Dates as they were typed. */
export type TypedDates = Readonly<
  Record<Level, { readonly submitOn: string; readonly publishOn: string }>
>

/**
 * The dates of all levels, or the first that may not be: not a day, before the year is over, after
 * the day the law gives, or publishing before handing in.
 * @law 条例 49
 */
export function datesOf(
  typed: TypedDates,
  year: number,
): { readonly dates: CampaignDates } | WrongDate {
  for (const level of levels) {
    const wrong = whyNotDates(typed, level, year)
    if (wrong !== undefined) return wrong
  }
  const { department, street, government } = typed
  if (!areDates(department) || !areDates(street) || !areDates(government))
    return { code: 'campaign.dateUnreadable', level: 'department', which: 'submitOn' }
  return { dates: { department, street, government } }
}

function whyNotDates(typed: TypedDates, level: Level, year: number): WrongDate | undefined {
  for (const which of ['submitOn', 'publishOn'] as const) {
    const on = typed[level][which]
    if (!isLocalDate(on)) return { code: 'campaign.dateUnreadable', level, which }
    if (on <= `${year}-12-31`) return { code: 'campaign.dateTooEarly', level, which }
    if (on > legalDate(level, year)) return { code: 'campaign.dateAfterLegal', level, which }
  }
  if (typed[level].publishOn < typed[level].submitOn)
    return { code: 'campaign.publishBeforeSubmit', level, which: 'publishOn' }
  return undefined
}

function areDates(one: TypedDates[Level]): one is CampaignDates[Level] {
  return isLocalDate(one.submitOn) && isLocalDate(one.publishOn)
}

/** Days as they were typed: 15、7、1. Undefined where they may not be so; none typed is no reminder. */
export function remindersOf(typed: string): readonly number[] | undefined {
  const parts = typed.split(/[\s,，、;；]+/).filter((part) => part !== '')
  if (parts.length > 5 || !parts.every((part) => /^[1-9]\d?$/.test(part))) return undefined
  const days = [...new Set(parts.map(Number))].sort((one, other) => other - one)
  return days.every((count) => count <= 90) ? days : undefined
}
