// Pages of a search by e-mail: asking for it, confirming, ending.

import { assetAddress } from '#kit/html/assets.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { frequencies, searchTitle } from '../subscriptions/subscription.ts'

const style = html`<link rel="stylesheet" href="${assetAddress('search.css')}">`

export type AskPage = {
  readonly search: string
  readonly isSetUp: boolean
  readonly attempt: Attempt
}

export function askMailPage(view: View, { search, isSetUp, attempt }: AskPage): Html {
  const typed = attempt.typed('frequency')
  return html`${style}<h1 class="search-title">用邮件接收查找结果</h1>
<p>查找：<a href="/search?${search}">${searchTitle(search)}</a>。有新公开的信息，就发到您的邮箱；没有的，不发。</p>
${attempt.summary}
${
  isSetUp
    ? html`<form class="search-mail" method="post" action="/search/mail">${view.token()}
<input type="hidden" name="search" value="${search}">
${field({ name: 'mailbox', label: '电子邮箱', value: attempt.typed('mailbox'), problem: attempt.problem('mailbox'), autocomplete: 'email', hint: '邮箱加密保存，只用于发送这个查找的结果；退订以后即删除。' })}
<fieldset class="search-frequency"><legend>多久一次</legend>${Object.entries(frequencies).map(
        ([name, title]) =>
          html`<label><input type="radio" name="frequency" value="${name}"${(typed === name || (typed === '' && name === 'daily')) && html` checked`}> ${title}</label>`,
      )}</fieldset>
<button class="btn btn-primary" type="submit">发送确认邮件</button></form>`
    : notice({
        tone: 'problem',
        title: '本网站没有配置邮件',
        lines: [html`可以<a href="/search.atom?${search}">使用订阅地址（Atom）</a>。`],
      })
}`
}

export const mailAskedPage = html`${style}<h1 class="search-title">请查收邮件</h1>
<p>确认邮件已经交给邮件服务器。请在两天以内打开邮件中的链接确认；没有确认的，不会发送任何结果。</p>
<p>没有收到的，请看看垃圾邮件；同一个邮箱一小时内最多要求五次。</p>`

/** Programs that look at mail open its links: only the button confirms. */
export function confirmMailPage(view: View, search: string, frequency: string): Html {
  return html`${style}<h1 class="search-title">确认接收</h1>
<p>查找${searchTitle(search)}的新信息，${frequency}发到您的邮箱。</p>
<form method="post">${view.token()}<button class="btn btn-primary" type="submit">确认接收</button></form>`
}

export function endMailPage(view: View): Html {
  return html`${style}<h1 class="search-title">退订</h1>
<p>退订以后不再收到这个查找的邮件，您的邮箱即从本网站删除。</p>
<form method="post">${view.token()}<button class="btn btn-primary" type="submit">退订</button></form>`
}

export function mailDonePage(title: string, sentence: string): Html {
  return html`${style}<h1 class="search-title">${title}</h1><p>${sentence}</p><p><a href="/search">查找政府信息</a></p>`
}
