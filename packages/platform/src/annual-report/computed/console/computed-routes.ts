// Addresses of the comparison with computed figures on the staff site.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { listActions } from '../../console/listed-actions.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from '../../console/report-scope.ts'
import { findEdition } from '../../flow/editions.store.ts'
import type { ReportKey } from '../../flow/report-edition.ts'
import { adoptComputed } from '../adopt-computed.action.ts'
import { readComparison } from '../differences.store.ts'
import { explainDifference } from '../explain-difference.action.ts'
import { cellField, computedPage, notBegunYet } from './computed.page.ts'

const path = '/annual-reports/:unit/:year/computed'

export const computedRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showComputed(exchange) },
  { method: 'POST', path: `${path}/adopt`, access, handler: adopt },
  { method: 'POST', path: `${path}/explain`, access, handler: explain },
]

async function showComputed(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database, query } = exchange
  const { unit, key } = await reportPlace(exchange)
  const edition = await findEdition(database, key)
  if (edition === undefined)
    return inReportFrame(exchange, { unit, key, tab: '/computed', body: notBegunYet })
  const body = computedPage({
    view,
    path: reportPath(unit, key, '/computed'),
    edition,
    cells: await readComparison(database, edition),
    actions: await listActions(exchange, edition),
    isWhole: query.get('all') === 'yes',
    attempt,
  })
  return inReportFrame(exchange, { unit, key, tab: '/computed', body })
}

/** The cells that were ticked. */
function chosen({ form }: SignedIn): readonly string[] {
  return [...form.keys()].flatMap((name) =>
    name.startsWith(cellField) ? [name.slice(cellField.length)] : [],
  )
}

async function afterwards(
  exchange: SignedIn,
  step: (key: ReportKey) => Promise<void>,
): Promise<Answer> {
  const { unit, key } = await reportPlace(exchange)
  const fields = { 'report.reasonMissing': 'reason' }
  const show = (attempt: Attempt): Promise<Answer> => showComputed(exchange, attempt)
  return orAgain(exchange, { fields, show }, async () => {
    await step(key)
    return redirectTo(reportPath(unit, key, '/computed'))
  })
}

function adopt(exchange: SignedIn): Promise<Answer> {
  return afterwards(exchange, (key) => adoptComputed(staffContext(exchange), key, chosen(exchange)))
}

function explain(exchange: SignedIn): Promise<Answer> {
  const reason = exchange.form.get('reason') ?? ''
  return afterwards(exchange, (key) =>
    explainDifference(staffContext(exchange), key, { addresses: chosen(exchange), reason }),
  )
}
