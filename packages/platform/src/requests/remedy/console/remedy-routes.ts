// Addresses of the table of remedies of an office.

import { faultyForm } from '#agencies/console/faulty-form.ts'
import { listStaffNames } from '#agencies/index.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina, isLocalDate } from '#law/index.ts'
import {
  lettersAccess as access,
  mayWrite,
  unitOfAddress,
  unitsOfLetters,
  writersAccess,
} from '#letters/console/units-of-letters.ts'
import { routeTitles } from '../remedy-route.ts'
import { remedyRowProblems, rowInForce } from '../remedy-row.ts'
import { findPlace, listRemedyRows } from '../remedy-rows.store.ts'
import { isRemedySubject } from '../remedy-subject.ts'
import { isStanding, reviewOrganOf, standings } from '../review-organ.ts'
import { saveRemedyRow } from '../save-remedy-row.action.ts'
import { chooseUnitPage, remediesPage } from './remedies.page.ts'

const home = '/remedies'
const path = `${home}/:unit`

export const remedyRoutes: readonly Route[] = [
  { method: 'GET', path: home, access, handler: chooseUnit },
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access: writersAccess, handler: keep },
]

async function chooseUnit(exchange: SignedIn): Promise<Answer> {
  const units = await unitsOfLetters(exchange)
  const [only] = units
  if (only !== undefined && units.length === 1) return redirectTo(`${home}/${only.code}`)
  return page(chooseUnitPage(exchange.view, units))
}

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { database, view, now } = exchange
  const unit = await unitOfAddress(exchange)
  const today = dayInChina(now)
  const rows = await listRemedyRows(database, unit.id)
  const standing = rowInForce(rows, 'standing', today)?.value ?? 'ordinary'
  const byRule = reviewOrganOf({
    ...(await findPlace(database, unit)),
    standing: isStanding(standing) ? standing : 'ordinary',
  })
  const names = await listStaffNames(
    database,
    rows.map(({ savedBy }) => savedBy),
  )
  const more = { names, today, mayWrite: mayWrite(exchange, unit), attempt }
  return page(remediesPage(view, { unit, byRule, rows, ...more }))
}

async function keep(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const unit = await unitOfAddress(exchange)
  const typed = (name: string): string => (form.get(name) ?? '').trim()
  const subject = typed('subject')
  const validFrom = typed('validFrom')
  const value = keyNamed(typed('value'))
  if (!isRemedySubject(subject)) throw new NotFound()
  const problems: Record<string, string | undefined> = {
    ...remedyRowProblems({ subject, value, basis: typed('basis') }),
    ...(!isLocalDate(validFrom) && { validFrom: '请填写日期。' }),
  }
  const found = Object.entries(problems).flatMap(([name, one]) => (one ? [[name, one]] : []))
  if (found.length > 0 || !isLocalDate(validFrom)) {
    const attempt = faultyForm(exchange, Object.fromEntries(found))
    return { ...(await show(exchange, attempt)), status: 422 }
  }
  const fields = { 'request.remedyPast': 'validFrom', 'request.remedyFaulty': 'value' }
  const again = (attempt: Attempt): Promise<Answer> => show(exchange, attempt)
  return orAgain(exchange, { fields, show: again }, async () => {
    const row = { unitId: unit.id, subject, validFrom }
    await saveRemedyRow(context, { ...row, value, basis: typed('basis') })
    return redirectTo(`${home}/${unit.code}`)
  })
}

/** The key of a standing or a way that was chosen by its name; any other text as it is. */
function keyNamed(text: string): string {
  const named = Object.entries({ ...standings, ...routeTitles }).find(([, title]) => title === text)
  return named?.[0] ?? text
}
