// The system administrator's pages: accounts, the roles they hold, locks and one-time links.

import { Refused } from '#kit/db/transaction.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { type Assignment, assignRole, withdrawRole } from '../assign-role.action.ts'
import { createAccount } from '../create-account.action.ts'
import { issueSignInLink } from '../issue-sign-in-link.action.ts'
import { lockAccount, unlockAccount } from '../lock-account.action.ts'
import { getStaff, listDuties, listStaff } from '../staff.store.ts'
import { listUnits } from '../units.store.ts'
import { inConsole } from './console-frame.ts'
import { namedDuties } from './named-duties.ts'
import { oneAccountPage, stateOf } from './one-account.page.ts'

const access = { roles: ['administrator'] }
const perPage = 50

export const accountsRoutes: readonly Route[] = [
  { method: 'GET', path: '/accounts', access, handler: (exchange) => showAccounts(exchange) },
  { method: 'POST', path: '/accounts', access, handler: create },
  { method: 'GET', path: '/accounts/:id', access, handler: (exchange) => showAccount(exchange) },
  { method: 'POST', path: '/accounts/:id/assign-role', access, handler: assign },
  { method: 'POST', path: '/accounts/:id/withdraw-role', access, handler: withdraw },
  { method: 'POST', path: '/accounts/:id/lock', access, handler: lock },
  { method: 'POST', path: '/accounts/:id/unlock', access, handler: unlock },
  { method: 'POST', path: '/accounts/:id/link', access, handler: issueLink },
]

async function showAccounts(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { view, database, query, now } = exchange
  const { typed, problem } = attempt
  const found = await listStaff(database, { after: query.get('after') ?? '', limit: perPage + 1 })
  const shown = found.slice(0, perPage)
  const next = found.length > perPage ? shown.at(-1)?.account : undefined
  const lines = shown.map((staff) => [
    html`<a href="/accounts/${staff.id}">${staff.account}</a>`,
    staff.name,
    stateOf(staff, now),
    staff.totpSecret === null ? '未启用' : '已启用',
  ])
  const columns = ['账号', '姓名', '状态', '动态口令']
  const body = html`${attempt.summary}<section class="panel"><h2>新建账号</h2>
<form class="form-line" method="post" action="/accounts">${view.token()}
${field({ name: 'account', label: '账号', hint: '小写字母开头，3–40 个小写字母、数字、短横线', value: typed('account'), problem: problem('account') })}
${field({ name: 'name', label: '姓名', hint: '使用人的姓名', value: typed('name'), problem: problem('name') })}
<button class="btn btn-primary" type="submit">新建</button></form></section>
<section class="panel"><h2>全部账号</h2>
${dataTable({ caption: '全部账号', columns, lines, whenEmpty: '还没有账号。' })}
${next && html`<p><a href="/accounts?after=${next}">下一页</a></p>`}</section>`
  return page(inConsole(view, { title: '账号与权限', body }))
}

const fieldsOfNew = {
  'account.unusableName': 'account',
  'account.nameTaken': 'account',
  'account.withoutPerson': 'name',
}

function create(exchange: SignedIn): Promise<Answer> {
  const { context, form } = exchange
  const show = (attempt: Attempt): Promise<Answer> => showAccounts(exchange, attempt)
  return orAgain(exchange, { fields: fieldsOfNew, show }, async () => {
    const account = (form.get('account') ?? '').trim()
    const id = await createAccount(context, { account, name: form.get('name') ?? '' })
    return redirectTo(`/accounts/${id}`)
  })
}

type Shown = { readonly link?: string; readonly attempt?: Attempt }

async function showAccount(exchange: SignedIn, shown: Shown = {}): Promise<Answer> {
  const { view, database, now } = exchange
  const id = idOf(exchange)
  const [staff, held, units] = await Promise.all([
    getStaff(database, id),
    listDuties(database, id),
    listUnits(database, { limit: 500 }),
  ])
  const duties = await namedDuties(database, held)
  return page(oneAccountPage(view, { staff, duties, units, now, ...shown }))
}

/** Does it and shows the account: as it then is, or as it was with the reason why not. */
function onAccount(exchange: SignedIn, doing: () => Promise<void>): Promise<Answer> {
  const show = (attempt: Attempt): Promise<Answer> => showAccount(exchange, { attempt })
  const fields = { 'account.roleNeedsUnit': 'unitId', 'account.unknownRole': 'role' }
  return orAgain(exchange, { fields, show }, async () => {
    await doing()
    return backTo(exchange)
  })
}

function assign(exchange: SignedIn): Promise<Answer> {
  return onAccount(exchange, () => assignRole(exchange.context, assignmentOf(exchange)))
}

function withdraw(exchange: SignedIn): Promise<Answer> {
  return onAccount(exchange, () => withdrawRole(exchange.context, assignmentOf(exchange)))
}

function lock(exchange: SignedIn): Promise<Answer> {
  return onAccount(exchange, () => lockAccount(exchange.context, idOf(exchange)))
}

async function unlock(exchange: SignedIn): Promise<Answer> {
  await unlockAccount(exchange.context, idOf(exchange))
  return backTo(exchange)
}

/** The link is shown this once: it is stored nowhere. */
async function issueLink(exchange: SignedIn): Promise<Answer> {
  return showAccount(exchange, { link: await issueSignInLink(exchange.context, idOf(exchange)) })
}

function assignmentOf(exchange: SignedIn): Assignment {
  const { form } = exchange
  const [role = '', unitId = ''] = [form.get('role') ?? '', form.get('unitId') ?? '']
  if (!isId(unitId)) throw new Refused({ code: 'account.roleNeedsUnit' })
  return { staffId: idOf(exchange), role, unitId }
}

function idOf({ params }: SignedIn): string {
  const id = params.id ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

function backTo(exchange: SignedIn): Answer {
  return redirectTo(`/accounts/${idOf(exchange)}`)
}
