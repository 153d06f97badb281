// On the page of a request: the accounts that hold it, and whether their identity was verified.

import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { maskedEmail } from '#kit/secrets/masked.ts'
import {
  type AccountRefusal,
  accountRefusals,
  isVerificationBasis,
  type VerificationBasis,
  verificationBases,
} from '../account.ts'
import type { Holder } from '../verifications.store.ts'

export type Identities = {
  readonly holders: readonly Holder[]
  readonly unitId: string
  /** Names of staff, by their ids. */
  readonly names: ReadonlyMap<string, string>
  /** The page of the request. */
  readonly path: string
  readonly mayVerify: boolean
  /** Why the identity cannot be noted on such a basis. */
  readonly refusalOf: (basis: VerificationBasis) => AccountRefusal | undefined
}

/** Nothing where no account holds the request. */
export function identityPanel(view: View, given: Identities): Html | undefined {
  if (given.holders.length === 0) return undefined
  return html`<section class="panel" id="identity"><h2>申请人账户</h2>${dataTable({
    caption: '列有这件申请的账户',
    columns: ['账户', '身份', '核验', '办理'],
    lines: given.holders.map((holder) => [
      maskedEmail(holder.mailbox),
      standing(holder),
      proven(given, holder),
      given.mayVerify ? form(view, given, holder) : html`<span class="quiet">—</span>`,
    ]),
    whenEmpty: '',
  })}<p class="form-hint">核验以后，这个账户用同样的姓名和证件号码申请，不用再附身份证明；有疑问的仍可以要求补充。请先与本人核对邮箱是不是本人的。核验和撤销都有记录。</p></section>`
}

function standing({ verification, isSamePerson }: Holder): Html {
  if (verification === undefined) return html`<span class="quiet">没有核验</span>`
  if (isSamePerson) return html`已核验`
  return html`<span class="is-late">核验的姓名或者证件号码与这件申请不同</span>`
}

function proven({ names }: Identities, { verification }: Holder): Html {
  if (verification === undefined) return html`<span class="quiet">—</span>`
  const { by, at, basis } = verification
  return html`${momentText(at)}，${names.get(by) ?? '工作人员'}，${verificationBases[basis]}`
}

function form(view: View, { path, unitId, refusalOf }: Identities, holder: Holder): Html {
  const { accountId, verification, isSamePerson } = holder
  const action = `${path}/identity/${accountId}`
  if (verification !== undefined && isSamePerson)
    return verification.unitId === unitId
      ? html`<form method="post" action="${action}/take-back">${view.token()}<button class="btn btn-sm" type="submit">撤销核验</button></form>`
      : html`<span class="quiet">由其他单位核验</span>`
  const refusal = refusalOf('counter')
  if (refusal) return html`<span class="quiet">${accountRefusals[refusal.code]}</span>`
  const options = Object.entries(verificationBases).filter(
    ([basis]) => isVerificationBasis(basis) && refusalOf(basis) === undefined,
  )
  return html`<form method="post" action="${action}">${view.token()}${choice({
    name: 'basis',
    label: '依据',
    value: 'counter',
    options,
  })}<button class="btn btn-sm" type="submit">登记身份已核验</button></form>`
}
