// What a notice would change, before it is saved: days, time limits, the dates of annual reports.

import { inConsole } from '#agencies/console/console-frame.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { notice as noticeBox } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { hiddenInputs } from '#kit/http/kept-form.ts'
import type { View } from '#kit/http/route.ts'
import {
  type Calendar,
  calendarIn,
  changedDays,
  type Day,
  dayInWords,
  lastWorkedDayBy,
  localDate,
  movedLimits,
  wholeCountry,
} from '#law/index.ts'
import type { HolidayNotice, NewNotice } from '../holiday-notice.ts'
import type { KnownDate } from '../known-date.ts'
import type { Redated } from '../redated.ts'

export type PreviewPage = {
  readonly notice: NewNotice
  readonly notices: readonly HolidayNotice[]
  readonly seen: number
  /** Dates that the platform keeps beside those of the law. */
  readonly dates: readonly KnownDate[]
  /** Open cases whose last day would be another. */
  readonly redated: readonly Redated[]
  /** Of the units that there are. */
  readonly regions: readonly string[]
  /** The form, to be sent again as it is. */
  readonly fields: readonly (readonly [name: string, value: string])[]
}

const shownLimits = 12

export function previewPage(view: View, given: PreviewPage): Html {
  const { notice, notices, seen } = given
  const before = calendarIn(notice.region, notices)
  const after = calendarIn(notice.region, [...notices, notice])
  const body = html`${noticeBox({ tone: 'done', title: '通知已读成，还没有保存', lines: ['请核对下面的变化，确认后生效。'] })}${unknownRegion(given)}
<section class="panel"><h2>通知</h2>${detailList({
    适用地区: notice.region,
    年份: `${notice.arranged.year}年${seen > 0 ? `（替换第${seen}版）` : ''}`,
    标题: notice.title,
    文号: notice.documentNumber ?? '—',
    来源: notice.source,
    公布日期: notice.publishedOn,
  })}</section>
${changes(before, after)}${openCases(given.redated)}${limits(before, after)}${reportDates({ before, after, year: notice.arranged.year, dates: given.dates })}
<form class="panel" method="post" action="/calendar/import">${view.token()}
${hiddenInputs(given.fields)}
<input type="hidden" name="seen" value="${seen}">
<button class="btn btn-primary" type="submit">确认导入</button> <a class="btn" href="/calendar">取消</a></form>`
  return inConsole(view, {
    title: '导入预览',
    trail: [
      { address: '/calendar', name: '工作日历' },
      { address: '/calendar/import', name: '导入放假通知' },
    ],
    body,
  })
}

/** A region that no unit has would change nothing, and nobody would notice. */
function unknownRegion({ notice: { region }, regions }: PreviewPage): Html | undefined {
  if (region === wholeCountry || regions.some((one) => one.startsWith(region))) return undefined
  const meant = [...new Set(regions.filter((one) => one.includes(region)))].slice(0, 3)
  const how = meant.length > 0 ? `是不是“${meant.join('”“')}”？` : ''
  return noticeBox({
    tone: 'problem',
    title: `没有单位属于“${region}”，导入后不会改变任何期限`,
    lines: [`适用地区要与单位资料中“行政区域”的写法一致，从省级写起。${how}`],
  })
}

const shownCases = 50

/** @law 条例 33 — what is overdue stays overdue */
function openCases(redated: readonly Redated[]): Html {
  const overdue = redated.filter(({ staysOverdue }) => staysOverdue).length
  const told = (on: Redated['before']): string => (on === undefined ? '无法推算' : dayInWords(on))
  const lines = redated
    .slice(0, shownCases)
    .map(({ unit, number, before, after, staysOverdue }) => [
      unit,
      number,
      told(before),
      staysOverdue ? '不变：已经逾期' : told(after),
    ])
  const rest = redated.length - lines.length
  return html`<section class="panel"><h2>改变期限的在办申请</h2>
<p>${redated.length - overdue}件在办申请的期限会改变${overdue > 0 && `，${overdue}件已经逾期，不因新的安排变为没有逾期`}。期限自导入后按新的日历推算，申请人看到的期限同时改变。</p>
${dataTable({ caption: '改变期限的在办申请', columns: ['单位', '申请编号', '原来的最后一天', '导入后'], lines, whenEmpty: '没有在办申请的期限改变。' })}
${rest > 0 && html`<p>另有${rest}件。</p>`}</section>`
}

const kinds: Readonly<Record<Day['kind'], string>> = {
  workingDay: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeUpDay: '调休上班',
}

function kindOf(day: Day | undefined): string {
  if (day === undefined) return '没有安排'
  return day.name === undefined ? kinds[day.kind] : `${kinds[day.kind]}（${day.name}）`
}

function changes(before: Calendar, after: Calendar): Html {
  const lines = changedDays(before, after).map((one) => [
    dayInWords(one.on),
    kindOf(one.before),
    kindOf(one.after),
  ])
  const added = after.to > before.to
  return html`<section class="panel"><h2>改变的日期</h2>
${added && html`<p>日历由${before.to.slice(0, 4)}年延长到${after.to.slice(0, 4)}年。下面只列放假和调休上班的日子。</p>`}
${dataTable({ caption: '改变的日期', columns: ['日期', '原来', '导入后'], lines, whenEmpty: '没有日期改变。' })}</section>`
}

function limits(before: Calendar, after: Calendar): Html {
  const moved = movedLimits('answer', before, after)
  const known = moved.filter((one) => one.before !== undefined)
  const told = moved.length - known.length
  const lines = known
    .slice(0, shownLimits)
    .map((one) => [
      dayInWords(one.start),
      one.before && dayInWords(one.before),
      dayInWords(one.after),
    ])
  const rest = known.length - lines.length
  return html`<section class="panel"><h2>移动的答复期限</h2>
<p>收到申请之日起20个工作日的答复期限：${known.length}个收到日期的期限移动，${told}个收到日期由无法推算变为可以推算。</p>
${dataTable({ caption: '移动的答复期限', columns: ['收到日期', '原来的最后一天', '导入后的最后一天'], lines, whenEmpty: '没有已知的期限移动。' })}
${rest > 0 && html`<p>另有${rest}个收到日期的期限移动。</p>`}</section>`
}

type Dates = {
  readonly before: Calendar
  readonly after: Calendar
  readonly year: number
  readonly dates: readonly KnownDate[]
}

/**
 * The dates themselves stand; what moves is the last day of work before them.
 * @law 条例 49
 * @law 条例 50
 */
function reportDates({ before, after, year, dates: kept }: Dates): Html {
  const dates = [
    { name: '各机关报送年度报告', on: localDate(`${year}-01-31`) },
    { name: '各级人民政府公布年度报告', on: localDate(`${year}-03-31`) },
    ...kept.filter(({ on }) => on.startsWith(String(year))),
  ]
  const worked = (calendar: Calendar, on: (typeof dates)[number]['on']): string => {
    const day = lastWorkedDayBy(calendar, on)
    return day === undefined ? '无法推算' : dayInWords(day)
  }
  const lines = dates.map(({ name, on }) => [
    name,
    dayInWords(on),
    worked(before, on),
    worked(after, on),
  ])
  return html`<section class="panel"><h2>年度报告的日期</h2>
${dataTable({ caption: '年度报告的日期', columns: ['事项', '日期', '原来之前的最后一个工作日', '导入后'], lines, whenEmpty: '' })}</section>`
}
