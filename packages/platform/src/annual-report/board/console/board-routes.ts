// Addresses of the board on the staff site, and of a new report.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole } from '#agencies/index.ts'
import { findCalendarsOf } from '#calendar/index.ts'
import { csv } from '#kit/csv.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, download, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { campaignTools } from '../../campaign/console/campaign-tools.ts'
import { reportPath } from '../../console/report-frame.ts'
import {
  reportAccess as access,
  inReach,
  isYear,
  staffContext,
} from '../../console/report-scope.ts'
import { createDraft } from '../../flow/create-draft.action.ts'
import { transitions } from '../../flow/transitions.ts'
import { fileTypes } from '../../publication/file-kinds.ts'
import { countLines, filterLines, pageOf } from '../board.ts'
import { boardSheet } from '../board-sheet.ts'
import { boardPage } from './board.page.ts'
import { readBoardQuery } from './board-query.ts'
import { loadBoard, loadResponsible } from './load-board.ts'

export const boardRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports', access, handler: (exchange) => showBoard(exchange) },
  { method: 'POST', path: '/annual-reports', access, handler: create },
  { method: 'GET', path: '/annual-reports/board.csv', access, handler: sendCsv },
  { method: 'GET', path: '/annual-reports/board.xlsx', access, handler: sendXlsx },
]

const perPage = 50

/** The year that is reported now: the one before. */
function lastYear(now: Date): number {
  return Number(dayInChina(now).slice(0, 4)) - 1
}

async function showBoard(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, person, now, database } = exchange
  const query = readBoardQuery(exchange.query, lastYear(now))
  const { units, lines, campaigns } = await loadBoard(exchange, query.year)
  const found = filterLines(lines, query)
  const { shown, skipped, next } = pageOf(found, { after: query.after, limit: perPage })
  const own = units.filter(({ id }) => holdsRole(person.duties, transitions.createDraft.by, [id]))
  const [responsible, calendarOf] = await Promise.all([
    loadResponsible(exchange, shown),
    findCalendarsOf(database, units),
  ])
  const place = { skipped, found: found.length, next }
  const body = boardPage(view, {
    ...{ query, shown, place, own, attempt, responsible, calendarOf },
    lastYear: lastYear(now),
    counts: countLines(lines),
  })
  const leads = units.filter(({ id }) => holdsRole(person.duties, ['supervisor'], [id]))
  const tools = campaignTools(leads, { campaigns, year: query.year })
  return page(inConsole(view, { title: '年度报告', body, tools }))
}

const fieldsOfNew = {
  'report.yearUnusable': 'year',
  'report.yearNotOver': 'year',
  'report.notYourRole': 'unit',
  'report.wrongState': 'year',
}

function create(exchange: SignedIn): Promise<Answer> {
  const [code, year] = [exchange.form.get('unit') ?? '', exchange.form.get('year') ?? '']
  const show = (attempt: Attempt): Promise<Answer> => showBoard(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    if (!isYear(year.trim())) throw new Refused({ code: 'report.yearUnusable' })
    const { unit, key } = await inReach(exchange, { code, year: year.trim() })
    await createDraft(staffContext(exchange), key)
    return redirectTo(reportPath(unit, key))
  })
}

async function sendCsv(exchange: SignedIn): Promise<Answer> {
  const { name, sheet } = await exported(exchange)
  return download(`${name}.csv`, fileTypes.csv.type, csv(sheet))
}

async function sendXlsx(exchange: SignedIn): Promise<Answer> {
  const { name, sheet } = await exported(exchange)
  const { writeXlsx } = await import('hucre/xlsx')
  const columns = sheet[0]?.map((_, index) => ({ width: index === 2 ? 40 : 14 })) ?? []
  const rows = sheet.map((line) => [...line])
  const bytes = await writeXlsx({ sheets: [{ name: '进度', columns, rows }] })
  return download(`${name}.xlsx`, fileTypes.xlsx.type, bytes)
}

/** All lines that the address asks for, not only a page of them. */
async function exported(exchange: SignedIn) {
  const query = readBoardQuery(exchange.query, lastYear(exchange.now))
  const { lines } = await loadBoard(exchange, query.year)
  const found = filterLines(lines, query)
  const responsible = await loadResponsible(exchange, found)
  const sheet = boardSheet(found, { year: query.year, responsible, dayOf: dayInChina })
  return { name: `${query.year}年度报告进度`, sheet }
}
