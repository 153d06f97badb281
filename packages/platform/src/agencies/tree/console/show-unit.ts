// Answers with the page of one unit: gathers what is known of it, as far as the person may know.

import { platformUnitId } from '#kit/db/transaction.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { inConsole } from '../../console/console-frame.ts'
import { holdsRole } from '../../duty.ts'
import { mayKeepProfile } from '../../profile/change-profile.action.ts'
import { findProfile } from '../../profile/profiles.store.ts'
import { type Role, roleTitles } from '../../roles.ts'
import { listPeopleIn } from '../../staff.store.ts'
import { listNames, listSuccessions } from '../../succession/successions.store.ts'
import type { Unit } from '../../unit.ts'
import { findUnitByCode, listDependents, listUnitsById } from '../../units.store.ts'
import { listUnitsInReach } from '../../units-in-reach.store.ts'
import { type HeldRole, oneUnitPage } from './one-unit.page.ts'
import { successionForms } from './succession-form.page.ts'

export async function showUnit(exchange: SignedIn): Promise<Answer> {
  const { view, database, params, person } = exchange
  const unit = await findUnitByCode(database, params.unit ?? '')
  if (unit === undefined) throw new NotFound()
  const isAdministrator = holdsRole(person.duties, ['administrator'], [platformUnitId])
  const inReach = (await listUnitsInReach(database, person.duties)).some(({ id }) => id === unit.id)
  const successions = await listSuccessions(database, [unit.id])
  const named = [
    unit.parentId,
    unit.systemParentId,
    ...successions.flatMap(({ fromIds, toIds }) => [...fromIds, ...toIds]),
  ].flatMap((id) => (id === null ? [] : [id]))
  const others = new Map((await listUnitsById(database, named)).map((one) => [one.id, one]))
  const body = oneUnitPage({
    unit,
    profile: await findProfile(database, unit.id),
    names: await listNames(database, unit.id),
    successions,
    others,
    roles: await rolesIn(exchange, unit, isAdministrator || inReach),
    below: (await listDependents(database, unit.id)).length,
    seesReports: inReach,
  })
  const given = { isAdministrator, keepsProfile: mayKeepProfile(person.duties, unit.id) }
  return page(
    inConsole(view, {
      title: unit.abolishedOn === null ? unit.name : `${unit.name}（已撤销）`,
      trail: [{ address: '/units', name: '单位' }],
      tools: toolsFor(unit, given),
      body: html`<link rel="stylesheet" href="${assetAddress('units.css')}">${body}`,
    }),
  )
}

/** Names are for those who work with the unit; others learn how many there are. */
async function rolesIn(
  { database, now }: SignedIn,
  unit: Unit,
  mayKnowNames: boolean,
): Promise<readonly HeldRole[]> {
  const holders = await listPeopleIn(database, unit.id, dayInChina(now))
  return (Object.keys(roleTitles) as Role[]).flatMap((role) => {
    const held = holders.filter((one) => one.role === role)
    if (held.length === 0) return []
    const people = held.map(({ name, isDeputy, untilOn }) => ({
      name,
      note: `${isDeputy ? '（代理）' : ''}${untilOn === null ? '' : `（至 ${untilOn}）`}`,
    }))
    const title = roleTitles[role]
    return [{ title, count: held.length, people: mayKnowNames ? people : undefined }]
  })
}

type May = { readonly isAdministrator: boolean; readonly keepsProfile: boolean }

function toolsFor(unit: Unit, { isAdministrator, keepsProfile }: May): Html {
  if (unit.abolishedOn !== null) return html``
  const address = `/units/${unit.code}`
  return html`${keepsProfile && html`<a class="btn" href="${address}/profile">修改公开工作机构</a>`}
${
  isAdministrator &&
  html`<a class="btn" href="${address}/edit">修改登记内容</a>
<details class="unit-changes"><summary class="btn">机构变动</summary><ul>${Object.entries(
    successionForms,
  ).map(
    ([form, { title }]) => html`<li><a href="${address}/succession/${form}">${title}</a></li>`,
  )}</ul></details>`
}`
}
