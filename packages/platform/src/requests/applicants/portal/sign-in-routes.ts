// Signing in on the public site: a mailbox is typed, a link is mailed, and a click there begins a session.

import { notice } from '#kit/html/components/notice/notice.ts'
import { noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { isMailbox } from '#kit/mail/mailbox.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { findLinkMailbox } from '../links.store.ts'
import { askForLink, signInByLink } from '../sign-in.action.ts'
import { ownAnswer, signInAnswer } from './account-routes.ts'
import { sessionCookieOf } from './session.ts'
import { confirmPage, linkAskedPage, linkOverPage } from './sign-in.page.ts'

export const signInRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/my/links',
    access: 'anyone',
    atMost: { requests: 10, minutes: 10 },
    handler: ask,
  },
  {
    method: 'GET',
    path: '/my/links/:token',
    access: 'anyone',
    atMost: { requests: 30, minutes: 10 },
    handler: showLink,
  },
  {
    method: 'POST',
    path: '/my/links/:token',
    access: 'anyone',
    atMost: { requests: 30, minutes: 10 },
    handler: signIn,
  },
]

/** The same answer whether the mailbox has an account, has none or was asked for too often. */
async function ask(exchange: Exchange): Promise<Answer> {
  const { form, database, now, requestId } = exchange
  const mailbox = (form.get('mailbox') ?? '').trim()
  if (!isMailbox(mailbox) || !isSetUp('email')) {
    const sentence = isSetUp('email')
      ? '请填写一个电子邮箱，例如 name@example.cn。'
      : '本网站没有配置邮件，不能登录。'
    const attempt = {
      path: '/my/links',
      typed: () => mailbox.slice(0, 254),
      problem: () => sentence,
      summary: notice({ tone: 'problem', title: '没有发送', lines: [sentence] }),
    }
    return signInAnswer(exchange, attempt, 422)
  }
  const actor = { kind: 'public', id: 'applicant' } as const
  await askForLink({ database, actor, now, requestId }, mailbox)
  return ownAnswer(exchange, { title: '请查收邮件', body: linkAskedPage(mailbox) })
}

/** Programs that look at mail open its links: only the button on the page signs in. */
async function showLink(exchange: Exchange): Promise<Answer> {
  const mailbox = await mailboxOf(exchange)
  if (mailbox === undefined) return linkOver(exchange)
  const body = confirmPage(exchange.view, mailbox)
  return ownAnswer(exchange, { title: '登录', body })
}

async function signIn(exchange: Exchange): Promise<Answer> {
  const { params, database, now, requestId } = exchange
  if ((await mailboxOf(exchange)) === undefined) return linkOver(exchange)
  const actor = { kind: 'public', id: 'applicant' } as const
  return orAgain(exchange, { show: () => linkOver(exchange) }, async () => {
    const context = { database, actor, now, requestId }
    const { token, isNew } = await signInByLink(context, params.token ?? '')
    return redirectTo(isNew ? '/my?told=opened' : '/my', [sessionCookieOf(token)])
  })
}

function mailboxOf({ params, database }: Exchange): Promise<string | undefined> {
  return findLinkMailbox(database, digestOf((params.token ?? '').slice(0, 100)))
}

function linkOver(exchange: Exchange): Answer {
  const body = linkOverPage(exchange.view, noAttempt)
  return ownAnswer(exchange, { title: '链接已经失效', body, status: 404 })
}
