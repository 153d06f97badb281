// The pages after the form: what will be sent, with what is public already; and the receipt.

import type { Unit } from '#agencies/index.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { newToken } from '#kit/secrets/token.ts'
import { dayInWords, type LocalDate } from '#law/index.ts'
import { partOfStaged } from '../attachments/take-staged-files.action.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import type { EnteredItem, Entry } from '../intake/enter-request.action.ts'
import type { ApplicationFiles } from './application-files.ts'
import { applicationFields } from './application-form.ts'
import { intakeStyles } from './apply.page.ts'
import { fileInWords } from './apply-files.page.ts'

/** Something public that may answer the request. */
export type Related = { readonly address: string; readonly title: string }

export type CheckPage = {
  readonly unit: Unit
  readonly entry: Entry
  readonly form: URLSearchParams
  readonly related: readonly Related[]
  readonly files: ApplicationFiles
  /** The applicant's identity is known for certain. */
  readonly isVerified: boolean
}

export function checkPage(view: View, given: CheckPage): Html {
  const { unit, entry, form, related, files } = given
  const kept = applicationFields
    .filter((name) => (form.get(name) ?? '') !== '')
    .map((name) => html`<input type="hidden" name="${name}" value="${form.get(name) ?? ''}">`)
  const count = 1 + (entry.furtherItems?.length ?? 0)
  const what = count === 1 ? '申请' : `这 ${count} 件申请`
  return html`${intakeStyles}<h1 class="intake-title">核对申请</h1>
<ol class="intake-steps"><li>填写</li><li aria-current="step">核对</li><li>回执</li></ol>
${related.length > 0 && relatedPart(related)}
<section class="intake-block"><h2>将要提交的内容</h2>${detailList({ ...rowsOf(unit, entry), 文件: filesPart(given) })}</section>
<section class="intake-block"><h2>什么时候开始计算期限</h2>${clockWords}</section>
<form class="intake-actions" method="post" action="/apply">${view.token()}${kept}
<input type="hidden" name="stage" value="${files.code}"><input type="hidden" name="relatedShown" value="${related.length}"><input type="hidden" name="sending" value="${newToken()}">
<button class="btn btn-primary" type="submit" name="do" value="send">${related.length > 0 && '仍然'}提交${what}</button>
<button class="btn" type="submit" name="do" value="edit">返回修改</button></form>`
}

/**
 * What comes along; what is missing is said, and keeps nobody from sending.
 * @law 条例 29 — proof of identity
 */
function filesPart({ files: { staged }, entry: { applicant }, isVerified }: CheckPage): Html {
  const has = (part: string): boolean => staged.some((file) => partOfStaged(file) === part)
  const missing = [
    ...(has('proof') || isVerified ? [] : ['身份证明的扫描件']),
    ...(applicant.agent === undefined || has('authority') ? [] : ['授权委托书的扫描件']),
  ]
  return html`${staged.length > 0 && html`<ul>${staged.map((file) => html`<li>${fileInWords(file)}</li>`)}</ul>`}${isVerified && !has('proof') && html`<p class="quiet">身份已经核验，没有附身份证明；机关仍可以要求补充。</p>`}${missing.length > 0 && html`<p class="quiet">没有附${missing.join('、')}。可以提交；机关要核对身份的，会请您补充（条例第二十九条）。</p>`}`
}

/**
 * @law 条例 31 — sent over the internet: received on the day both sides confirm
 * @law 条例 33 — twenty working days, extended by at most twenty
 */
const clockWords = html`<p>网上提交的申请，以双方确认之日为收到之日（条例第三十一条第三项）：机关会按您留下的联系方式与您确认，请保持畅通。自收到之日起 20 个工作日内答复；需要延长的，最多延长 20 个工作日并告知您（条例第三十三条）。</p>`

