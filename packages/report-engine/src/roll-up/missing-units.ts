// Units that should be there and are not, and units that nobody expected.

import type { Finding } from '../finding.ts'
import { rollUpFinding } from './roll-up-finding.ts'
import { comparableName, namesText, organOf, type Unit } from './unit.ts'

/** Expected names that no counted unit has, in the order of the list, each once. */
export function missingUnits(
  counted: readonly Unit[],
  expected: readonly string[] | undefined,
): readonly string[] {
  const present = new Set(counted.flatMap((unit) => [organOf(unit), comparableName(unit.name)]))
  return [...new Set(expected ?? [])].filter((name) => !present.has(comparableName(name)))
}

/** Findings against the list of units; none without a list. */
export function listFindings(
  counted: readonly Unit[],
  missing: readonly string[],
  expected: readonly string[] | undefined,
): Finding[] {
  if (expected === undefined) return []
  const known = new Set(expected.map(comparableName))
  const strangers = counted
    .filter((unit) => !known.has(organOf(unit)) && !known.has(comparableName(unit.name)))
    .map(({ name }) => name)
  return [...missingFinding(missing), ...strangerFinding(strangers)]
}

function missingFinding(units: readonly string[]): Finding[] {
  if (units.length === 0) return []
  const message = `名单中有 ${units.length} 个单位没有可计入的报告：${namesText(units)}。汇总数不含这些单位，请补齐后重新汇总。`
  return [rollUpFinding({ code: 'rollup.missing', severity: 'error', message, facts: { units } })]
}

function strangerFinding(units: readonly string[]): Finding[] {
  if (units.length === 0) return []
  const message = `${namesText(units)}：不在单位名单中，已计入，请核实名称是否一致、应否汇总。`
  return [
    rollUpFinding({
      code: 'rollup.unexpected',
      severity: 'warning',
      verdict: 'uncertain',
      message,
      facts: { units },
    }),
  ]
}
