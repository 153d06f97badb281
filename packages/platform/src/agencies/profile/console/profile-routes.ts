// A unit's disclosure office keeps its profile.

import { assetAddress } from '#kit/html/assets.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { Forbidden, NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inConsole } from '../../console/console-frame.ts'
import { faultyForm } from '../../console/faulty-form.ts'
import { findUnitByCode } from '../../units.store.ts'
import { changeProfile, mayKeepProfile } from '../change-profile.action.ts'
import { emptyProfile, type Profile, type ProfileField, profileProblems } from '../profile.ts'
import { findProfile } from '../profiles.store.ts'
import { profileForm } from './profile-form.page.ts'

const access = { roles: ['administrator', 'officeHead'] }
const path = '/units/:unit/profile'

export const profileRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showForm(exchange) },
  { method: 'POST', path, access, handler: save },
]

async function unitOf({ database, params, person }: SignedIn) {
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined || unit.abolishedOn !== null) throw new NotFound()
  if (!mayKeepProfile(person.duties, unit.id)) throw new Forbidden()
  return unit
}

async function showForm(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const unit = await unitOf(exchange)
  const profile = (await findProfile(database, unit.id)) ?? emptyProfile
  const trail = [
    { address: '/units', name: '单位' },
    { address: `/units/${unit.code}`, name: unit.name },
  ]
  const content = profileForm(view, { unit, profile, attempt })
  const body = html`<link rel="stylesheet" href="${assetAddress('units.css')}">${content}`
  return page(inConsole(view, { title: '政府信息公开工作机构', trail, body }))
}

async function save(exchange: SignedIn): Promise<Answer> {
  const { context, form } = exchange
  const unit = await unitOf(exchange)
  const names = Object.keys(emptyProfile) as ProfileField[]
  const profile = Object.fromEntries(
    names.map((name) => [name, (form.get(name) ?? '').trim()]),
  ) as Profile
  const problems = profileProblems(profile)
  if (Object.keys(problems).length > 0)
    return { ...(await showForm(exchange, faultyForm(exchange, problems))), status: 422 }
  const show = (attempt: Attempt): Promise<Answer> => showForm(exchange, attempt)
  return orAgain(exchange, { show }, async () => {
    await changeProfile(context, unit.id, profile)
    return redirectTo(`/units/${unit.code}`)
  })
}
