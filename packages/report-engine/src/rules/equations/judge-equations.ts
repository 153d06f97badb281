// Judges equations with four verdicts; blanks and doubtful cells are a question, never an error.

import type { Facts } from '../../finding.ts'
import { cellLabel } from '../../labels/cell-label.ts'
import type { Judgement } from '../rule.ts'
import { type Equation, type Look, type Weighed, weigh } from './equation.ts'
import { disagreement, doubt, listed } from './equation-message.ts'
import { possibleCause } from './possible-cause.ts'

export type EquationSet = {
  readonly equations: readonly Equation[]
  readonly look: Look
  /** Every equation of the same table, to look for one cell that would explain several breaks. */
  readonly table?: readonly Equation[]
  /** What a person should do about a break; a whole sentence. */
  readonly advice: string
}

/**
 * One judgement for each equation that passes, fails or would fail with blanks counted as 0. Those
 * that only await a blank, an unreadable or a doubtful cell are said together; so are those for
 * which cells are absent. Nothing when none of the cells is there.
 */
export function judgeEquations(set: EquationSet): readonly Judgement[] {
  const all = set.equations.map((equation) => weigh(equation, set.look))
  if (all.every(({ left, right }) => [...left, ...right].every(({ cell }) => !cell))) return []
  const absent = all.filter(({ basis }) => basis === 'absent')
  const unreadable = all.filter(({ basis }) => basis === 'unreadable')
  const waiting = all.filter(isWaiting)
  const apart = new Set([...absent, ...unreadable, ...waiting])
  return [
    ...all.filter((weighed) => !apart.has(weighed)).map((weighed) => judgeOne(weighed, set)),
    ...together(waiting, '含空白、“/”或位置未确认的单元格；空白按0计算、按读到的数，两边相等'),
    ...together(unreadable, '含读不出数字的单元格，不能核对，请对照原文核实'),
    ...together(absent, '缺少需要的单元格，没有核对'),
  ]
}

function isWaiting({ basis, difference }: Weighed): boolean {
  return difference === 0n && (basis === 'blank' || basis === 'doubtful')
}

function judgeOne(weighed: Weighed, set: EquationSet): Judgement {
  const base = { cells: cellsOf([weighed]), facts: factsOf(weighed) }
  if (weighed.basis !== 'exact')
    return { ...base, verdict: 'uncertain', severity: 'warning', message: doubt(weighed) }
  if (weighed.difference === 0n) return { ...base, verdict: 'passes', message: '' }
  const message = `${disagreement(weighed)}。${causeText(weighed, set)}${set.advice}`
  return { ...base, verdict: 'fails', message }
}

function causeText(weighed: Weighed, set: EquationSet): string {
  const table = (set.table ?? []).map((equation) => weigh(equation, set.look))
  const cause = possibleCause(weighed, table)
  if (cause === undefined) return ''
  const name = cellLabel(cause.address)
  return `可能是“${name}”有误：该格现为${cause.stated}，如应为${cause.fitting}，相关各处就都相符。`
}

function together(group: readonly Weighed[], reason: string): readonly Judgement[] {
  const [first] = group
  if (first === undefined) return []
  const verdict = first.basis === 'absent' ? 'notAssessable' : 'uncertain'
  const base = { verdict, severity: 'info', cells: cellsOf(group) } as const
  if (group.length === 1) return [{ ...base, message: doubt(first), facts: factsOf(first) }]
  const places = group.map(({ equation }) => equation.where)
  const equations = group.map((one) => `${one.equation.where} ${one.leftSum}＝${one.rightSum}`)
  const facts: Facts = isWaiting(first) ? { equations } : { places }
  return [{ ...base, message: `${listed(places, '处')}${reason}。`, facts }]
}

function cellsOf(group: readonly Weighed[]): readonly string[] {
  const operands = group.flatMap(({ left, right }) => [...left, ...right])
  return [...new Set(operands.map(({ address }) => address))]
}

/** Every operand with its digits, both sums where they can be formed, and the cells of each side. */
function factsOf({ left, right, leftSum, rightSum, basis }: Weighed): Facts {
  const operands = [...left, ...right].filter(({ cell }) => cell !== undefined)
  const summable = basis !== 'absent' && basis !== 'unreadable'
  return {
    ...Object.fromEntries(operands.map(({ name, cell }) => [name, cell?.value ?? cell?.raw ?? ''])),
    ...(summable ? { left: leftSum, right: rightSum } : {}),
    leftCells: left.map(({ address }) => address),
    rightCells: right.map(({ address }) => address),
  }
}
