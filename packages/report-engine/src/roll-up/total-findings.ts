// Stated totals are added up as stated; where the parts add up to something else, it is said.

import type { Finding } from '../finding.ts'
import { resultColumns } from '../form/columns.ts'
import { disputesTable } from '../form/disputes-table.ts'
import { address } from '../form/form.ts'
import type { Report } from '../report.ts'
import { type Equation, lookIn, weigh } from '../rules/equations/equation.ts'
import { tableThreeEquations } from '../rules/requests/equations.ts'
import { rollUpFinding } from './roll-up-finding.ts'
import { namesText, type Unit } from './unit.ts'

const disputeEquations: readonly Equation[] = disputesTable.rows.map((row) => {
  const term = ({ key, label }: { readonly key: string; readonly label: string }) => ({
    name: key,
    label,
    address: address('disputes', row.key, key),
  })
  return {
    where: `表四“${[...row.groups, row.label].join(' ')}”`,
    left: resultColumns.filter(({ key }) => key !== 'total').map(term),
    right: resultColumns.filter(({ key }) => key === 'total').map(term),
  }
})

/**
 * One finding for each equation that the parent breaks, with the units that break it. `partial` are
 * the cells that some unit left blank: with one of those, the equation cannot be judged.
 */
export function totalFindings(
  parent: Report,
  units: readonly Unit[],
  partial: ReadonlySet<string>,
): Finding[] {
  return [...tableThreeEquations(parent), ...disputeEquations].flatMap((equation) => {
    const weighed = weigh(equation, lookIn(parent))
    if (weighed.difference === 0n || weighed.basis === 'absent') return []
    const from = units.filter(({ report }) => isBroken(equation, report)).map(({ name }) => name)
    const why = from.length === 0 ? '' : `，差额来自${namesText(from)}`
    const message =
      `汇总后${equation.where}不平：一边合计 ${weighed.leftSum}，另一边 ${weighed.rightSum}${why}。` +
      '汇总数是各单位所报之和，没有改动，请有关单位核实。'
    const cells = [...equation.left, ...equation.right].map((term) => term.address)
    const facts = { left: weighed.leftSum, right: weighed.rightSum, units: from }
    const judged = cells.some((cell) => partial.has(cell))
      ? ({ severity: 'warning', verdict: 'uncertain' } as const)
      : ({ severity: 'error', verdict: 'fails' } as const)
    return [rollUpFinding({ code: 'rollup.totals', ...judged, message, cells, facts })]
  })
}

function isBroken(equation: Equation, report: Report): boolean {
  return weigh(equation, lookIn(report)).difference !== 0n
}