function relatedPart(related: readonly Related[]): Html {
  return html`<section class="intake-block intake-related"><h2>已公开的相关内容</h2>
<p>下面的内容已经公开，可以直接查阅。不是您要的，请继续提交。</p>
<ul>${related.map(({ address, title }) => html`<li><a href="${address}" target="_blank" rel="noopener">${title}</a></li>`)}</ul></section>`
}

/** One item as it is; several in their order, with what will become of them. */
function askedRow({ description, furtherItems = [] }: Pick<Entry, 'description' | 'furtherItems'>) {
  if (furtherItems.length === 0)
    return { 申请公开的信息: html`<span class="intake-description">${description}</span>` }
  const all = [description, ...furtherItems]
  return {
    申请公开的信息: html`<ol class="intake-items">${all.map((item) => html`<li><span class="intake-description">${item}</span></li>`)}</ol><p class="quiet">一项一件，提交以后是 ${all.length} 件申请，分别编号、分别答复，共用一个查询码。附件随每一件。</p>`,
  }
}

function rowsOf(unit: Unit, { applicant, ...entry }: Entry): Readonly<Record<string, Piece>> {
  const { identity, contactPerson, phone, email, address, postcode, agent } = applicant
  return {
    机关: unit.name,
    ...askedRow(entry),
    希望的形式: `${entry.wantedForm}，${entry.wantedRoute}`,
    ...(entry.needsHelp && { 需要帮助: '阅读、视听有困难，需要帮助' }),
    申请人: `${applicant.name}（${applicantClasses[applicant.class]}）`,
    身份证明: `${identity.kind} ${identity.number}`,
    ...(contactPerson && { 联系人: contactPerson }),
    ...(phone && { 联系电话: phone }),
    ...(email && { 电子邮箱: email }),
    ...(address && { 联系地址: `${address}${postcode ? `，邮编 ${postcode}` : ''}` }),
    ...(agent && {
      代理人: `${agent.name}，${agent.identity.kind} ${agent.identity.number}，${agent.authority}`,
    }),
  }
}

export type ReceiptPage = {
  readonly unit: Unit
  readonly items: readonly EnteredItem[]
  readonly queryCode: string
  readonly sentOn: LocalDate
}

export function receiptPage({ unit, items, queryCode, sentOn }: ReceiptPage): Html {
  return html`${intakeStyles}<h1 class="intake-title">申请已经提交</h1>
<ol class="intake-steps"><li>填写</li><li>核对</li><li aria-current="step">回执</li></ol>
<section class="intake-block intake-receipt" aria-labelledby="receipt"><h2 id="receipt">回执</h2>
${detailList({
  ...(items.length === 1 && { 查询号: numberOf(items[0]) }),
  查询码: html`<strong class="intake-number">${queryCode}</strong>`,
  机关: unit.name,
  提交日期: dayInWords(sentOn),
  ...(items.length === 1 && {
    申请公开的信息: html`<span class="intake-description">${items[0]?.description}</span>`,
  }),
})}
${items.length > 1 && itemsList(items)}
<p><strong>请现在打印这一页，或者抄下查询号和查询码。</strong>查询码只在这里显示；凭它可以查看办理情况和答复，请不要告诉他人。刷新这一页不会重复提交。</p></section>
<section class="intake-block"><h2>接下来</h2>${clockWords}<p><a href="/track">查询办理情况</a></p></section>`
}

function numberOf(item: EnteredItem | undefined): Html {
  return html`<strong class="intake-number">${item && queryNumberOf(item.requestId)}</strong>`
}

/** Each item is a request with a number of its own; the code is one for all. */
function itemsList(items: readonly EnteredItem[]): Html {
  const lines = items.map((item, index) => [
    `第 ${index + 1} 件`,
    html`查询号 ${numberOf(item)}<br><span class="intake-description">${item.description}</span>`,
  ])
  return html`<p>一项一件，共 ${items.length} 件，每件有自己的查询号；查询码是同一个。</p>${detailList(Object.fromEntries(lines))}`
}
