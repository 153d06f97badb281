// The address that says how the days of a report came to be.

import { getUnit, listStaffNames } from '#agencies/index.ts'
import type { Answer } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { listCampaigns, listMemberships } from '../../campaign/campaigns.store.ts'
import { inReportFrame } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace } from '../../console/report-scope.ts'
import { boardLines, datesOf } from '../board.ts'
import { listNewestEditions } from '../standings.store.ts'
import { duePage } from './due.page.ts'

export const dueRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports/:unit/:year/due', access, handler: showDue },
]

async function showDue(exchange: SignedIn): Promise<Answer> {
  const { database, now } = exchange
  const { unit, key } = await reportPlace(exchange)
  const { year } = key
  const [newest, memberships] = await Promise.all([
    listNewestEditions(database, [unit.id], year),
    listMemberships(database, [unit.id], year),
  ])
  const leaders = memberships.filter(({ owes }) => owes).map(({ leaderId }) => leaderId)
  const campaigns = await listCampaigns(database, leaders, year)
  const today = dayInChina(now)
  const board = { units: [unit], newest, memberships, campaigns, year, today }
  const [line] = boardLines(board)
  const people = campaigns.map(({ openedBy }) => openedBy)
  const names = await listStaffNames(database, people)
  const named = campaigns.map(async (one) => ({
    ...one,
    leader: (await getUnit(database, one.unitId)).name,
    by: names.get(one.openedBy) ?? '已注销的账号',
  }))
  const known = { unit, year, today, line, dates: datesOf(board, unit) }
  const body = duePage({ ...known, campaigns: await Promise.all(named) })
  return inReportFrame(exchange, { unit, key, tab: '', body })
}
