// One line of the board, cell by cell.

import { type Html, html, type Piece } from '#kit/html/html.ts'
import { dayInChina } from '#law/index.ts'
import { legalDate, levelOf } from '../../campaign/levels.ts'
import { dutyTitles } from '../../campaign/standing.ts'
import type { BoardLine } from '../board.ts'
import { titleOf } from '../board-sheet.ts'

export const boardColumns = ['单位', '状态', '期限', '错误', '最近变动', '经办人']

export type LineGiven = {
  readonly year: number
  readonly responsible: ReadonlyMap<string, string>
  /** Starts the report, where the person may and nobody has; the year must be over. */
  readonly start: ((line: BoardLine) => Html | undefined) | undefined
}

export function boardCells(line: BoardLine, { year, responsible, start }: LineGiven): Piece[] {
  const { unit, standing, changedAt } = line
  return [
    html`<a id="unit-${unit.code}" href="/annual-reports/${unit.code}/${year}">${unit.name}</a>`,
    html`<span class="badge-state badge-${standing}">${titleOf(line)}</span> ${start?.(line)}`,
    deadline(line, year),
    errors(line),
    changedAt === null ? '' : dayInChina(changedAt),
    responsible.get(unit.id) ?? html`<span class="quiet">没有经办人</span>`,
  ]
}

function deadline({ unit, due, daysLeft, isLate, handedInLate }: BoardLine, year: number): Piece {
  const late = handedInLate > 0 && html`<br><span class="quiet">逾期 ${handedInLate} 天报送</span>`
  if (due === undefined) return html`${handedInLate > 0 ? late : ''}`
  const isInternal = due.on !== legalDate(levelOf(unit.kind), year)
  return html`<span class="board-due"><span class="${isLate && 'is-late'}">${daysInWords(daysLeft)}</span><br><span class="quiet"><a href="/annual-reports/${unit.code}/${year}/due">${due.on}（含）前${dutyTitles[due.duty]}</a>${isInternal && '（内部日期）'}</span>${late}</span>`
}

/** 还有 12 天 */
export function daysInWords(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期'
  return daysLeft > 0 ? `还有 ${daysLeft} 天` : `逾期 ${-daysLeft} 天`
}

function errors({ standing, errors: count }: BoardLine): Html | string {
  if (standing === 'none') return ''
  if (count === null) return html`<span class="quiet">检查中</span>`
  return count === 0 ? '0' : html`<span class="is-late">${count}</span>`
}
