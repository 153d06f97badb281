// Addresses of the working calendar on the staff site: looking at it, importing a notice.

import { listStaffNames } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { calendarIn, wholeCountry, yearsOf } from '#law/index.ts'
import { type NewNotice, newestVersion, regionsOf } from '../holiday-notice.ts'
import { importNotice } from '../import-notice.action.ts'
import type { ListKnownDates } from '../known-date.ts'
import { listNotices } from '../notices.store.ts'
import { readArrangement } from '../read-arrangement.ts'
import { calendarPage } from './calendar.page.ts'
import { importPage } from './import.page.ts'
import { previewPage } from './preview.page.ts'

const mayLook = { roles: ['administrator', 'officeHead'] }
const mayImport = { roles: ['administrator'] }

/** `listKnownDates` asks the rest of the platform which dates it keeps, for the preview. */
export function calendarRoutes(listKnownDates: ListKnownDates): readonly Route[] {
  const preview = (exchange: SignedIn): Promise<Answer> => showPreview(exchange, listKnownDates)
  const save = (exchange: SignedIn): Promise<Answer> => saveNotice(exchange, listKnownDates)
  return [
    { method: 'GET', path: '/calendar', access: mayLook, handler: showCalendar },
    { method: 'GET', path: '/calendar/import', access: mayImport, handler: showImport },
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
  const typed = (name: string): string => ({ region: wholeCountry, year })[name] ?? ''
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

async function showPreview(exchange: SignedIn, listKnownDates: ListKnownDates): Promise<Answer> {
  const { view, database, form } = exchange
  const read = readOf(form)
  if ('problems' in read) {
    const typed = (name: string): string => form.get(name) ?? ''
    const attempt = { ...noAttempt, typed }
    return page(importPage(view, { attempt, problems: read.problems }), 422)
  }
  return orAgain(exchange, { fields, show: again(exchange) }, async () => {
    const notices = await listNotices(database)
    const { notice } = read
    const seen = newestVersion(notices, notice)
    const dates = await listKnownDates(database)
    return page(previewPage(view, { notice, notices, seen, dates, typed: form }))
  })
}

function saveNotice(exchange: SignedIn, listKnownDates: ListKnownDates): Promise<Answer> {
  const { context, form } = exchange
  return orAgain(exchange, { fields, show: again(exchange) }, async () => {
    const read = readOf(form)
    if ('problems' in read) return showPreview(exchange, listKnownDates)
    const { notice } = read
    await importNotice(context, notice, Number(form.get('seen') ?? '0'))
    const place = new URLSearchParams({ year: String(notice.arranged.year) })
    if (notice.region !== wholeCountry) place.set('region', notice.region)
    return redirectTo(`/calendar?${place}`)
  })
}

type ReadForm = { readonly notice: NewNotice } | { readonly problems: readonly string[] }

function readOf(form: URLSearchParams): ReadForm {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const region = text('region')
  const read = readArrangement({ region, year: Number(text('year')), text: text('notice') })
  if ('problems' in read) return read
  const notice: NewNotice = {
    region,
    arranged: read.arranged,
    title: text('title'),
    documentNumber: text('documentNumber') || null,
    source: text('source'),
    publishedOn: text('publishedOn'),
    text: text('notice').startsWith('{') ? null : text('notice'),
  }
  return { notice }
}
