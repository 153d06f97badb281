// What a cell of a report states, as people read it: a blank is not a zero.

import type { Cell, Decimal, Report } from '@gongkai/report-engine'

export type Stated = { readonly value: Decimal | null; readonly text: string }

/** The number, or what stands in its place. */
export function statedIn({ cells }: Report, address: string): Stated {
  const cell = cells[address]
  return { value: cell?.value ?? null, text: textOf(cell) }
}

function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '无此格'
  if (cell.value !== null) return cell.value
  return cell.state === 'blank' ? '空白' : cell.raw
}
