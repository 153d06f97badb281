// Why a finding matters and what to do about it: of the engine's rules and of those that are here.

import { type Explanation, explanationOf as ofEngine } from '@gongkai/report-engine'
import { otherUnitExplanations } from './other-unit.ts'
import { unwrittenExplanations } from './unwritten-sections.ts'

const here: readonly Explanation[] = [...unwrittenExplanations, ...otherUnitExplanations]

/** The explanation of a code, if there is one. */
export function explanationOf(code: string): Explanation | undefined {
  return here.find((one) => one.code === code) ?? ofEngine(code)
}
