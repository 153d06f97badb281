// How a person is reached, for the administrator: masked until asked for, which is noted.

import { platformUnitId } from '#kit/db/transaction.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { personalDatum } from '#kit/html/components/personal-datum/personal-datum.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { maskedPhone } from '#kit/secrets/masked.ts'
import { revealPersonalData } from '#kit/secrets/reveal-personal-data.action.ts'
import { inConsole } from '../../console/console-frame.ts'
import { getStaff } from '../../staff.store.ts'
import { findPhone } from '../contacts.store.ts'
import { setPhone } from '../set-phone.action.ts'

const access = { roles: ['administrator'] }
const path = '/accounts/:id/contact'

export const contactRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showContact(exchange) },
  { method: 'POST', path, access, handler: save },
  { method: 'POST', path: `${path}/reveal`, access, handler: reveal },
]

type Shown = { readonly attempt?: Attempt; readonly revealed?: string | undefined }

async function showContact(exchange: SignedIn, shown: Shown = {}): Promise<Answer> {
  const { view, database } = exchange
  const { attempt = noAttempt, revealed } = shown
  const { id, name, account } = await getStaff(database, idOf(exchange))
  const phone = await findPhone(database, id)
  const datum =
    phone === undefined
      ? '没有登记'
      : personalDatum({
          label: '电话号码',
          masked: maskedPhone(phone),
          revealed,
          action: `/accounts/${id}/contact/reveal`,
          token: view.token(),
        })
  const body = html`${attempt.summary}<section class="panel"><h2>登记的联系方式</h2>${detailList({ 电话号码: datum })}
<p>联系方式是个人信息，加密保存；查看完整号码会记入审计日志。</p></section>
<section class="panel"><h2>修改</h2><form class="form-line" method="post" action="/accounts/${id}/contact">${view.token()}
${field({ name: 'phone', label: '电话号码', hint: '手机号码，或者带区号的座机号码；不填写则删除登记的号码', value: attempt.typed('phone'), problem: attempt.problem('phone'), isOptional: true })}
<button class="btn btn-primary" type="submit">保存</button></form></section>`
  const trail = [
    { address: '/accounts', name: '账号与权限' },
    { address: `/accounts/${id}`, name: `${name}（${account}）` },
  ]
  return page(inConsole(view, { title: '联系方式', trail, body }))
}

function save(exchange: SignedIn): Promise<Answer> {
  const id = idOf(exchange)
  const show = (attempt: Attempt): Promise<Answer> => showContact(exchange, { attempt })
  return orAgain(exchange, { fields: { 'account.unusablePhone': 'phone' }, show }, async () => {
    await setPhone(exchange.context, id, exchange.form.get('phone') ?? '')
    return redirectTo(`/accounts/${id}/contact`)
  })
}

/** Shown in the answer itself: the number stands in no address and no history. */
async function reveal(exchange: SignedIn): Promise<Answer> {
  const { id } = await getStaff(exchange.database, idOf(exchange))
  const disclosure = { unitId: platformUnitId, subject: id, what: 'staff.phone' }
  const revealed = await revealPersonalData(exchange.context, disclosure, (tx) => findPhone(tx, id))
  return showContact(exchange, { revealed })
}

function idOf({ params }: SignedIn): string {
  const id = params.id ?? ''
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound()
  return id
}
