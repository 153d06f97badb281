// Addresses of the clock of publishing: one record's derivation, and what is due and late in units.

import { inConsole } from '#agencies/console/console-frame.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import {
  recordAccess as access,
  isOwnUnit,
  recordPlace,
  recordScope,
} from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { loadLimits } from '../../entries/limits-of-unit.store.ts'
import { limitFor } from '../publishing-deadline.ts'
import { daysLate, timeLeft } from '../time-left.ts'
import { findMissed, listPublishedLate, listRunning } from '../timeliness.store.ts'
import { clockPanel } from './clock.panel.ts'
import { type DueLine, dueTables, type LateLine } from './due-tables.ts'

export const publishingClockRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/clock', access, handler: showDue },
  { method: 'GET', path: '/records/:unit/:id/clock', access, handler: showClock },
]

async function showClock(exchange: SignedIn): Promise<Answer> {
  const { database, now } = exchange
  const place = await recordPlace(exchange)
  const { unit, edition } = place
  const calendar = await findCalendar(database, unit.region)
  const limit = limitFor(edition.content, await loadLimits(database, unit.id))
  const missed = await findMissed(database, edition)
  const today = dayInChina(now)
  const time = timeLeft({ ...edition.content, missed: missed?.dueOn }, { calendar, today, limit })
  const late =
    missed && edition.publishedAt
      ? daysLate(calendar, missed.dueOn, dayInChina(edition.publishedAt))
      : undefined
  const body: Html = html`${recordStyles}${clockPanel({ edition, time, missed, late })}`
  return inRecordFrame(exchange, { place, tab: '/clock', body })
}

/** Of all units in reach: late first, then what comes next, then what was published late. */
async function showDue(exchange: SignedIn): Promise<Answer> {
  const { database, person, now, view, query } = exchange
  const scope = await recordScope(exchange)
  const chosen = scope.filter(({ code }) => !query.get('unit') || code === query.get('unit'))
  const today = dayInChina(now)
  const due: DueLine[] = []
  const late: LateLine[] = []
  for (const unit of chosen) {
    const calendar = await findCalendar(database, unit.region)
    const limitOn = await loadLimits(database, unit.id)
    const withDesk = isOwnUnit(exchange, unit.id)
    const wanted = { unitIds: [unit.id], staffId: person.id, withDesk }
    for (const one of await listRunning(database, wanted)) {
      const limit = limitFor(one, limitOn)
      due.push({ unit, one, time: timeLeft(one, { calendar, today, limit }) })
    }
    for (const one of await listPublishedLate(database, wanted)) {
      const on = one.publishedAt && dayInChina(one.publishedAt)
      if (one.missed && on)
        late.push({ unit, one, on, dueOn: one.missed, days: daysLate(calendar, one.missed, on) })
    }
  }
  const body = html`${recordStyles}${dueTables({ scope, chosen: query.get('unit') ?? '', due, late })}`
  const trail = [{ address: '/records', name: '主动公开' }]
  return page(inConsole(view, { title: '公开期限', trail, body }))
}
