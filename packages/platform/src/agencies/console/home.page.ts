// The first page after signing in: which roles one holds in which units.

import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { html } from '#kit/html/html.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { inConsole } from './console-frame.ts'
import { namedDuties } from './named-duties.ts'

export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: '/', access: 'signedIn', handler: showHome },
]

async function showHome({ view, person, database }: SignedIn): Promise<Answer> {
  const duties = await namedDuties(database, person.duties)
  const body = html`<section class="panel"><h2>我的职责</h2>
${dataTable({
  caption: '我的职责',
  columns: ['单位', '角色'],
  lines: duties.map(({ unitName, roleTitle }) => [unitName, roleTitle]),
  whenEmpty: '您还没有被分配职责。请联系系统管理员。',
})}</section>`
  return page(inConsole(view, { title: `${person.name}，您好`, body }))
}
