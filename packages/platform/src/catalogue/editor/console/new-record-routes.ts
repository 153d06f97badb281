// Beginning a record: which unit, which kind, its title.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, listUnitsInReach, type Unit } from '#agencies/index.ts'
import { Refused } from '#kit/db/transaction.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { recordPath } from '../../console/record-scope.ts'
import { createRecord } from '../../flow/write-record.action.ts'
import { emptyContent } from '../../record/content.ts'
import { isRecordKind, recordKinds } from '../../record/kinds.ts'

const access = { roles: ['clerk', 'officeHead'] }
const path = '/records/new'

export const newRecordRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => showNew(exchange) },
  { method: 'POST', path, access, handler: create },
]

/** Units in which the person writes records. */
async function unitsToWrite({ database, person }: SignedIn): Promise<readonly Unit[]> {
  const units = await listUnitsInReach(database, person.duties)
  return units.filter(({ id }) => holdsRole(person.duties, ['clerk', 'officeHead'], [id]))
}

async function showNew(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, query } = exchange
  const units = await unitsToWrite(exchange)
  const { typed, problem, summary } = attempt
  const kinds = Object.entries(recordKinds).map(([name, { title }]) => [name, title] as const)
  const body = html`<link rel="stylesheet" href="${assetAddress('editor.css')}">${summary}<form class="panel edit-new" method="post" action="${path}">${view.token()}<h2>新建信息</h2>
${units.length === 1 ? html`<input type="hidden" name="unit" value="${units[0]?.code}">` : choice({ name: 'unit', label: '单位', value: typed('unit'), options: units.map(({ code, name }) => [code, name]) })}
${choice({ name: 'kind', label: '种类', value: typed('kind') || (query.get('kind') ?? ''), options: [['', '请选择'], ...kinds], problem: problem('kind'), hint: '种类决定要填写的内容，建立后不能更改。' })}
${field({ name: 'title', label: '标题', value: typed('title'), problem: problem('title') })}
<p class="form-line"><button class="btn btn-primary" type="submit">建立草稿</button> <a class="btn" href="/records">取消</a></p></form>`
  const trail = [{ address: '/records', name: '主动公开' }]
  return page(inConsole(view, { title: '新建信息', trail, body }))
}

const fields = { 'record.kindUnknown': 'kind', 'record.titleMissing': 'title' }

function create(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const again = { fields, show: (attempt: Attempt) => showNew(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    const unit = (await unitsToWrite(exchange)).find(({ code }) => code === form.get('unit'))
    if (unit === undefined) throw new Refused({ code: 'record.notYourRole' })
    const kind = form.get('kind') ?? ''
    const title = (form.get('title') ?? '').replace(/\s+/g, ' ').trim()
    if (!isRecordKind(kind)) throw new Refused({ code: 'record.kindUnknown' })
    if (title === '') throw new Refused({ code: 'record.titleMissing' })
    const { isDocument } = { isDocument: false, ...recordKinds[kind] }
    const issuers = isDocument ? [unit.name] : []
    const content = { ...emptyContent, title, issuers, entryCode: recordKinds[kind].item }
    const { recordId } = await createRecord(context, { unitId: unit.id, kind, content })
    return redirectTo(recordPath(unit, recordId, '/edit'))
  })
}
