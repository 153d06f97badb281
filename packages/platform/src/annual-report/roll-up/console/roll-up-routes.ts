// Addresses of the roll-up on the staff site.

import { rollUp } from '@gongkai/report-engine'
import { listUnitsBelow } from '#agencies/index.ts'
import type { Answer } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inReportFrame } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace } from '../../console/report-scope.ts'
import { listAccepted } from '../../flow/editions.store.ts'
import { reportOf } from '../../flow/findings.ts'
import { rollUpPage } from './roll-up.page.ts'

export const rollUpRoutes: readonly Route[] = [
  { method: 'GET', path: '/annual-reports/:unit/:year/roll-up', access, handler: showRollUp },
]

async function showRollUp(exchange: SignedIn): Promise<Answer> {
  const { view, database, query } = exchange
  const { unit, key } = await reportPlace(exchange)
  const below = (await listUnitsBelow(database, unit.id)).filter(({ id }) => id !== unit.id)
  const ids = below.map(({ id }) => id)
  const accepted = await listAccepted(database, ids, key.year)
  const nameOf = new Map(below.map(({ id, name }) => [id, name]))
  const result = rollUp({
    units: accepted.map(({ unitId, document }) => ({
      name: nameOf.get(unitId) ?? unitId,
      report: reportOf(document),
    })),
    organ: unit.name,
    year: key.year,
    expectedUnits: below.map(({ name }) => name),
  })
  const cell = query.get('cell') ?? undefined
  const body = rollUpPage({ result, units: below, year: key.year, cell })
  return inReportFrame(view, { unit, key, tab: '/roll-up', body })
}
