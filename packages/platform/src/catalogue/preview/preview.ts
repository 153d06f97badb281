// Links to a draft for people without an account: what may be shown so, and for how long.

import { type Edition, type GovernmentRecord, openStates } from '../record/edition.ts'

export const previewRefusals = {
  'preview.notYourRole': '预览链接由本单位的经办人或者公开工作机构负责人生成。',
  'preview.limited': '限定知悉人员的信息不能生成预览链接。',
  'preview.notProactive': '只有拟主动公开的内容可以生成预览链接。',
  'preview.notOpen': '这一版已经办结，不需要预览链接。',
  'preview.forWhomMissing': '请写明给谁看。',
  'preview.daysUnusable': '有效天数是 1 到 14 天。',
} as const

export type PreviewRefusalCode = keyof typeof previewRefusals

export const mostPreviewDays = 14

/**
 * Why an edition cannot be shown by a link; undefined when it can. What is limited to named persons, or
 * not meant for the public, leaves the office on no such way.
 * @law 条例 17
 */
export function whyNotShown(
  record: Pick<GovernmentRecord, 'isLimited'>,
  edition: Pick<Edition, 'state' | 'attribute'>,
): PreviewRefusalCode | undefined {
  if (record.isLimited) return 'preview.limited'
  if (edition.attribute !== 'proactive') return 'preview.notProactive'
  if (!openStates.some((state) => state === edition.state)) return 'preview.notOpen'
  return undefined
}

export type Preview = {
  readonly unitId: string
  readonly previewId: string
  readonly recordId: string
  readonly number: number
  readonly forWhom: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** Whether the link still opens anything. */
export function isOpenPreview({ expiresAt, revokedAt }: Preview, now: Date): boolean {
  return revokedAt === null && now < expiresAt
}
