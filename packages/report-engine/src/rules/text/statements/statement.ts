// A quantity that the running text states: what, how many, for whom, how exactly.

import type { Decimal } from '../../../decimal.ts'
import type { Place } from '../../../place.ts'
import type { Subject } from './keywords.ts'
import type { Quantity } from './quantities.ts'
import type { Scope } from './scope.ts'

export type Statement = {
  readonly subject: Subject
  readonly quantity: Quantity
  readonly value: Decimal
  readonly scope: Scope
  /** 未收到, 没有: a statement of none rather than of 0. */
  readonly denied: boolean
  /** The wording means this quantity and no other, digit by digit. */
  readonly exact: boolean
  /** The year the sentence names, where it is not the report's. */
  readonly otherYear?: number
  /** As printed. */
  readonly wording: string
  readonly at: Place
}
