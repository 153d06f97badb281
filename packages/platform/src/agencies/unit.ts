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
