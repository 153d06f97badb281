// The working calendar of a year: its months, its breaks in words, and the notice they rest on.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice as noticeBox } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { type Calendar, localDate, notArrangedInWords, wholeCountry, yearsOf } from '#law/index.ts'
import type { HolidayNotice } from '../holiday-notice.ts'
import { daysInWords } from './days-in-words.ts'
import { monthTable } from './month-table.ts'

export type CalendarPage = {
  readonly calendar: Calendar
  readonly notices: readonly HolidayNotice[]
  /** Who imported them, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly region: string
  readonly regions: readonly string[]
  readonly year: number
  /** The year that was asked for: another one when the calendar does not have it. */
  readonly asked: number
}

export function calendarPage(view: View, given: CalendarPage): Html {
  const { calendar, year, asked, region } = given
  const isAdministrator = view.person?.duties.some(({ role }) => role === 'administrator')
  const months = Array.from({ length: 12 }, (_, index) => monthTable(calendar, year, index + 1))
  const body = html`<link rel="stylesheet" href="${assetAddress('calendar.css')}">
${year !== asked && noticeBox({ tone: 'problem', title: `没有${asked}年的日历`, lines: [notArrangedInWords(localDate(`${asked}-01-01`))] })}
${choice(given)}
<section class="panel"><h2>${year}年${region === wholeCountry ? '' : `（${region}）`}</h2>
<p class="calendar-key"><span class="day-off">休</span>放假 <span class="day-worked">班</span>调休上班 <span class="day-weekend">六</span>周末</p>
<div class="months">${months}</div></section>
<section class="panel"><h2>放假与调休</h2><ul class="break-list">${daysInWords(calendar, year).map((line) => html`<li>${line}</li>`)}</ul></section>
${sources(given)}`
  return inConsole(view, {
    title: '工作日历',
    body,
    ...(isAdministrator && {
      tools: html`<a class="btn btn-primary" href="/calendar/import">导入放假通知</a>`,
    }),
  })
}

function choice({ calendar, year, region, regions }: CalendarPage): Html {
  const link = (to: number): Html =>
    html`<a href="${addressOf(to, region)}"${to === year && html` aria-current="page"`}>${to}</a>`
  const ofRegion = (to: string): Html =>
    html`<a href="${addressOf(year, to)}"${to === region && html` aria-current="page"`}>${to}</a>`
  return html`<nav class="report-tabs" aria-label="年份">${yearsOf(calendar).map(link)}</nav>
${regions.length > 0 && html`<nav class="report-tabs" aria-label="地区">${[wholeCountry, ...regions].map(ofRegion)}</nav>`}`
}

function addressOf(year: number, region: string): string {
  const query = new URLSearchParams({ year: String(year) })
  if (region !== wholeCountry) query.set('region', region)
  return `/calendar?${query}`
}

function sources({ notices, names, year, region, calendar }: CalendarPage): Html {
  const ofYear = notices.filter(
    (one) => one.arranged.year === year && [wholeCountry, region].includes(one.region),
  )
  const isBuiltIn = !ofYear.some((one) => one.region === wholeCountry)
  const lines = ofYear.map((one) => [
    `${one.region} 第${one.version}版`,
    one.title,
    one.documentNumber ?? '—',
    sourceOf(one.source),
    one.publishedOn,
    `${names.get(one.importedBy) ?? one.importedBy}，${momentText(one.importedAt)}`,
  ])
  return html`<section class="panel"><h2>依据</h2>
${isBuiltIn && html`<p>${year}年全国的安排随程序提供，依据国务院办公厅历年放假通知。</p>`}
${lines.length > 0 && dataTable({ caption: '导入的通知', columns: ['安排', '标题', '文号', '来源', '公布日期', '导入'], lines, whenEmpty: '' })}
<p class="form-hint">同一地区、同一年份以最新一版为准，旧版保留。日历到${calendar.to.slice(0, 4)}年12月31日为止；之后的期限不推算，也不猜测。</p></section>`
}

function sourceOf(source: string): Html {
  if (!/^https?:\/\/\S+$/.test(source)) return html`${source}`
  return html`<a href="${source}" rel="noopener noreferrer">${new URL(source).host}</a>`
}
