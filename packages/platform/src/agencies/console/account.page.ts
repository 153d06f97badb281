// One's own account: codes with their recovery codes, the unified login, sessions.

import type { Config } from '#kit/config.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { View } from '#kit/http/route.ts'
import { totpAddress } from '#kit/secrets/totp.ts'
import type { LoginLink } from '../identity/login-links.store.ts'
import type { Session } from '../sessions.store.ts'
import { inConsole } from './console-frame.ts'
import { ownPasswordForm, type PasswordAttempt } from './own-password.ts'

export type AccountSettings = Pick<Config, 'requireCodes' | 'oidcIssuer' | 'oidcName'>

export type NewSecret = {
  readonly secret: string
  /** The secret, sealed: what forms and addresses carry. */
  readonly sealed: string
}

export type AccountPage = {
  readonly account: string
  readonly name: string
  readonly settings: AccountSettings
  /** A secret to take over into an app; undefined when codes are on. */
  readonly offered: NewSecret | undefined
  readonly recoveryLeft: number
  /** Recovery codes just made: shown this once. */
  readonly recovery?: readonly string[]
  readonly links: readonly LoginLink[]
  readonly sessions: readonly Session[]
  /** Digest of the session of this browser. */
  readonly here: string
  readonly problem?: string | undefined
  /** Whether the account has a password: with the unified login alone it has none. */
  readonly hasPassword: boolean
  readonly passwordProblems?: PasswordAttempt | undefined
  /** A password has just been changed. */
  readonly isNew: boolean
}

export function accountPage(view: View, given: AccountPage): Html {
  const { account, name, offered, problem, recovery, settings } = given
  const isOn = offered === undefined
  const body = html`<link rel="stylesheet" href="${assetAddress('units.css')}">${problem && notice({ tone: 'problem', title: problem, lines: ['请确认手机时间准确，再填写应用当前显示的 6 位数字。'] })}
${recovery && recoveryNotice(recovery)}${given.isNew && notice({ tone: 'done', title: '密码已修改，其他设备已退出' })}
<section class="panel"><h2>基本情况</h2>${detailList({
    账号: account,
    姓名: name,
    动态口令: isOn ? `已启用，还有 ${given.recoveryLeft} 个恢复码` : '未启用',
    ...(settings.oidcIssuer !== undefined && {
      统一登录: given.links.length === 0 ? '未关联' : '已关联',
    }),
  })}
<div class="form-line account-tools">${isOn && html`<form method="post" action="/account/recovery-codes">${view.token()}<button class="btn" type="submit">重新生成恢复码</button></form>`}
${settings.oidcIssuer !== undefined && unified(view, given)}</div></section>
${given.hasPassword && ownPasswordForm(view, given.passwordProblems)}
${offered && codesForm(view, given, offered)}
<section class="panel"><h2>登录的设备</h2>${sessionsOf(view, given)}</section>`
  return inConsole(view, { title: '我的账号', body })
}

function recoveryNotice(codes: readonly string[]): Html {
  return notice({
    tone: 'done',
    title: '恢复码已生成，只显示这一次',
    lines: [
      '手机不在身边时，可以用恢复码代替动态口令登录，每个只能用一次。请抄下或者打印，放在安全的地方。以前的恢复码已经失效。',
      html`<code class="recovery-codes">${codes.join('  ')}</code>`,
    ],
  })
}

function unified(view: View, { links }: AccountPage): Html {
  if (links.length === 0) return html`<a class="btn" href="/account/unified">关联统一登录</a>`
  return html`<form method="post" action="/account/unlink">${view.token()}<button class="btn" type="submit">取消关联统一登录</button></form>`
}

function codesForm(
  view: View,
  { account, settings }: AccountPage,
  { secret, sealed }: NewSecret,
): Html {
  const image = `/account/codes/image.svg?secret=${encodeURIComponent(sealed)}`
  return html`<section class="panel"><h2>启用动态口令</h2>
<p>${settings.requireCodes ? '按照要求，启用动态口令以后才能办理事项。' : '启用后每次登录都需要动态口令。'}在手机的动态口令应用中扫描二维码，或者填入下面的密钥，再把应用显示的 6 位数字填在这里。</p>
<div class="codes-form"><img src="${image}" width="200" height="200" alt="动态口令的二维码；不能扫描时请填入密钥">
<div>${detailList({ 密钥: secret.replace(/.{4}/g, '$& ').trim(), 链接: html`<a href="${totpAddress(secret, account)}">在本机应用中打开</a>` })}
<form method="post" action="/account/codes">${view.token()}<input type="hidden" name="secret" value="${sealed}">
${field({ name: 'code', label: '动态口令', autocomplete: 'one-time-code' })}
<button class="btn btn-primary" type="submit">启用</button></form></div></div></section>`
}

const ways = { password: '密码', unifiedLogin: '统一登录' } as const

function sessionsOf(view: View, { sessions, here }: AccountPage): Html {
  const table = dataTable({
    caption: '登录的设备',
    columns: ['设备', '登录时间', '最近使用', '登录方式'],
    lines: sessions.map(({ device, createdAt, usedAt, signedInBy, digest }) => [
      `${device || '未知设备'}${digest === here ? '（这台设备）' : ''}`,
      momentText(createdAt),
      momentText(usedAt),
      ways[signedInBy],
    ]),
    whenEmpty: '没有登录的设备。',
  })
  return html`${table}${
    sessions.length > 1 &&
    html`<form class="form-line" method="post" action="/account/sessions">${view.token()}<button class="btn" type="submit">退出其他设备</button></form>`
  }`
}
