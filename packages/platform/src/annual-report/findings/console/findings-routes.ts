// Addresses of the findings of a report on the staff site.

import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inReportFrame, reportPath } from '../../console/report-frame.ts'
import { reportAccess as access, reportPlace, staffContext } from '../../console/report-scope.ts'
import { findEdition } from '../../flow/editions.store.ts'
import { waiveError } from '../../flow/waive-error.action.ts'
import { decideFinding, withdrawDecision } from '../decide-finding.action.ts'
import { isDecisionKind } from '../decision.ts'
import { fieldsOfFindings } from './fields-of-findings.ts'
import { filterOf, queryOf } from './finding-filter.ts'
import { findingsPage } from './findings.page.ts'
import { loadFindings } from './load-findings.ts'

const path = '/annual-reports/:unit/:year/findings'

export const findingsRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showFindings(exchange) },
  { method: 'POST', path, access, handler: decide },
  { method: 'POST', path: `${path}/waive`, access, handler: waive },
]

async function showFindings(
  exchange: SignedIn,
  filter = filterOf(exchange.query),
  attempt = noAttempt,
): Promise<Answer> {
  const { view, database } = exchange
  const place = await reportPlace(exchange)
  const edition = await findEdition(database, place.key)
  if (edition === undefined) throw new NotFound()
  const found = await loadFindings(exchange, place, edition)
  const body = findingsPage(view, {
    ...found,
    fieldOf: fieldsOfFindings(found),
    filter,
    attempt,
  })
  return inReportFrame(exchange, { ...place, tab: '/findings', body })
}

/** The list again after a step, where the person was in it; with the form if it was refused. */
async function afterwards(exchange: SignedIn, step: () => Promise<void>): Promise<Answer> {
  const { unit, key } = await reportPlace(exchange)
  const filter = filterOf(exchange.form)
  const fingerprint = exchange.form.get('fingerprint') ?? ''
  const kind = exchange.view.path.endsWith('/waive') ? 'waiver' : 'reason'
  const again = {
    fields: { 'report.reasonMissing': 'reason' },
    anchor: `${kind}-${fingerprint}`,
    show: (attempt: Attempt) => showFindings(exchange, filter, attempt),
  }
  return orAgain(exchange, again, async () => {
    await step()
    const place = /^[0-9a-f]{16}$/.test(fingerprint) ? `#finding-${fingerprint}` : ''
    return redirectTo(`${reportPath(unit, key, '/findings')}${queryOf(filter)}${place}`)
  })
}

async function decide(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  const { key } = await reportPlace(exchange)
  const [fingerprint, kind] = [form.get('fingerprint') ?? '', form.get('decision') ?? '']
  return afterwards(exchange, async () => {
    if (kind === 'withdrawn') return withdrawDecision(staffContext(exchange), key, fingerprint)
    if (!isDecisionKind(kind)) throw new NotFound()
    const said = { fingerprint, kind, reason: form.get('reason') ?? '' }
    return decideFinding(staffContext(exchange), key, said)
  })
}

async function waive(exchange: SignedIn): Promise<Answer> {
  const { form } = exchange
  const { key } = await reportPlace(exchange)
  return afterwards(exchange, () =>
    waiveError(staffContext(exchange), key, {
      fingerprint: form.get('fingerprint') ?? '',
      reason: form.get('reason') ?? '',
    }),
  )
}
