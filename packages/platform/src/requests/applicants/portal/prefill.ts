// The form of an application for somebody who is signed in: filled with the kept details, and put on
// the list once it is sent.

import { Refused } from '#kit/db/transaction.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import type { Exchange } from '#kit/http/route.ts'
import { maskedEmail } from '#kit/secrets/masked.ts'
import { digestOf } from '#kit/secrets/token.ts'
import type { Applicant } from '../../case/applicant.ts'
import { applicantMark } from '../../case/sealed-applicant.store.ts'
import type { Account } from '../account.store.ts'
import { type DetailField, detailFields } from '../account.ts'
import { addToAccount } from '../own-account.action.ts'
import { accountContext, sessionDigestOf, signedInAccount } from './session.ts'

/** What an account types into a form: the kept details, and the mailbox where none was kept. */
export function typedFrom({ details, mailbox }: Account): (name: string) => string {
  return (name) => {
    if (!isDetail(name)) return ''
    if (details === undefined) return name === 'email' ? mailbox : ''
    return details[name]
  }
}

function isDetail(name: string): name is DetailField {
  return detailFields.some((one) => one === name)
}

/** The empty form of somebody who is signed in. */
export async function prefilled(exchange: Exchange): Promise<Attempt> {
  const account = await signedInAccount(exchange)
  if (account === undefined) return noAttempt
  const proof = account.verified
    ? '身份已经核验，姓名和证件号码不变的，不用再附身份证明；机关仍可以要求补充。'
    : '提交后列入“我的申请”。'
  const kept = account.details ? '已按您的资料填写申请人。' : ''
  return {
    ...noAttempt,
    typed: typedFrom(account),
    summary: html`<section class="intake-block" aria-label="账户"><p>已登录账户 ${maskedEmail(account.mailbox)}。${kept}${proof}<a href="/my">我的申请</a>、<a href="/my/details">我的资料</a></p></section>`,
  }
}

/** Whether whoever is signed in was verified as this applicant. */
export async function isVerifiedAs(exchange: Exchange, applicant: Applicant): Promise<boolean> {
  const account = await signedInAccount(exchange)
  return account?.verified?.mark === applicantMark(applicant)
}

/** Puts what was sent on the list, and says so on the receipt; nothing where nobody is signed in. */
export async function listSent(exchange: Exchange, queryCode: string): Promise<Html | undefined> {
  if (sessionDigestOf(exchange) === undefined) return undefined
  try {
    await addToAccount(accountContext(exchange), digestOf(queryCode))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return html`<section class="intake-block"><p>申请已经提交，但没有列入“我的申请”：${exchange.refusals[error.refusal.code]}登录以后可以用查询号和查询码<a href="/my">列入</a>。</p></section>`
  }
  return html`<section class="intake-block"><p>已经列入<a href="/my">我的申请</a>。</p></section>`
}
