// A unit (机关) of the tree: who reports, who is supervised, whose records these are.

import type { LocalDate } from '#law/index.ts'

export const unitKindTitles = {
  government: '人民政府',
  department: '政府部门',
  'dispatched-office': '派出机关',
  'zone-committee': '功能区管理机构',
  'authorised-organisation': '法律、法规授权的组织',
} as const

export type UnitKind = keyof typeof unitKindTitles

/** Whether a text names a kind of unit. */
export function isUnitKind(text: string): text is UnitKind {
  return Object.hasOwn(unitKindTitles, text)
}

/**
 * Which line leads a unit: the government it stands under, or the bureau above it in its system.
 * That line's office is in charge of its disclosure.
 * @law 条例 3
 */
export const leadTitles = { government: '属地政府领导', system: '垂直领导' } as const

export type LedBy = keyof typeof leadTitles

export type Unit = {
  readonly id: string
  /** In addresses: gongyi. Never reused. */
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  /** The unit it stands under; null for the root of a tree. */
  readonly parentId: string | null
  /** The bureau above it in a vertical system (海关, 税务); null where it belongs to none. */
  readonly systemParentId: string | null
  readonly ledBy: LedBy
  /** Who supervises its disclosure: the unit above it in the line that leads it. */
  readonly supervisorId: string | null
  readonly region: string
  /** What it is called in index numbers (索引号). */
  readonly indexCode: string | null
  /** 统一社会信用代码 (GB 32100), checked. */
  readonly creditCode: string | null
  /** Whether it may make 规章. */
  readonly hasRuleMakingPower: boolean
  /** Addresses of the websites it runs. */
  readonly websites: readonly string[]
  readonly hasSubordinateBodies: boolean
  readonly createdOn: LocalDate
  readonly abolishedOn: LocalDate | null
}
