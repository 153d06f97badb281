// Addresses of the checks of a record: what was found and decided, names to look for, links asked for now.

import { listStaffNames } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { asking } from '#kit/net/asking.ts'
import { inRecordFrame } from '../../console/record-frame.ts'
import { recordAccess as access, recordPath, recordPlace } from '../../console/record-scope.ts'
import { findingsOf } from '../../flow/examine-record.action.ts'
import { askLinks } from '../ask-links.action.ts'
import { decideFinding, undecideFinding } from '../decide-finding.action.ts'
import { checkedOf } from '../findings-in.action.ts'
import { linksIn } from '../links.ts'
import { findNames, type NamePlace } from '../sensitive.ts'
import { checksPage } from './checks.page.ts'

const path = '/records/:unit/:id/checks'

export const checkRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path: `${path}/decide`, access, handler: decide },
  { method: 'POST', path: `${path}/names`, access, handler: lookForNames },
  { method: 'POST', path: `${path}/links`, access, handler: askNow },
]

type Shown = { readonly attempt?: Attempt; readonly names?: readonly NamePlace[] }

async function show(exchange: SignedIn, { attempt = noAttempt, names }: Shown = {}) {
  const { database, view, query, person } = exchange
  const place = await recordPlace(exchange)
  const findings = await findingsOf(database, place)
  const people = findings.flatMap(({ decision }) => decision?.by ?? [])
  const body = checksPage(view, {
    place,
    findings,
    people: await listStaffNames(database, people),
    duties: person.duties,
    hasLinks: asking().isOn && linksIn(place.edition.content.body).length > 0,
    names,
    typedNames: attempt.typed('names') || (exchange.form.get('names') ?? ''),
    done: query.get('done') ?? undefined,
    attempt,
  })
  return inRecordFrame(exchange, { place, tab: '/checks', body })
}

function decide(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const digest = form.get('digest') ?? ''
  const fields = { 'check.reasonMissing': `reason-${digest.slice(0, 12)}` }
  const again = { fields, show: (attempt: Attempt) => show(exchange, { attempt }) }
  return orAgain(exchange, again, async () => {
    const { unit, record, edition } = await recordPlace(exchange)
    if (form.get('do') === 'undecide') await undecideFinding(context, edition, digest)
    else await decideFinding(context, edition, { digest, reason: form.get('reason') ?? '' })
    const address = recordPath(unit, record.recordId, '/checks')
    return redirectTo(`${address}?edition=${edition.number}&done=decided`)
  })
}

/** What was typed is looked for and forgotten. */
async function lookForNames(exchange: SignedIn): Promise<Answer> {
  const { record, edition } = await recordPlace(exchange)
  const typed = (exchange.form.get('names') ?? '').split(/[\s、,，;；]+/).slice(0, 200)
  const names = typed.filter((name) => [...name].length >= 2)
  const checked = await checkedOf(exchange.database, record, edition.content)
  return show(exchange, { names: findNames(checked, names) })
}

async function askNow(exchange: SignedIn): Promise<Answer> {
  const { unit, record, edition } = await recordPlace(exchange)
  if (!exchange.person.duties.some(({ unitId }) => unitId === unit.id)) throw new NotFound()
  const again = { show: (attempt: Attempt) => show(exchange, { attempt }) }
  return orAgain(exchange, again, async () => {
    if (!asking().isOn) throw new Refused({ code: 'check.linksOff' })
    await askLinks(exchange.context, linksIn(edition.content.body))
    const address = recordPath(unit, record.recordId, '/checks')
    return redirectTo(`${address}?edition=${edition.number}&done=links`)
  })
}
