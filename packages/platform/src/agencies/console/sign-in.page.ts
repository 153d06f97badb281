// Signing in and out, and the first password by a one-time link.

import type { Config } from '#kit/config.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { sessionCookie } from '#kit/http/answering.ts'
import { confirmAgain } from '#kit/http/confirm-again.ts'
import { Forbidden, NotFound } from '#kit/http/error-pages.ts'
import { formField, formToken } from '#kit/http/guard.ts'
import {
  hiddenInputs,
  isWorthSending,
  type KeptForm,
  keptIn,
  keptInputs,
} from '#kit/http/kept-form.ts'
import type { Exchange, Route, SignedIn, View } from '#kit/http/route.ts'
import { deviceOf } from '../identity/device.ts'
import { passwordProblems } from '../password-problems.ts'
import { findLinkOwner, setPassword } from '../set-password.action.ts'
import { signIn } from '../sign-in.action.ts'
import { signOut } from '../sign-out.action.ts'
import { getStaff } from '../staff.store.ts'
import { inConsole } from './console-frame.ts'

const rare = { requests: 20, minutes: 5 }

export type SignInSettings = Pick<
  Config,
  'passwordSignIn' | 'oidcIssuer' | 'oidcName' | 'requireCodes'
>

export function signInRoutes(settings: SignInSettings): readonly Route[] {
  const password = settings.passwordSignIn
    ? ({
        access: 'anyone',
        atMost: rare,
        handler: (one: Exchange) => doSignIn(settings, one),
      } as const)
    : ({ access: 'anyone', handler: refusePasswords } as const)
  const link = { path: '/first-sign-in/:token', access: 'anyone', atMost: rare } as const
  return [
    {
      method: 'GET',
      path: '/sign-in',
      access: 'anyone',
      handler: (one: Exchange) => showSignIn(settings, one),
    },
    { method: 'POST', path: '/sign-in', ...password },
    { method: 'POST', path: '/sign-out', access: 'signedIn', handler: doSignOut },
    { method: 'GET', ...link, handler: showLink },
    { method: 'POST', ...link, handler: useLink },
  ]
}

/** Where only the city's login counts. */
function refusePasswords(): never {
  throw new Forbidden()
}

const sentences = {
  wrong: '账号、密码或动态口令不正确。请检查后重新填写。',
  closed: '连续多次填写错误，账号已暂停登录 15 分钟。请稍后再试，或者联系系统管理员。',
  locked: '账号已被系统管理员锁定。请联系系统管理员。',
} as const

function showSignIn(settings: SignInSettings, { view, query }: Exchange): Answer {
  if (view.person) return redirectTo('/')
  const back = query.get('back') ?? '/'
  const isNew = query.get('password') === 'saved'
  return page(signInPage(view, { settings, back, account: '', isNew }))
}

/** The sign-in page that answers a form without a session, and carries what was typed in it. */
export function askToSignIn(settings: SignInSettings) {
  return ({ view }: Exchange, kept: KeptForm): Answer =>
    page(signInPage(view, { settings, back: kept.page, account: '', kept }), 401)
}

async function doSignIn(settings: SignInSettings, exchange: Exchange): Promise<Answer> {
  const { form, view, database, now, requestId, cookies } = exchange
  const account = (form.get('account') ?? '').trim().toLowerCase()
  const back = form.get('back') ?? '/'
  const kept = keptIn(form)
  const result = await signIn(
    { database, now, requestId, actor: { kind: 'system', id: 'console' } },
    {
      account,
      password: form.get('password') ?? '',
      code: form.get('code') ?? '',
      earlier: cookies[sessionCookie],
      device: deviceOf(exchange.headers['user-agent']),
    },
  )
  if (result.outcome === 'signedIn') {
    const cookies = [{ name: sessionCookie, value: result.token }]
    if (kept === undefined || !isWorthSending(kept)) return redirectTo(back, cookies)
    return { ...page(sendAgainPage(view, kept, result.token)), cookies }
  }
  return page(
    signInPage(view, { settings, back, account, kept, problem: sentences[result.outcome] }),
    401,
  )
}

/** Signed in by now; the menu comes with the next page. */
function sendAgainPage(view: View, kept: KeptForm, session: string): Html {
  const token = html`<input type="hidden" name="${formField}" value="${formToken(session)}">`
  const title = '已登录，请重新提交'
  return inConsole(view, {
    title,
    body: html`<div class="sign-in"><h1>${title}</h1>${confirmAgain(kept, token)}</div>`,
  })
}

async function doSignOut({ context, cookies }: SignedIn): Promise<Answer> {
  await signOut(context, cookies[sessionCookie] ?? '')
  return redirectTo('/sign-in', [{ name: sessionCookie, value: undefined }])
}

