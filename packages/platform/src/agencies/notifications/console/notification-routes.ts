// Addresses of a person's notifications on the staff site.

import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inConsole } from '../../console/console-frame.ts'
import { countUnread, findLinkOf, listNotifications, noteRead } from '../notifications.store.ts'
import { notificationsPage } from './notifications.page.ts'

const access = 'signedIn'
const perPage = 30

export const notificationRoutes: readonly Route[] = [
  { method: 'GET', path: '/notifications', access, handler: showAll },
  { method: 'GET', path: '/notifications/:id', access, handler: open },
  { method: 'POST', path: '/notifications/read', access, handler: readAll },
]

async function showAll({ view, database, person, query }: SignedIn): Promise<Answer> {
  const onlyUnread = query.get('show') !== 'all'
  const before = query.get('before') ?? undefined
  if (before !== undefined && !isId(before)) throw new NotFound()
  const given = { staffId: person.id, onlyUnread, before, limit: perPage + 1 }
  const [found, unread] = await Promise.all([
    listNotifications(database, given),
    countUnread(database, person.id),
  ])
  const shown = found.slice(0, perPage)
  const last = found.length > perPage ? shown.at(-1)?.id : undefined
  const body = notificationsPage(view, {
    ...{ shown, onlyUnread, unread, last },
    isFirst: before === undefined,
  })
  return page(inConsole(view, { title: '通知', body }))
}

/** Opening what it leads to is reading it. */
async function open({ database, person, params, now }: SignedIn): Promise<Answer> {
  const { id = '' } = params
  const link = isId(id) ? await findLinkOf(database, person.id, id) : undefined
  if (link === undefined) throw new NotFound()
  await noteRead(database, { staffId: person.id, id, now })
  return redirectTo(link)
}

async function readAll({ database, person, now }: SignedIn): Promise<Answer> {
  await noteRead(database, { staffId: person.id, now })
  return redirectTo('/notifications')
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
