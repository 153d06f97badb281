// One's own account: turning on one-time codes.

import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn, View } from '#kit/http/route.ts'
import { newTotpSecret, stepOfCode, totpAddress } from '#kit/secrets/totp.ts'
import { getStaff } from '../staff.store.ts'
import { turnOnCodes } from '../turn-on-codes.action.ts'
import { inConsole } from './console-frame.ts'

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/account', access: 'signedIn', handler: showAccount },
  {
    method: 'POST',
    path: '/account/codes',
    access: 'signedIn',
    atMost: { requests: 20, minutes: 5 },
    handler: turnOn,
  },
]

async function showAccount({ view, person, database }: SignedIn): Promise<Answer> {
  const staff = await getStaff(database, person.id)
  const secret = staff.totpSecret === null ? newTotpSecret() : undefined
  return page(accountPage(view, { account: person.account, name: person.name, secret }))
}

async function turnOn({ view, person, form, context }: SignedIn): Promise<Answer> {
  const secret = form.get('secret') ?? ''
  const code = form.get('code') ?? ''
  if (stepOfCode(code.trim(), secret, { now: context.now, lastStep: 0 }) === undefined)
    return page(accountPage(view, { ...person, secret, problem: '动态口令不正确。' }), 422)
  await turnOnCodes(context, { secret, code })
  return redirectTo('/account')
}

type AccountPage = {
  readonly account: string
  readonly name: string
  /** A secret to take over into an app; undefined when codes are on. */
  readonly secret: string | undefined
  readonly problem?: string
}

function accountPage(view: View, given: AccountPage): Html {
  const { account, name, secret, problem } = given
  const body = html`${problem && notice({ tone: 'problem', title: problem, lines: ['请确认手机时间准确，再填写应用当前显示的 6 位数字。'] })}
<section class="panel">${detailList({ 账号: account, 姓名: name, 动态口令: secret === undefined ? '已启用' : '未启用' })}</section>
${secret !== undefined && codesForm(view, { account, secret })}`
  return inConsole(view, { title: '我的账号', body })
}

function codesForm(
  view: View,
  { account, secret }: { readonly account: string; readonly secret: string },
): Html {
  return html`<section class="panel"><h2>启用动态口令</h2>
<p>在手机的动态口令应用中添加账号，填入下面的密钥，再把应用显示的 6 位数字填在这里。启用后每次登录都需要动态口令。</p>
${detailList({ 密钥: secret.replace(/.{4}/g, '$& ').trim(), 链接: html`<a href="${totpAddress(secret, account)}">在本机应用中打开</a>` })}
<form method="post" action="/account/codes">${view.token()}<input type="hidden" name="secret" value="${secret}">
${field({ name: 'code', label: '动态口令', autocomplete: 'one-time-code' })}
<button class="btn btn-primary" type="submit">启用</button></form></section>`
}
