// The form on one's own account page for another password, and what it asks.

import { Refused } from '#kit/db/transaction.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import type { SignedIn, View } from '#kit/http/route.ts'
import { changePassword } from '../change-password.action.ts'
import { passwordProblems } from '../password-problems.ts'

/** What is wrong, by field. */
export type PasswordAttempt = Readonly<Record<string, string>>

export function ownPasswordForm(view: View, attempt: PasswordAttempt = {}): Html {
  const one = (name: string, label: string, more: object): Html =>
    field({ name, label, type: 'password', problem: attempt[name], ...more })
  const lines = Object.entries(attempt).map(([name, line]) => html`<a href="#${name}">${line}</a>`)
  return html`<section class="panel"><h2>修改密码</h2>
${lines.length > 0 && notice({ tone: 'problem', title: '密码没有修改', lines })}
<form method="post" action="/account/password">${view.token()}<div class="form-columns">
${one('current', '现在的密码', { autocomplete: 'current-password' })}
${one('password', '新密码', { autocomplete: 'new-password', hint: '至少 10 个字符，含大写字母、小写字母、数字、符号中的三种。' })}
${one('again', '再填一次新密码', { autocomplete: 'new-password' })}
</div><p class="form-hint">修改后，其他设备需要用新密码重新登录。</p>
<button class="btn btn-primary" type="submit">修改密码</button></form></section>`
}

const fields: Readonly<Record<string, string>> = {
  'account.wrongPassword': 'current',
  'account.samePassword': 'password',
  'account.weakPassword': 'password',
}

/** Changes it, or shows the page again with what is wrong; passwords are never shown again. */
export async function takePassword(
  { form, context, cookies, person, refusals }: SignedIn,
  show: (attempt: PasswordAttempt) => Promise<Answer>,
): Promise<Answer> {
  const password = form.get('password') ?? ''
  if (password !== form.get('again')) return show({ again: '两次填写的新密码不一致。' })
  const current = form.get('current') ?? ''
  try {
    await changePassword(context, { current, password, session: cookies[sessionCookie] ?? '' })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code } = error.refusal
    const name = fields[code]
    if (name === undefined) throw error
    const weak = code === 'account.weakPassword' && passwordProblems(password, person.account)
    return show({ [name]: weak ? weak.join('') : (refusals[code] ?? code) })
  }
  return redirectTo('/account?password=changed')
}
