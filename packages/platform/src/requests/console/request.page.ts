// The page of one request: where it stands, what can be done, its clock, and all that is known of it.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { type Identities, identityPanel } from '../applicants/console/identity.panel.ts'
import { outcomes, outcomeTitle } from '../case/outcome.ts'
import { problemsNow } from '../case/why-not-now.ts'
import { colleaguesPanel } from '../colleagues/console/colleagues.panel.ts'
import type { Colleagues } from '../colleagues/console/load-colleagues.ts'
import type { Draft } from '../decision/draft.ts'
import { draftOf } from '../decision/stored-draft.ts'
import { lettersPanel } from '../papers/console/letters.panel.ts'
import type { Letters } from '../papers/console/load-letters.ts'
import { type Rooms, roomsPanel } from '../rooms/console/rooms.panel.ts'
import { partsPanel } from '../splitting/console/parts.panel.ts'
import { type Acting, actionsPanel, problemsNotice } from './actions.panel.ts'
import { clockInWords, clockPanel, factsPanel } from './clock.panel.ts'
import { importedPanel } from './imported.panel.ts'
import {
  applicantPanel,
  askedPanel,
  consultationsPanel,
  deedsPanel,
  figuresPanel,
  type Revealing,
} from './panels.ts'
import { relatedPanel } from './related.panel.ts'
import { requestPath } from './request-scope.ts'
import { stateBadge } from './request-words.ts'

type Shown = Acting & {
  /** What follows the request. */
  readonly following: Html
  readonly letters: Letters
  readonly rooms: Rooms
  readonly identities: Identities
  readonly colleagues: Colleagues | undefined
}

export function requestPage(view: View, acting: Shown, revealing: Revealing): Html {
  const { loaded, attempt, letters, rooms, colleagues } = acting
  const { request, unit, reading } = loaded
  const underReview = ['drafted', 'reviewed', 'cleared'].includes(request.state)
  const problems = underReview ? (problemsNow(loaded) ?? []) : []
  const draft = draftOf(request.draft)
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}"><link rel="stylesheet" href="${assetAddress('due.css')}">${attempt.summary}
<p class="request-head">${stateBadge(request.state)} <span>${request.imported === null ? clockInWords(reading.clock, loaded) : '由历年台账导入'}</span> <span class="quiet">${unit.name}</span></p>
${problems.length > 0 && problemsNotice(problems)}
${actionsPanel(view, acting)}
<div class="panel-columns">${askedPanel(loaded)}${applicantPanel(view, loaded, revealing)}</div>
${identityPanel(view, acting.identities)}${partsPanel({ unit, requestId: request.requestId, parts: loaded.parts })}${draft && draftPanel(draft)}${(request.imported === null || letters.issued.length > 0) && lettersPanel(view, letters)}${request.imported === null ? clockPanel(loaded) : importedPanel(unit, request.imported)}${consultationsPanel(loaded)}${roomsPanel(view, rooms)}${colleaguesPanel(view, colleagues, attempt)}${factsPanel(loaded)}
${relatedPanel({ ...loaded, description: request.description })}${acting.following}${figuresPanel(loaded)}${deedsPanel(loaded)}`
  const title = request.number === null ? '未登记的申请' : `申请 ${request.number}`
  return inConsole(view, {
    title,
    trail: [{ address: '/requests', name: '依申请公开' }],
    body,
    tools: html`${request.state === 'archived' && letters.mayRead && html`<a class="btn" href="${requestPath(unit, request.requestId, '/file.zip')}">下载案卷</a> `}${revealing.may && html`<a class="btn" href="${requestPath(unit, request.requestId, '/files')}">文件</a> <a class="btn" href="${requestPath(unit, request.requestId, '/release')}">公开前检查</a> `}${disputeTools(request.requestId, revealing.may)}`,
  })
}

/** Ways to the disputes about the request; entering one is for the desk. */
function disputeTools(requestId: string, may: boolean): Html {
  return html`<a class="btn" href="/disputes?request=${requestId}">相关的复议诉讼</a>${may && html` <a class="btn" href="/disputes/new?request=${requestId}">登记复议诉讼</a>`}`
}

function draftPanel(draft: Draft): Html {
  const { route, given, withheld, search, rightOrgan, earlierNumber, specialRules, reason } = draft
  return html`<section class="panel"><h2>答复稿</h2>${detailList({
    结果: `${outcomeTitle(draft.outcome)}（${outcomes[draft.outcome].law}）`,
    ...(route && { 获取途径: route }),
    ...(given.length > 0 && { 提供的材料: given.join('；') }),
    ...(withheld.length > 0 && {
      不公开的内容: html`<ul>${withheld.map((one) => html`<li>${one.what}：${outcomes[one.ground].title}，${one.reason}</li>`)}</ul>`,
    }),
    ...(search && {
      检索记录: `${search.on} ${search.by}在${search.where}检索“${search.words}”`,
    }),
    ...(rightOrgan && { 负责的机关: `${rightOrgan.name} ${rightOrgan.contact}` }),
    ...(earlierNumber && { 先前的答复: earlierNumber }),
    ...(specialRules && { 专门规定: specialRules }),
    ...(reason && { 理由: reason }),
    ...(draft.text && { 其他: draft.text }),
  })}</section>`
}
