// How the days of a report came to be: what the law gives, what campaigns set, and how it is counted.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { dayInChina, dayInWords, type LocalDate } from '#law/index.ts'
import type { Campaign } from '../../campaign/campaign.ts'
import { type Dates, lawOfLevel, legalDates, levelOf, levelTitles } from '../../campaign/levels.ts'
import { daysUntil } from '../../campaign/standing.ts'
import type { BoardLine } from '../board.ts'
import { daysInWords } from './board-cells.ts'

export type DuePage = {
  readonly unit: Unit
  readonly year: number
  readonly today: LocalDate
  /** Undefined where the unit owes no report of the year and has none. */
  readonly line: BoardLine | undefined
  /** The days that hold. */
  readonly dates: Dates
  readonly campaigns: readonly (Campaign & { readonly leader: string; readonly by: string })[]
}

/** The body of the page. */
export function duePage(given: DuePage): Html {
  const { unit, year, line, dates } = given
  const level = levelOf(unit.kind)
  if (line === undefined)
    return html`<section class="panel"><h2>期限</h2><p class="nothing-here">${unit.name}不需要编制${year}年度报告，没有期限。</p></section>`
  return html`<section class="panel"><h2>期限怎样确定</h2>
${dataTable({
  caption: '期限和依据',
  columns: ['依据', '报送', '公开'],
  lines: [legal(level, year), ...given.campaigns.map((one) => campaign(one, level))],
  whenEmpty: '',
})}
<p>${unit.name}属于“${levelTitles[level]}”。有几个日期的，按最早的：<b>${dayInWords(dates.submitOn)}</b>（含）前报送，<b>${dayInWords(dates.publishOn)}</b>（含）前公开。</p></section>
<section class="panel"><h2>怎样计算</h2><p>${counted(given, line)}</p>
${line.handedInLate > 0 && html`<p>报送逾期 ${line.handedInLate} 天：从期限的次日数到报送的当日。</p>`}
<p class="quiet">按自然日计算，期限当日算按时；遇休息日不顺延。</p></section>`
}

function legal(level: keyof typeof lawOfLevel, year: number): readonly Piece[] {
  const { submitOn, publishOn } = legalDates(level, year)
  return [lawOfLevel[level], submitOn, publishOn]
}

function campaign(
  { dates, leader, year, by, openedAt }: DuePage['campaigns'][number],
  level: keyof typeof lawOfLevel,
): readonly Piece[] {
  const { submitOn, publishOn } = dates[level]
  const said = `${leader}${year}年度编制工作，${by} ${dayInChina(openedAt)} 开始`
  return [said, submitOn, publishOn]
}

function counted({ today }: DuePage, { due, daysLeft }: BoardLine): string {
  if (due === undefined) return '报告已经公开，没有待办的期限。'
  const days = Math.abs(daysUntil(today, due.on))
  const span =
    daysLeft < 0
      ? `从期限的次日数到今天，即${dayInWords(today)}，共 ${days} 天`
      : `今天是${dayInWords(today)}，到${dayInWords(due.on)}还有 ${days} 天`
  return `${daysInWords(daysLeft)}：${span}。`
}
