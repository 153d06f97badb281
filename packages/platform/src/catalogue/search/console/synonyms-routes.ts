// The page of words that mean the same to searches.

import { inConsole } from '#agencies/console/console-frame.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn, View } from '#kit/http/route.ts'
import { addSynonyms, dropSynonyms, switchOffSynonyms } from '../synonyms/change-synonyms.action.ts'
import { listChangedSynonyms } from '../synonyms/synonyms.store.ts'
import { allSynonyms, type SynonymsShown } from '../synonyms/synonyms-in-use.ts'

const access = { roles: ['officeHead', 'administrator'] }
const path = '/synonyms'

export const synonymRoutes: readonly Route[] = [
  { method: 'GET', path, access, handler: (exchange) => show(exchange) },
  { method: 'POST', path, access, handler: change },
]

const columns = html`<tr><th scope="col">同义词</th><th scope="col">来源</th><th scope="col">操作</th></tr>`

async function show(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, database, person } = exchange
  const groups = allSynonyms(await listChangedSynonyms(database))
  const { typed, problem, summary } = attempt
  const body = html`${summary}<section class="panel"><h2>增加一组</h2><form method="post" action="${path}">${view.token()}
${field({ name: 'words', label: '意思相同的词', value: typed('words'), problem: problem('words'), hint: '每个词至少两个字，用顿号或者空格隔开。公众查找其中一个，也查找其他几个；加引号的不用。' })}
<button class="btn btn-primary" name="do" value="add">增加</button></form></section>
<section class="panel"><h2>同义词（${groups.length}）</h2><p class="quiet">一分钟以内对公众网站的查找生效。</p><div class="table-frame" tabindex="0" role="region" aria-label="同义词"><table class="data-table slim-table"><thead>${columns}</thead><tbody>${groups.map((one) => row(view, one))}</tbody></table></div></section>`
  const isReader = person.duties.some(({ role }) => role !== 'administrator')
  const trail = isReader ? [{ address: '/records', name: '主动公开' }] : []
  return page(inConsole(view, { title: '查找同义词', trail, body }))
}

function row(view: View, { groupId, words, isOwn, isOff }: SynonymsShown): Html {
  const said = words.join('、')
  const [step, title] = isOff ? ['drop', '恢复使用'] : isOwn ? ['off', '停用'] : ['drop', '删除']
  return html`<tr><td>${isOff ? html`<s>${said}</s>（停用）` : said}</td><td>${isOwn ? '系统自带' : '本平台增加'}</td><td><form method="post" action="${path}">${view.token()}<input type="hidden" name="words" value="${said}">${groupId && html`<input type="hidden" name="group" value="${groupId}">`}<button class="btn btn-sm" name="do" value="${step}" aria-label="${title}：${said}">${title}</button></form></td></tr>`
}

const fields = { 'synonyms.tooFew': 'words', 'synonyms.known': 'words' }

function change(exchange: SignedIn): Promise<Answer> {
  const { form, context } = exchange
  const given = (name: string): string => form.get(name) ?? ''
  const again = { fields, show: (attempt: Attempt) => show(exchange, attempt) }
  return orAgain(exchange, again, async () => {
    const step = given('do')
    const isGroup = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given('group'))
    if (step === 'drop' && isGroup) await dropSynonyms(context, given('group'))
    else if (step === 'off') await switchOffSynonyms(context, given('words'))
    else await addSynonyms(context, given('words'))
    return redirectTo(path)
  })
}
