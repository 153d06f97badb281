// The list of wordings that are looked for in what is to be published.

import { inConsole } from '#agencies/console/console-frame.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn, View } from '#kit/http/route.ts'
import { addWording, dropWording, restoreWording } from '../change-wording.action.ts'
import type { Wording } from '../checked.ts'
import { ownWordings } from '../wording.ts'
import { type ChangedWording, listWordings } from '../wordings.store.ts'

const access = { roles: ['officeHead', 'administrator'] }
const path = '/wordings'

export const wordingRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access, handler: change },
]

const columns = html`<tr><th scope="col">用语</th><th scope="col">改为</th><th scope="col">说明</th><th scope="col">来源</th><th scope="col">操作</th></tr>`

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const changed = await listWordings(database)
  const known = new Map(changed.map((one) => [one.wrong, one]))
  const own = ownWordings.map((one) => row(view, known.get(one.wrong) ?? one, true))
  const added = changed
    .filter(({ wrong }) => ownWordings.every((one) => one.wrong !== wrong))
    .map((one) => row(view, one, false))
  const { typed, problem, summary } = attempt
  const body = html`<link rel="stylesheet" href="${assetAddress('editor.css')}">${summary}<section class="panel"><h2>增加用语</h2><form method="post" action="${path}">${view.token()}<div class="wording-add">
${field({ name: 'wrong', label: '要检查的用语', value: typed('wrong'), problem: problem('wrong') })}${field({ name: 'instead', label: '改为', value: typed('instead'), isOptional: true, problem: problem('instead') })}${field({ name: 'note', label: '说明', value: typed('note'), isOptional: true })}</div><button class="btn btn-primary" name="do" value="add">增加</button></form></section>
<section class="panel"><h2>检查用语（${own.length + added.length}）</h2><p class="quiet">在标题、概述、正文和附件中查找，找到时提醒核对，不妨碍送审。</p><div class="table-frame" tabindex="0" role="region" aria-label="检查用语"><table class="data-table slim-table wording-table"><thead>${columns}</thead><tbody>${added}${own}</tbody></table></div></section>`
  const trail = [{ address: '/records', name: '主动公开' }]
  const isReader = exchange.person.duties.some(({ role }) => role !== 'administrator')
  return page(inConsole(view, { title: '检查用语', trail: isReader ? trail : [], body }))
}

function row(view: View, one: Wording | ChangedWording, isOwn: boolean): Html {
  const isOff = 'isOff' in one && one.isOff
  const [step, title] = isOff ? ['restore', '恢复检查'] : ['drop', isOwn ? '不再检查' : '删除']
  return html`<tr><td>${isOff ? html`<s>${one.wrong}</s>（不检查）` : one.wrong}</td><td>${one.instead}</td><td>${one.note}</td><td>${isOwn ? '系统自带' : '本平台增加'}</td><td><form method="post" action="${path}">${view.token()}<input type="hidden" name="wrong" value="${one.wrong}"><button class="btn btn-sm" name="do" value="${step}" aria-label="${title}：${one.wrong}">${title}</button></form></td></tr>`
}

const fields = { 'check.wrongMissing': 'wrong', 'check.sameWording': 'instead' }

function change(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const given = (name: string): string => form.get(name) ?? ''
  const again = { fields, show: (attempt: Attempt) => show(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    const wrong = given('wrong')
    const step = given('do')
    if (step === 'drop') await dropWording(context, wrong)
    else if (step === 'restore') await restoreWording(context, wrong)
    else await addWording(context, { wrong, instead: given('instead'), note: given('note') })
    return redirectTo(path)
  })
}
