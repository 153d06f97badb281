// The pages of signing in: the mailbox, the mail that was sent, the button behind its link.

import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { maskedEmail } from '#kit/secrets/masked.ts'
import { intakeStyles } from '../../portal/apply.page.ts'

/** Nobody needs an account: what goes without one stands first. */
export function signInPage(view: View, attempt: Attempt, canMail: boolean): Html {
  return html`${intakeStyles}${portalTrail([{ address: '/apply', name: '依申请公开' }], '我的申请')}<h1 class="intake-title">我的申请</h1>
<p class="intake-lead">申请和查询都不需要账户：<a href="/apply">提出申请</a>，或者用查询号和查询码<a href="/track">查询办理情况</a>。有账户的，可以在一处查看自己向各机关提出的申请，下次申请自动填写资料。</p>
${attempt.summary}${canMail ? linkForm(view, attempt) : html`<section class="intake-block"><h2>登录</h2><p>本网站没有配置邮件，暂时不能开立账户和登录。请用查询号和查询码<a href="/track">查询办理情况</a>。</p></section>`}`
}

/**
 * What has to be told before a mailbox is given.
 * @law 个人信息保护法 17
 */
function linkForm(view: View, { typed, problem }: Attempt): Html {
  return html`<section class="intake-block"><h2>登录或者开立账户</h2><form class="intake-form" method="post" action="/my/links">${view.token()}
${field({ name: 'mailbox', label: '电子邮箱', value: typed('mailbox'), problem: problem('mailbox'), autocomplete: 'email', hint: '登录链接发到这个邮箱，不用设密码。没有账户的，第一次登录时开立。' })}
<p class="form-hint">邮箱和您保存的资料加密保存，只用于登录和填写申请；可以随时注销账户，一并删除。没有开立账户的，邮箱一天以后清除。</p>
<p class="intake-actions"><button class="btn btn-primary" type="submit">发送登录链接</button></p></form></section>`
}

export function linkAskedPage(mailbox: string): Html {
  return html`${intakeStyles}${portalTrail([{ address: '/my', name: '我的申请' }], '请查收邮件')}<h1 class="intake-title">请查收邮件</h1>
<section class="intake-block"><p>登录链接正在发往 <strong>${mailbox}</strong>，30 分钟内有效，只能用一次。</p>
<p>几分钟后还没有收到的，请看看垃圾邮件，核对邮箱，再<a href="/my">重新取得</a>。同一个邮箱一小时最多发送三次。</p></section>`
}

export function confirmPage(view: View, mailbox: string): Html {
  return html`${intakeStyles}${portalTrail([{ address: '/my', name: '我的申请' }], '登录')}<h1 class="intake-title">登录</h1>
<section class="intake-block"><p>将登录邮箱 <strong>${maskedEmail(mailbox)}</strong> 的账户；还没有账户的，现在开立。</p>
<p>不是您的邮箱，或者链接不是您自己要求的，请不要登录：登录以后提交的申请会列入这个账户。</p>
<form method="post">${view.token()}<p class="intake-actions"><button class="btn btn-primary" type="submit">登录</button></p></form></section>`
}

export function linkOverPage(view: View, attempt: Attempt): Html {
  return html`${intakeStyles}${portalTrail([{ address: '/my', name: '我的申请' }], '链接已经失效')}<h1 class="intake-title">链接已经失效</h1>
<p class="intake-lead">登录链接 30 分钟内有效，只能用一次。请重新取得。</p>${linkForm(view, attempt)}`
}
