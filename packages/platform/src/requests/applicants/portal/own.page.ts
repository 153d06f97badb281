// The own requests over all units, and what else belongs to the account.

import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { maskedEmail } from '#kit/secrets/masked.ts'
import { dayInChina, dayInWords } from '#law/index.ts'
import { queryNumberOf } from '../../follow/query-number.ts'
import { intakeStyles } from '../../portal/apply.page.ts'
import { plainStates } from '../../portal/track-words.ts'
import type { OwnRequest } from '../account.store.ts'
import type { Own } from '../find-own.store.ts'
import { dueInWords, isUpToApplicant, ownStepOf } from '../next-step.ts'

const toldTitles: Readonly<Record<string, string>> = {
  opened: '账户已经开立',
  added: '申请已经列入',
  removed: '申请已经从列表中移出，办理不受影响',
  saved: '资料已经保存，下次申请自动填写',
}

export type OwnPage = {
  readonly own: Own
  readonly units: ReadonlyMap<string, Unit>
  readonly attempt: Attempt
  /** What was done just now, by its short name. */
  readonly told: string
}

export function ownPage(view: View, given: OwnPage): Html {
  const { own, attempt, told } = given
  const { account, requests } = own
  const title = Object.hasOwn(toldTitles, told) ? toldTitles[told] : undefined
  const verified = account.verified && given.units.get(account.verified.unitId)
  return html`${intakeStyles}${portalTrail([{ address: '/apply', name: '依申请公开' }], '我的申请')}<h1 class="intake-title">我的申请</h1>
<p class="intake-lead">账户 ${maskedEmail(account.mailbox)}。${account.verified ? html`身份已于${dayInWords(dayInChina(account.verified.at))}${verified && `由${verified.name}`}核验。` : '身份还没有核验：机关核对过您的身份证明后会登记，以后申请不用再附。'}</p>
${attempt.summary}${title && attempt.path === undefined && notice({ tone: 'done', title })}
<section class="intake-block own-list"><h2>向各机关提出的申请（${requests.length}）</h2>${requestsTable(given)}
<p class="intake-actions"><a class="btn btn-primary" href="/apply">提出新的申请</a></p></section>
${addForm(view, attempt)}
<section class="intake-block"><h2>账户</h2><ul><li><a href="/my/details">我的资料</a>：下次申请自动填写。</li><li><a href="/my/close">注销账户</a>：申请继续办理，账户的内容删除。</li></ul>
<form method="post" action="/my/sign-out">${view.token()}<p class="intake-actions"><button class="btn" type="submit">退出登录</button></p></form></section>`
}

function requestsTable({ own, units }: OwnPage): Html {
  const { requests } = own
  const first = requests.filter(isUpToApplicant)
  const others = requests.filter((one) => !isUpToApplicant(one))
  return dataTable({
    caption: '我的申请',
    columns: ['查询号', '申请公开的信息', '办理情况', '期限', '您要做的'],
    lines: [...first, ...others].map((one) => lineOf(one, units.get(one.unitId))),
    whenEmpty: '还没有列入申请。登录以后提交的申请自动列入；以前提交的，可以在下面列入。',
  })
}

function lineOf(one: OwnRequest, unit: Unit | undefined): readonly Piece[] {
  const number = queryNumberOf(one.requestId)
  const step = ownStepOf(one)
  const sentOn = dayInWords(dayInChina(one.enteredAt))
  return [
    html`<a href="/my/requests/${number}">${number}</a>`,
    html`<span class="intake-description">${short(one.description)}</span><br><span class="quiet">${unit?.name ?? '已撤销的机关'}，${sentOn}提交</span>`,
    plainStates[one.state],
    dueInWords(one),
    step === undefined
      ? html`<span class="quiet">等候即可</span>`
      : isUpToApplicant(one)
        ? html`<strong>${step}</strong>`
        : step,
  ]
}

function short(text: string): string {
  const signs = [...text]
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : text
}

function addForm(view: View, { typed, problem }: Attempt): Html {
  return html`<section class="intake-block"><h2>列入以前的申请</h2><form class="intake-form" method="post" action="/my/requests">${view.token()}<div class="intake-columns">
${field({ name: 'number', label: '查询号', value: typed('number'), problem: problem('number') })}
${field({ name: 'secretCode', label: '查询码', hint: '大小写和横线不影响' })}</div>
<p class="intake-actions"><button class="btn" type="submit">列入</button></p></form></section>`
}

/** @law 个人信息保护法 47 */
export function closePage(view: View, { account, requests }: Own): Html {
  return html`${intakeStyles}${portalTrail([{ address: '/my', name: '我的申请' }], '注销账户')}<h1 class="intake-title">注销账户</h1>
<section class="intake-block"><p>注销 ${maskedEmail(account.mailbox)} 的账户，立即删除：邮箱、保存的资料、身份核验的记录、申请列表和登录（个人信息保护法第四十七条）。删除以后不能恢复。</p>
<p>已经提交的申请（列表中有 ${requests.length} 件）由机关继续办理，按规定存档；今后用查询号和查询码查询。<strong>查询码没有抄下来的，请先不要注销。</strong></p>
<form method="post" action="/my/close">${view.token()}<p class="intake-actions"><button class="btn btn-primary" type="submit">注销账户</button> <a class="btn" href="/my">不注销</a></p></form></section>`
}
