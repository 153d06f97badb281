// Addresses of the working calendar on the staff site: looking at it, importing a notice.

import { listRegions, listStaffNames } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { calendarIn, dayInChina, wholeCountry, yearsOf } from '#law/index.ts'
import {
  type HolidayNotice,
  type NewNotice,
  newestVersion,
  regionsOf,
  whyNotArranged,
  whyNotStated,
} from '../holiday-notice.ts'
import { importNotice } from '../import-notice.action.ts'
import type { ListKnownDates } from '../known-date.ts'
import { listNotices } from '../notices.store.ts'
import type { CalendarsOf, ListRedated, NoteOverdue } from '../redated.ts'
import { calendarPage } from './calendar.page.ts'
import { importPage } from './import.page.ts'
import { readNoticeForm } from './notice-form.ts'
import { previewPage } from './preview.page.ts'
import { dayColumns } from './read-day-file.ts'

const mayLook = { roles: ['administrator', 'officeHead'] }
const mayImport = { roles: ['administrator'] }

/** The rest of the platform is asked what it keeps: dates, last days of open cases, what is overdue. */
type Asked = {
  readonly listKnownDates: ListKnownDates
  readonly listRedated: ListRedated
  readonly noteOverdue: NoteOverdue
}

export function calendarRoutes(asked: Asked): readonly Route[] {
  const preview = (exchange: SignedIn): Promise<Answer> => showPreview(exchange, asked)
  const save = (exchange: SignedIn): Promise<Answer> => saveNotice(exchange, asked)
  return [
    { method: 'GET', path: '/calendar', access: mayLook, handler: showCalendar },
    { method: 'GET', path: '/calendar/import', access: mayImport, handler: showImport },
    { method: 'GET', path: '/calendar/pattern.xlsx', access: mayImport, handler: sendPattern },
    { method: 'POST', path: '/calendar/preview', access: mayImport, handler: preview },
    { method: 'POST', path: '/calendar/import', access: mayImport, handler: save },
  ]
}

async function showCalendar({ view, database, query, now }: SignedIn): Promise<Answer> {
  const notices = await listNotices(database)
  const regions = regionsOf(notices)
  const region = regions.find((one) => one === query.get('region')) ?? wholeCountry
  const calendar = calendarIn(region, notices)
  const years = yearsOf(calendar)
  const given = query.get('year') ?? ''
  const asked = /^[12]\d{3}$/.test(given) ? Number(given) : now.getUTCFullYear()
  const year = years.find((one) => one === asked) ?? years.at(-1) ?? asked
  const names = await listStaffNames(
    database,
    notices.map(({ importedBy }) => importedBy),
  )
  return page(calendarPage(view, { calendar, notices, names, region, regions, year, asked }))
}

function showImport({ view, query, now }: SignedIn): Answer {
  const year = query.get('year') ?? String(now.getUTCFullYear() + 1)
  const region = query.get('region') ?? wholeCountry
  const way = region === wholeCountry ? 'text' : 'rows'
  const typed = (name: string): string => ({ region, year, way })[name] ?? ''
  return page(importPage(view, { attempt: { ...noAttempt, typed }, problems: [] }))
}

const fields = {
  'calendar.region': 'region',
  'calendar.withoutTitle': 'title',
  'calendar.withoutSource': 'source',
  'calendar.publishedOn': 'publishedOn',
  'calendar.gap': 'year',
  'calendar.beforeFirst': 'year',
}

/** The form again, as it was typed. */
function again({ view }: SignedIn): (attempt: Attempt) => Answer {
  return (attempt) => page(importPage(view, { attempt, problems: [] }))
}

async function showPreview(exchange: SignedIn, asked: Asked): Promise<Answer> {
  const { view, database, now } = exchange
  const read = await readNoticeForm(exchange)
  if ('problems' in read) return unreadable(exchange, read.problems)
  return orAgain(exchange, { fields, show: again(exchange) }, async () => {
    const notices = await listNotices(database)
    const { notice } = read
    const code =
      whyNotStated(notice) ?? whyNotArranged(notice, yearsOf(calendarIn(notice.region, notices)))
    if (code !== undefined) throw new Refused({ code })
    const seen = newestVersion(notices, notice)
    const dates = await asked.listKnownDates(database)
    const redated = await asked.listRedated(
      database,
      calendarsWith(notice, notices),
      dayInChina(now),
    )
    const regions = await listRegions(database)
    const known = { notice, notices, seen, dates, redated, regions }
    return page(previewPage(view, { ...known, fields: read.fields }))
  })
}

/** The calendar of each region without the notice and with it; the same one where it says nothing of it. */
function calendarsWith(notice: NewNotice, notices: readonly HolidayNotice[]): CalendarsOf {
  return (region) => {
    const before = calendarIn(region, notices)
    const isMeant = notice.region === wholeCountry || region.startsWith(notice.region)
    return { before, after: isMeant ? calendarIn(region, [...notices, notice]) : before }
  }
}

/** The form again as it was typed, with what is wrong with its days. */
function unreadable({ view, form }: SignedIn, problems: readonly string[]): Answer {
  const typed = (name: string): string => form.get(name) ?? ''
  return page(importPage(view, { attempt: { ...noAttempt, typed }, problems }), 422)
}

async function saveNotice(exchange: SignedIn, { noteOverdue }: Asked): Promise<Answer> {
  const { context, form } = exchange
  const read = await readNoticeForm(exchange)
  if ('problems' in read) return unreadable(exchange, read.problems)
  return orAgain(exchange, { fields, show: again(exchange) }, async () => {
    const { notice } = read
    const seen = Number(form.get('seen') ?? '0')
    await importNotice(context, notice, { seen, noteOverdue })
    const place = new URLSearchParams({ year: String(notice.arranged.year) })
    if (notice.region !== wholeCountry) place.set('region', notice.region)
    return redirectTo(`/calendar?${place}`)
  })
}

/** A table to be filled in, with the headings that are known and one row as an example. */
async function sendPattern(): Promise<Answer> {
  const { writeXlsx } = await import('hucre/xlsx')
  const rows = [
    Object.values(dayColumns),
    ['2027-03-01', '2027-03-02', '休息', '示例节（请改为实际的安排）'],
    ['2027-03-06', '', '上班', '示例节（请改为实际的安排）'],
  ]
  const columns = [14, 14, 14, 32].map((width) => ({ width, numFmt: '@' }))
  const bytes = await writeXlsx({ sheets: [{ name: '放假安排', columns, rows }] })
  return download('放假安排.xlsx', sheetType, bytes)
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
