// An equation of the form as data, and what it weighs over the cells of a report.

import { type Decimal, decimalOf, sum, toFixedPoint } from '../../decimal.ts'
import type { Cell, Report } from '../../report.ts'
import { doubtfulCells } from '../doubtful-cells.ts'

export type Term = {
  /** Name of the operand in the facts of a finding. */
  readonly name: string
  /** Name of the operand in the message, Chinese. */
  readonly label: string
  readonly address: string
}

/** The sum of the terms on the left must equal the sum of those on the right. */
export type Equation = {
  /** Where it stands in the form: “总计”列. */
  readonly where: string
  readonly left: readonly Term[]
  readonly right: readonly Term[]
}

export type Operand = Term & { readonly cell: Cell | undefined; readonly doubtful: boolean }

/** Finds the cell at an address, and whether its place in the form is doubtful. */
export type Look = (address: string) => Omit<Operand, keyof Term>

export type Weighed = {
  readonly equation: Equation
  readonly left: readonly Operand[]
  readonly right: readonly Operand[]
  /** Sums of both sides; cells without a number count as 0. */
  readonly leftSum: Decimal
  readonly rightSum: Decimal
  /** Left minus right, in fixed point. */
  readonly difference: bigint
  /** The weakest of its operands: only `exact` can pass or fail. */
  readonly basis: 'exact' | 'doubtful' | 'blank' | 'unreadable' | 'absent'
}

const zero = decimalOf(0)

/** Looks cells up in one report. */
export function lookIn(report: Report): Look {
  const doubtful = doubtfulCells(report)
  return (address) => ({ cell: report.cells[address], doubtful: doubtful.has(address) })
}

/** The two sums of an equation and how far they can be relied on. */
export function weigh(equation: Equation, look: Look): Weighed {
  const left = equation.left.map((term) => ({ ...term, ...look(term.address) }))
  const right = equation.right.map((term) => ({ ...term, ...look(term.address) }))
  const leftSum = sumOf(left)
  const rightSum = sumOf(right)
  const difference = leftSum === rightSum ? 0n : toFixedPoint(leftSum) - toFixedPoint(rightSum)
  return {
    equation,
    left,
    right,
    leftSum,
    rightSum,
    difference,
    basis: basisOf([...left, ...right]),
  }
}

/** Whether the operand is a cell that prints nothing or "/". */
export function isBlank({ cell }: Operand): boolean {
  return cell?.state === 'blank' || cell?.state === 'notApplicable'
}

function sumOf(operands: readonly Operand[]): Decimal {
  return sum(operands.map(({ cell }) => cell?.value ?? zero))
}

function basisOf(operands: readonly Operand[]): Weighed['basis'] {
  if (operands.some(({ cell }) => cell === undefined)) return 'absent'
  if (operands.some((operand) => operand.cell?.value === null && !isBlank(operand)))
    return 'unreadable'
  if (operands.some(isBlank)) return 'blank'
  return operands.some(({ doubtful }) => doubtful) ? 'doubtful' : 'exact'
}
