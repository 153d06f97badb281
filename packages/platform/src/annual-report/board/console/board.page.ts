// The board of a year: counts that narrow it, a line a unit, and the start of a new report.

import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { type Calendar, dayInWords, lastWorkedDayBy } from '#law/index.ts'
import { standings, standingTitles } from '../../campaign/standing.ts'
import type { BoardCounts, BoardLine } from '../board.ts'
import { boardCells, boardColumns, type LineGiven } from './board-cells.ts'
import { type BoardQuery, boardAddress } from './board-query.ts'

export type Board = {
  readonly query: BoardQuery
  readonly shown: readonly BoardLine[]
  readonly place: {
    readonly skipped: number
    readonly found: number
    readonly next: string | undefined
  }
  /** Of the whole year, whatever is looked for. */
  readonly counts: BoardCounts
  /** Names of those who draw the reports up, by unit. */
  readonly responsible: ReadonlyMap<string, string>
  /** The days of work in the region of a unit. */
  readonly calendarOf: (unitId: string) => Calendar
  /** The year that is reported now. */
  readonly lastYear: number
  /** Units the person may start a report for. */
  readonly own: readonly Unit[]
  /** The form, if it was refused. */
  readonly attempt: Attempt
}

/** The body of the page. */
export function boardPage(view: View, board: Board): Html {
  const { query, shown, place, counts, own, attempt } = board
  const isNarrowed = query.unit !== '' || query.standing !== undefined || query.lateOnly
  const given = { responsible: board.responsible, start: starting(view, board) }
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
${attempt.summary}${filters(board)}${tiles(query, counts)}
<section class="panel"><div class="panel-top"><h2>${query.year}年度报告</h2>
${place.found > 0 && exports(query)}</div>
${daysNote(board)}
${dataTable({
  caption: `${query.year}年度报告进度`,
  columns: boardColumns,
  lines: shown.map((line) => boardCells(line, { ...given, year: query.year })),
  whenEmpty: isNarrowed
    ? '没有符合条件的单位。请放宽条件。'
    : '您可以查看的单位都不需要编制这一年的年度报告。',
})}
${paging({
  name: '进度表的翻页',
  first: place.skipped > 0 ? boardAddress(query) : undefined,
  next: place.next && boardAddress(query, { after: place.next }),
  place: `第 ${place.skipped + 1}–${place.skipped + shown.length} 个，共 ${place.found} 个单位`,
})}</section>
${own.length > 0 && newReport(view, board)}`
}

/** The years of the statutory form, the newest first. */
function yearsUntil(lastYear: number): readonly number[] {
  return Array.from({ length: lastYear - 2018 }, (_, index) => lastYear - index)
}

function filters({ query, lastYear }: Board): Html {
  const years = yearsUntil(Math.max(lastYear, query.year))
  return filterBar({
    name: '查找年度报告',
    address: '/annual-reports',
    filters: [
      {
        ...{ kind: 'select', name: 'year', label: '年度', value: String(query.year) },
        options: years.map((year) => [String(year), `${year}年`]),
      },
      { kind: 'search', name: 'unit', label: '单位名称', value: query.unit },
      {
        ...{ kind: 'select', name: 'state', label: '状态', value: query.standing ?? '' },
        options: [
          ['', '全部状态'],
          ...standings.map((standing) => [standing, standingTitles[standing]] as const),
        ],
      },
      { kind: 'check', name: 'late', label: '只看已逾期', isOn: query.lateOnly },
    ],
    clear:
      query.unit !== '' || query.standing !== undefined || query.lateOnly
        ? boardAddress({ year: query.year, unit: '', standing: undefined, lateOnly: false })
        : undefined,
  })
}

/** Counts of the year; each leads to its lines. */
function tiles(query: BoardQuery, counts: BoardCounts): Html {
  const { year } = query
  const plain = { year, unit: '', standing: undefined, lateOnly: false }
  const tile = (
    name: string,
    given: { title: string; count: number; wanted: Omit<BoardQuery, 'after'> },
  ) => {
    const isHere =
      given.wanted.standing === query.standing && given.wanted.lateOnly === query.lateOnly
    return html`<li><a class="tile-${name}" href="${boardAddress(given.wanted)}"${isHere && html` aria-current="true"`}>${given.title}<strong>${given.count}</strong></a></li>`
  }
  return html`<ul class="tiles" aria-label="各状态的单位数">
${tile('all', { title: '全部单位', count: counts.all, wanted: plain })}
${standings.map((standing) => tile(standing, { title: standingTitles[standing], count: counts[standing], wanted: { ...plain, standing } }))}
${tile('late', { title: '已逾期', count: counts.late, wanted: { ...plain, lateOnly: true } })}</ul>`
}

function exports(query: BoardQuery): Html {
  return html`<p class="panel-links">导出：<a href="${boardAddress(query, { file: 'xlsx' })}">Excel</a> <a href="${boardAddress(query, { file: 'csv' })}">CSV</a></p>`
}

/** Where the days are from. The law counts calendar days: what falls on a day off is not put off. */
function daysNote({ shown, calendarOf }: Board): Html | undefined {
  const due = shown.flatMap(({ unit, due: one }) => (one ? [{ unit, on: one.on }] : []))
  if (due.length === 0) return undefined
  const lines = [...Map.groupBy(due, ({ on }) => on)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([on, sameDay]) => {
      // Regions arrange days of their own: where they differ, the units are named.
      const byDay = Map.groupBy(sameDay, ({ unit }) => lastWorkedDayBy(calendarOf(unit.id), on))
      return [...byDay].flatMap(([worked, own]) =>
        worked === undefined || worked === on
          ? []
          : [
              `${byDay.size > 1 ? `${unitsInWords(own)}：` : ''}${dayInWords(on)}不是工作日，期限不因此顺延，最后一个工作日是${dayInWords(worked)}。`,
            ],
      )
    })
  const law = '期限按条例第四十九条；另行规定的注明“内部日期”。'
  return html`<p class="quiet">${[law, ...lines].map((line) => html`${line} `)}</p>`
}

const mostNamed = 3

/** 示例一局、示例二局、示例三局等 5 个单位 */
function unitsInWords(lines: readonly { readonly unit: Pick<Unit, 'name'> }[]): string {
  const names = lines.slice(0, mostNamed).map(({ unit }) => unit.name)
  const rest = lines.length > mostNamed ? `等 ${lines.length} 个单位` : ''
  return `${names.join('、')}${rest}`
}

/** A button beside a report that is not begun, for whoever may begin it once the year is over. */
function starting(view: View, { own, query, lastYear }: Board): LineGiven['start'] {
  if (query.year > lastYear) return undefined
  const mine = new Set(own.map(({ id }) => id))
  return ({ unit, standing }) =>
    standing === 'none' && mine.has(unit.id)
      ? html`<form method="post" action="/annual-reports">${view.token()}<input type="hidden" name="unit" value="${unit.code}"><input type="hidden" name="year" value="${query.year}"><button class="btn btn-sm" type="submit" aria-label="新建${unit.name}的报告">新建</button></form>`
      : undefined
}

function newReport(view: View, { own, query, attempt }: Board): Html {
  const { path, typed, problem } = attempt
  const year = path === undefined ? String(query.year) : typed('year')
  const wrong = problem('unit')
  const options = own.map(
    ({ code, name }) =>
      html`<option value="${code}"${typed('unit') === code && html` selected`}>${name}</option>`,
  )
  return html`<section class="panel"><h2>新建报告</h2>
<form class="form-line" method="post" action="/annual-reports">${view.token()}
<div class="field"><label class="form-label" for="unit">单位</label>${wrong && html`<p class="field-problem" id="unit-problem">${wrong}</p>`}
<select class="form-select" id="unit" name="unit"${wrong && html` aria-describedby="unit-problem"`}>${options}</select></div>
${field({ name: 'year', label: '年度', hint: '已经结束的年度，如 2025', value: year, problem: problem('year') })}
<button class="btn btn-primary" type="submit">新建</button></form></section>`
}
