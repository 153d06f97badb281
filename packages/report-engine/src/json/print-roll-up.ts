// A roll-up as a JSON value: the parent as gongkai.report/1, with lineage and units under `rollUp`.

import type { RollUp } from '../roll-up/roll-up.ts'
import type { Lineage, Share } from '../roll-up/unit.ts'
import { numberValue, reportValue } from './print-report.ts'

/** The parent as a value for JSON.stringify; readers of reports pass over `rollUp`. */
export function rollUpValue({ report, lineage, units, missing }: RollUp): object {
  return { ...reportValue(report), rollUp: { units, missing, lineage: lineageValue(lineage) } }
}

function lineageValue(lineage: Lineage): object {
  return Object.fromEntries(
    Object.entries(lineage).map(([address, shares]) => [address, shares.map(shareValue)]),
  )
}

function shareValue({ unit, value, from }: Share): object {
  return { unit, value: numberValue(value), from }
}
