// The first page after signing in: which roles one holds in which units.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { listDuties } from '../staff.store.ts'
import { inConsole } from './console-frame.ts'
import { namedDuties } from './named-duties.ts'

/** What another part of the console puts on the first page; nothing where it has nothing to say. */
export type HomePart = (exchange: SignedIn) => Promise<Html | undefined>

/** The parts stand on the page in their order, above the person's roles. */
export function homeRoutes(parts: readonly HomePart[]): readonly Route[] {
  const handler = (exchange: SignedIn): Promise<Answer> => showHome(exchange, parts)
  return [{ method: 'GET', path: '/', access: 'signedIn', handler }]
}

async function showHome(exchange: SignedIn, parts: readonly HomePart[]): Promise<Answer> {
  const { view, person, database, now } = exchange
  const shown = await Promise.all(parts.map((part) => part(exchange)))
  const held = await listDuties(database, person.id, dayInChina(now))
  const duties = await namedDuties(database, held)
  // Duties that are held and do not count: codes are required and not turned on yet.
  const isWaiting = held.length > 0 && person.duties.length === 0
  const body = html`${
    isWaiting &&
    notice({
      tone: 'problem',
      title: '请先启用动态口令',
      lines: [html`启用以后才能办理事项。<a href="/account">去启用</a>`],
    })
  }${shown}<section class="panel"><h2>我的职责</h2>
${dataTable({
  caption: '我的职责',
  columns: ['单位', '角色'],
  lines: duties.map(({ unitName, roleTitle }) => [unitName, roleTitle]),
  whenEmpty: '您还没有被分配职责。请联系系统管理员。',
})}</section>`
  return page(inConsole(view, { title: `${person.name}，您好`, body }))
}
