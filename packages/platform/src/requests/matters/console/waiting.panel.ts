// On the first page of the console: what follows requests and waits for the person.

import { type Duty, holdsRole, listUnitsById, type Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { requestPath } from '../../console/request-scope.ts'
import { mayOpen } from '../matter-kind.ts'
import { listDueReviews, listOpenProposals } from '../matter-reminders.store.ts'
import { mattersPath } from './matters.page.ts'

/** More of one kind are found in the list. */
const atMost = 8

/** Nothing for whoever takes no requests in, and where nothing waits. */
export async function mattersWaitingPanel({
  database,
  person,
  now,
}: SignedIn): Promise<Html | undefined> {
  const unitIds = deskIds(person.duties)
  if (unitIds.length === 0) return undefined
  const [reviews, proposals] = await Promise.all([
    listDueReviews(database, { today: dayInChina(now), unitIds, onlyUntold: false }),
    listOpenProposals(database, unitIds),
  ])
  if (reviews.length + proposals.length === 0) return undefined
  const units = new Map(
    (await listUnitsById(database, unitIds)).map((unit): [string, Unit] => [unit.id, unit]),
  )
  return html`<link rel="stylesheet" href="${assetAddress('campaign.css')}">
<section class="panel" id="matters"><h2>后续事项：由我处理</h2>${group(
    '多个申请人申请了相同的信息，判断是否纳入主动公开',
    proposals.map(({ unitId, requestId, number, alike }) => {
      const unit = units.get(unitId)
      return (
        unit &&
        html`<a href="${requestPath(unit, requestId, '#following')}">申请 ${number ?? '（未登记）'}</a> <span class="quiet">共 ${alike} 件相近</span>`
      )
    }),
  )}${group(
    '不公开信息的评估日期到了',
    reviews.map(({ unitId, matterId, number, plannedOn }) => {
      const unit = units.get(unitId)
      return (
        unit &&
        html`<a href="${mattersPath}/${unit.code}/${matterId}">${number}</a> <span class="is-near">安排在 ${plannedOn}</span>`
      )
    }),
  )}</section>`
}

function deskIds(duties: readonly Duty[]): readonly string[] {
  const all = [...new Set(duties.map(({ unitId }) => unitId))]
  return all.filter((unitId) => holdsRole(duties, mayOpen, [unitId]))
}

function group(title: string, items: readonly (Html | undefined)[]): Html | undefined {
  if (items.length === 0) return undefined
  const rest = items.length - atMost
  return html`<h3 class="todo-title">${title}（${items.length}）</h3>
<ul class="todo-list">${items.slice(0, atMost).map((item) => html`<li>${item}</li>`)}${rest > 0 && html`<li><a href="${mattersPath}">另有 ${rest} 件</a></li>`}</ul>`
}