type SignInPage = {
  readonly settings: SignInSettings
  readonly back: string
  readonly account: string
  readonly kept?: KeptForm | undefined
  readonly problem?: string
  /** A password has just been set. */
  readonly isNew?: boolean
}

function signInPage(view: View, given: SignInPage): Html {
  const { settings, back, account, kept, problem } = given
  const body = html`<div class="sign-in"><h1>登录</h1>
${problem && notice({ tone: 'problem', title: '未能登录', lines: [problem] })}
${kept && keptNotice(kept)}${given.isNew && notice({ tone: 'done', title: '密码已保存，请用新密码登录' })}
${
  settings.passwordSignIn &&
  html`<form class="panel" method="post" action="/sign-in">${view.token()}
<input type="hidden" name="back" value="${back}">${kept && keptInputs(kept)}
${field({ name: 'account', label: '账号', value: account, autocomplete: 'username' })}
${field({ name: 'password', label: '密码', type: 'password', autocomplete: 'current-password' })}
${field({ name: 'code', label: '动态口令', hint: '启用了动态口令的账号需要填写；没有手机时可以填恢复码。', autocomplete: 'one-time-code', isOptional: true })}
<button class="btn btn-primary" type="submit">登录</button></form>`
}
${settings.oidcIssuer !== undefined && unifiedSignIn(settings, back, kept)}</div>`
  return inConsole(view, { title: '登录', body })
}

function keptNotice(kept: KeptForm): Html {
  const title = '登录已失效，刚才的内容还没有保存'
  const lines = {
    secret: '刚才填写的内容含有密码或者口令，没有保留。登录后请重新填写。',
    tooLong: '刚才填写的内容太长，没有保留。请先用浏览器的“后退”取回文字，再登录。',
    kept: `填写的内容保留在这个页面上，登录后可以直接重新提交。${kept.files.length > 0 ? '文件没有保留，需要重新选择。' : ''}`,
  }
  return notice({ tone: 'problem', title, lines: [lines[kept.lost ?? 'kept']] })
}

/** The city's login leads away; a form that is kept stays here, and is sent from here afterwards. */
function unifiedSignIn({ oidcName }: SignInSettings, back: string, kept?: KeptForm): Html {
  const address = `/sign-in/unified?back=${encodeURIComponent(back)}`
  if (kept === undefined || !isWorthSending(kept))
    return html`<p><a class="btn" href="${address}">${oidcName}</a></p>`
  return html`<p><a class="btn" href="${address}" target="_blank" rel="noopener">${oidcName}（新窗口）</a></p>
<form method="post" action="${kept.action}">${hiddenInputs(kept.fields)}<p>在新窗口登录后，回到这里继续。</p><button class="btn" type="submit">已经登录，继续提交</button></form>`
}

async function ownerOf(exchange: Exchange) {
  const id = await findLinkOwner(exchange, exchange.params.token ?? '')
  if (id === undefined) throw new NotFound()
  return getStaff(exchange.database, id)
}

async function showLink(exchange: Exchange): Promise<Answer> {
  const { account } = await ownerOf(exchange)
  return page(firstPasswordPage(exchange.view, account, { password: '', again: '' }))
}

async function useLink(exchange: Exchange): Promise<Answer> {
  const { id, account } = await ownerOf(exchange)
  const { form, database, now, requestId, view } = exchange
  const password = form.get('password') ?? ''
  const problems = {
    password: passwordProblems(password, account).join(''),
    again: password === form.get('again') ? '' : '两次填写的密码不一致。',
  }
  if (problems.password + problems.again !== '')
    return page(firstPasswordPage(view, account, problems), 422)
  const actor = { kind: 'staff', id } as const
  await setPassword({ database, now, requestId, actor }, id, password)
  return redirectTo('/sign-in?password=saved')
}

type PasswordProblems = { readonly password: string; readonly again: string }

function firstPasswordPage(view: View, account: string, problems: PasswordProblems): Html {
  const body = html`<div class="sign-in"><h1>设置密码</h1>
<form class="panel" method="post" action="${view.path}">${view.token()}
<p>账号：${account}</p>
${field({ name: 'password', label: '新密码', type: 'password', autocomplete: 'new-password', hint: '至少 10 个字符，含大写字母、小写字母、数字、符号中的三种。', problem: problems.password })}
${field({ name: 'again', label: '再填一次', type: 'password', autocomplete: 'new-password', problem: problems.again })}
<button class="btn btn-primary" type="submit">保存密码</button></form></div>`
  return inConsole(view, { title: '设置密码', body })
}
