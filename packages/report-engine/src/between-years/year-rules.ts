// All rules over two years of one organ, in the order of the reference.

import { yearsCarriedOver } from './carried-over.ts'
import { yearsConsecutive } from './consecutive.ts'
import { yearsInForce } from './in-force.ts'
import { yearsRepealedWithin } from './repealed-within.ts'
import { yearsRepetition } from './repetition.ts'
import type { YearRule } from './year-rule.ts'

export const yearRules: readonly YearRule[] = [
  yearsConsecutive,
  yearsCarriedOver,
  yearsInForce,
  yearsRepealedWithin,
  yearsRepetition,
]
