// Addresses of a search by e-mail: asked for with a mailbox, confirmed and ended by links that were mailed.

import type { Html } from '#kit/html/html.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Exchange, Route } from '#kit/http/route.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { readSearchQuery, searchText } from '../search-query.ts'
import {
  askForMail,
  confirmMail,
  endMail,
  subscriptionOfEnd,
} from '../subscriptions/subscribe.action.ts'
import { frequencies } from '../subscriptions/subscription.ts'
import { findAskedByLink } from '../subscriptions/subscriptions.store.ts'
import {
  askMailPage,
  confirmMailPage,
  endMailPage,
  mailAskedPage,
  mailDonePage,
} from './subscription.page.ts'

const few = { requests: 10, minutes: 10 }
const some = { requests: 60, minutes: 10 }
const anyone = { access: 'anyone' } as const
const confirming = '/search/mail/confirm/:token'
const ending = '/search/mail/end/:token'

export const subscriptionRoutes: readonly Route[] = [
  {
    ...anyone,
    method: 'GET',
    path: '/search/mail',
    handler: (one: Exchange) => showForm(one, noAttempt),
  },
  { ...anyone, method: 'POST', path: '/search/mail', atMost: few, handler: ask },
  { ...anyone, method: 'GET', path: confirming, atMost: some, handler: showConfirm },
  { ...anyone, method: 'POST', path: confirming, atMost: some, handler: confirm },
  { ...anyone, method: 'GET', path: ending, atMost: some, handler: showEnd },
  { ...anyone, method: 'POST', path: ending, atMost: some, handler: end },
]

const actor = { kind: 'public', id: 'subscriber' } as const

function answer({ view }: Exchange, title: string, body: Html): Answer {
  const meta = [['robots', 'noindex']] as const
  return page(portalLayout(view, { title, body, meta }))
}

function showForm(exchange: Exchange, attempt: Attempt): Answer {
  const { query, form, view } = exchange
  const given = attempt === noAttempt ? query : new URLSearchParams(form.get('search') ?? '')
  const search = searchText(readSearchQuery(given))
  const body = askMailPage(view, { search, isSetUp: isSetUp('email'), attempt })
  return answer(exchange, '用邮件接收查找结果', body)
}

function ask(exchange: Exchange): Promise<Answer> {
  const { form, database, now, requestId } = exchange
  const wished = {
    mailbox: (form.get('mailbox') ?? '').trim(),
    frequency: form.get('frequency') ?? '',
    search: searchText(readSearchQuery(new URLSearchParams(form.get('search') ?? ''))),
  }
  const again = {
    fields: { 'searchMail.mailbox': 'mailbox', 'searchMail.frequency': 'frequency' },
    title: '没有发送',
    show: (attempt: Attempt) => showForm(exchange, attempt),
  }
  return orAgain(exchange, again, async () => {
    await askForMail({ database, actor, now, requestId }, wished)
    return answer(exchange, '请查收邮件', mailAskedPage)
  })
}

function askedBy({ params, database }: Exchange) {
  return findAskedByLink(database, digestOf((params.token ?? '').slice(0, 100)))
}

async function showConfirm(exchange: Exchange): Promise<Answer> {
  const { view } = exchange
  const asked = await askedBy(exchange)
  if (asked === undefined) return linkOver(exchange)
  const body = confirmMailPage(view, asked.search, frequencies[asked.frequency])
  return answer(exchange, '确认接收', body)
}

async function confirm(exchange: Exchange): Promise<Answer> {
  const { params, database, now, requestId } = exchange
  if ((await askedBy(exchange)) === undefined) return linkOver(exchange)
  return orAgain(exchange, { show: () => linkOver(exchange) }, async () => {
    await confirmMail({ database, actor, now, requestId }, (params.token ?? '').slice(0, 100))
    const body = mailDonePage(
      '已经确认',
      '有新公开的信息，将发到您的邮箱。每封邮件都有退订的链接。',
    )
    return answer(exchange, '已经确认', body)
  })
}

function isEnding({ params }: Exchange): boolean {
  return subscriptionOfEnd((params.token ?? '').slice(0, 200)) !== undefined
}

function showEnd(exchange: Exchange): Answer {
  if (!isEnding(exchange)) return linkOver(exchange)
  return answer(exchange, '退订', endMailPage(exchange.view))
}

async function end(exchange: Exchange): Promise<Answer> {
  const { params, database, now, requestId } = exchange
  if (!isEnding(exchange)) return linkOver(exchange)
  return orAgain(exchange, { show: () => linkOver(exchange) }, async () => {
    await endMail({ database, actor, now, requestId }, (params.token ?? '').slice(0, 200))
    return answer(exchange, '已经退订', mailDonePage('已经退订', '不再发送，您的邮箱已经删除。'))
  })
}

function linkOver(exchange: Exchange): Answer {
  const body = mailDonePage(
    '链接已经失效',
    '这个链接已经用过、已经过期或者不完整。需要的，请重新查找并填写邮箱。',
  )
  return { ...answer(exchange, '链接已经失效', body), status: 404 }
}
