// A unit (机关) of the tree: who reports, who is supervised, whose records these are.

import type { LocalDate } from '#law/index.ts'

export const unitKinds = [
  'government',
  'department',
  'dispatched-office',
  'zone-committee',
  'authorised-organisation',
] as const
export type UnitKind = (typeof unitKinds)[number]

export const unitKindTitles: Readonly<Record<UnitKind, string>> = {
  government: '人民政府',
  department: '部门',
  'dispatched-office': '派出机关',
  'zone-committee': '开发区管理机构',
  'authorised-organisation': '法律法规授权的组织',
}

export type Unit = {
  readonly id: string
  /** In addresses: gongyi. Never reused. */
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  /** The unit it stands under; null for the root of a tree. */
  readonly parentId: string | null
  readonly region: string
  /** Whether it may make 规章. */
  readonly hasRuleMakingPower: boolean
  readonly createdOn: LocalDate
  readonly abolishedOn: LocalDate | null
}
