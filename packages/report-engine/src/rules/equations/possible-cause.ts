// Looks for the one cell that would explain every equation it breaks. A possibility, never a repair.

import { type Decimal, fromFixedPoint, toFixedPoint } from '../../decimal.ts'
import type { Operand, Weighed } from './equation.ts'

export type Cause = {
  readonly label: string
  readonly address: string
  readonly stated: Decimal
  readonly fitting: Decimal
}

/**
 * The only operand of a failing equation which, with another number, would bring every equation of
 * the table that it belongs to into balance (two or more); undefined when none or several would.
 */
export function possibleCause(failing: Weighed, table: readonly Weighed[]): Cause | undefined {
  const causes = [...failing.left, ...failing.right].flatMap((operand) => causeAt(operand, table))
  return causes.length === 1 ? causes[0] : undefined
}

function causeAt({ label, address, cell }: Operand, table: readonly Weighed[]): Cause[] {
  const involved = table.filter((weighed) => coefficient(weighed, address) !== 0n)
  const changes = new Set(involved.map((one) => -one.difference * coefficient(one, address)))
  const [change] = changes
  if (involved.length < 2 || changes.size !== 1 || change === undefined) return []
  if (change === 0n || involved.some(({ basis }) => basis !== 'exact')) return []
  if (cell === undefined || cell.value === null) return []
  const fitting = toFixedPoint(cell.value) + change
  if (fitting < 0n) return []
  return [{ label, address, stated: cell.value, fitting: fromFixedPoint(fitting) }]
}

/** 1 for an operand on the left, −1 on the right, 0 for a cell the equation does not use. */
function coefficient({ left, right }: Weighed, address: string): bigint {
  if (left.some((operand) => operand.address === address)) return 1n
  return right.some((operand) => operand.address === address) ? -1n : 0n
}
