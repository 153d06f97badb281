// The duty of the guide: what is lacking in a unit's, and its text from the unit's own profile.

import { type Profile, profileTitles } from '#agencies/index.ts'
import { addDays, type LocalDate } from '#law/index.ts'

/** Where the length comes from: the Regulations say only that it is brought up to date in time. */
export const guideBasis =
  '条例第十二条要求及时更新，没有写明期限；每年核对一次是通行做法，单位可以另定。'

export const usualMonths = 12

const asked = ['officeName', 'address', 'hours', 'phone', 'fax', 'internetContact'] as const

export type GuideKnown = {
  /** The text of the guide that is public. */
  readonly text: string | undefined
  /** When it was published or last confirmed. */
  readonly confirmedOn: LocalDate | undefined
  readonly profile: Profile | undefined
  /** Every how many months it is looked through. */
  readonly months: number
  readonly today: LocalDate
}

/**
 * What lacks, in words; none where the guide is in order. The profile changed since where what it says
 * does not stand in the guide.
 * @law 条例 12 — name, address, hours, telephone, fax and internet contact of the office
 */
export function guideLacks(known: GuideKnown): readonly string[] {
  const { text, confirmedOn, profile, months, today } = known
  if (text === undefined) return ['没有公开的指南']
  const old = confirmedOn !== undefined && addDays(confirmedOn, Math.round(months * 30.5)) < today
  const plain = text.replace(/\s/g, '')
  const unnamed = asked.filter((name) => {
    const value = profile?.[name].replace(/\s/g, '') ?? ''
    return value !== '' && !plain.includes(value)
  })
  const empty = asked.filter((name) => (profile?.[name] ?? '') === '')
  const titles = (names: readonly (typeof asked)[number][]): string =>
    names.map((name) => profileTitles[name]).join('、')
  return [
    ...(old ? [`${confirmedOn} 以后超过 ${months} 个月没有更新或者确认`] : []),
    ...(unnamed.length > 0 ? [`与单位信息不一致：${titles(unnamed)}`] : []),
    ...(empty.length > 0 ? [`单位信息没有填写：${titles(empty)}`] : []),
  ]
}

/** A first text from what the unit has said of itself; the office completes and publishes it. */
export function guideBody(unitName: string, profile: Profile | undefined): string {
  const lines = asked.map(
    (name) => `<li>${profileTitles[name]}：${escaped(profile?.[name] || '（待填写）')}</li>`,
  )
  return [
    '<h2>一、信息分类和编排</h2>',
    `<p>${escaped(unitName)}按照主动公开目录分类公开政府信息，每条信息有索引号、名称、内容概述和生成日期。</p>`,
    '<h2>二、获取方式</h2>',
    '<p>主动公开的政府信息可以在政府信息公开平台检索、查阅、下载；其他政府信息可以提出申请。</p>',
    '<h2>三、政府信息公开工作机构</h2>',
    `<ul>${lines.join('')}</ul>`,
  ].join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
