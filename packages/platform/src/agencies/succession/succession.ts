// How units follow one another: created, renamed, merged, split, a part of the duties transferred,
// abolished. What one of them said binds those that follow it.

import type { LocalDate } from '#law/index.ts'

export const successionTitles = {
  created: '设立',
  renamed: '更名',
  merged: '合并',
  split: '分设',
  transferred: '部分职责划转',
  abolished: '撤销',
} as const

export type SuccessionKind = keyof typeof successionTitles

export type Succession = {
  readonly kind: SuccessionKind
  /** The day it takes effect. */
  readonly on: LocalDate
  /** Units as they were before; none where one is created. */
  readonly fromIds: readonly string[]
  /** Units that go on; none where one is abolished and nobody takes over. */
  readonly toIds: readonly string[]
  /** The document that ordered it, in the office's words. */
  readonly basis: string
  /** Which duties went over, in a partial transfer. */
  readonly duties: string | null
}

/** A name and the day from which it was the unit's. */
export type DatedName = { readonly name: string; readonly fromOn: LocalDate }

/** What a unit was called on a day; before its first name, that one. Undefined without any name. */
export function nameOn(names: readonly DatedName[], day: LocalDate): string | undefined {
  const inOrder = [...names].sort((one, other) => (one.fromOn < other.fromOn ? -1 : 1))
  return (inOrder.findLast(({ fromOn }) => fromOn <= day) ?? inOrder[0])?.name
}
