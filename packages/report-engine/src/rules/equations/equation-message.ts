// Words an equation in plain Chinese: which numbers disagree, where, and by how much.

import { fromFixedPoint } from '../../decimal.ts'
import { isBlank, type Operand, type Weighed } from './equation.ts'

/** “总计”列：新收21＋上年结转0＝21，但总计20＋结转下年0＝20，相差1 */
export function disagreement(weighed: Weighed): string {
  const { equation, difference } = weighed
  const gap = fromFixedPoint(difference < 0n ? -difference : difference)
  return `${equation.where}：${bothSides(weighed)}，相差${gap}`
}

/** What to say of an equation that cannot be judged because of how its operands are printed. */
export function doubt(weighed: Weighed): string {
  const { equation, basis, difference } = weighed
  const sides = `${equation.where}：${bothSides(weighed)}`
  if (basis === 'absent') return `${equation.where}缺少需要的单元格，没有核对。`
  if (basis === 'unreadable') return `${sides}。其中有读不出数字的单元格，请对照原文核实。`
  if (basis === 'blank') return `${sides}。${blankVerdict(weighed)}`
  const found = difference === 0n ? '按读到的数两边相等' : `按读到的数${gapOf(weighed)}`
  return `${sides}。${found}，但有单元格的位置未能确认，请先对照原文核实。`
}

/** 多处: up to four names, then how many there are. */
export function listed(names: readonly string[], counter: string): string {
  const shown = names.slice(0, 4).join('、')
  return names.length > 4 ? `${shown}等${names.length}${counter}` : shown
}

function blankVerdict(weighed: Weighed): string {
  const advice = '请补填（没有的填0）后再核对。'
  if (weighed.difference === 0n) return `空白按0计算时两边相等，${advice}`
  return `空白按0计算时${gapOf(weighed)}，不能判断对错，${advice}${fittingBlank(weighed)}`
}

/** The number that would make the only blank fit: said as a possibility, never filled in. */
function fittingBlank({ left, right, difference }: Weighed): string {
  const blanks = [...left, ...right].filter(isBlank)
  const only = blanks[0]
  if (only === undefined || blanks.length > 1) return ''
  const needed = left.includes(only) ? -difference : difference
  return needed > 0n ? `如果“${only.label}”应为${fromFixedPoint(needed)}，两边就相等。` : ''
}

function gapOf({ difference }: Weighed): string {
  return `相差${fromFixedPoint(difference < 0n ? -difference : difference)}`
}

function bothSides({ left, right, leftSum, rightSum }: Weighed): string {
  return `${sideText(left, leftSum)}，但${sideText(right, rightSum)}`
}

/** Long sums leave out the zeros and count the blanks: a reader looks for the numbers. */
function sideText(operands: readonly Operand[], total: string): string {
  if (operands.length === 1) return operands.map(operandText).join('')
  const telling = operands.length > 2 ? operands.filter(isTelling) : operands
  const blanks = telling.filter(isBlank).length
  const counted = operands.length > 2 && blanks > 1
  const shown = counted ? telling.filter((operand) => !isBlank(operand)) : telling
  const note = counted ? `（另有${blanks}格空白或“/”）` : ''
  if (shown.length === 0) return `${counted ? '没有填写的数' : '各项均为0'}${note}`
  const rest = shown.length === 1 && !counted ? '，其余为0，合计' : '＝'
  const sum = shown.length === 1 && counted ? '' : `${rest}${total}`
  return `${shown.map(operandText).join('＋')}${sum}${note}`
}

function isTelling({ cell }: Operand): boolean {
  return cell?.value === undefined || cell.value === null || !/^0(\.0+)?$/.test(cell.value)
}

function operandText({ label, cell }: Operand): string {
  if (cell === undefined) return `${label}（缺）`
  if (cell.value !== null) return `${label}${cell.value}`
  if (cell.state === 'unreadable') return `${label}（读不出数字）`
  return cell.state === 'blank' ? `${label}（空白）` : `${label}（“${cell.raw.trim()}”）`
}
