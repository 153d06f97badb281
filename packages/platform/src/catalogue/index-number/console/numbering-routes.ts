// How units number: the pattern of index numbers with a preview, the marks of 文号.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, type Unit } from '#agencies/index.ts'
import { longField } from '#kit/html/components/choice/choice.ts'
import { detailList } from '#kit/html/components/detail-list/detail-list.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess as access, isOwnUnit, recordScope } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { indexNumber, patternProblem, placeholders } from '../index-number.ts'
import { findNumbering } from '../numbering.store.ts'
import { marksInWords, type Numbering } from '../numbering.ts'
import { setNumbering } from '../set-numbering.action.ts'

export const numberingRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/numbering', access, handler: (one) => show(one) },
  { method: 'POST', path: '/records/numbering/:unit', access, handler: save },
]

async function show(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, view, query } = exchange
  const own = (await recordScope(exchange)).filter(({ id }) => isOwnUnit(exchange, id))
  const chosen = attempt.path === undefined ? query.get('unit') : exchange.params.unit
  const panels: Html[] = []
  for (const unit of own)
    panels.push(
      panelOf(exchange, {
        ...{ unit, attempt, numbering: await findNumbering(database, unit.id) },
        isChosen: own.length === 1 || chosen === unit.code,
      }),
    )
  const body = html`${recordStyles}${attempt.summary}${query.has('saved') && notice({ tone: 'done', title: '已经保存。已经给出的索引号不变。' })}
<section class="panel"><h2>可以写的内容</h2>${detailList(placeholders)}<p class="quiet">序号按单位和年份连续编排，不留空号；导入的旧索引号照原样保留。</p></section>${panels}`
  const trail = [{ address: '/records', name: '主动公开' }]
  return page(inConsole(view, { title: '索引号和机关代字', trail, body }))
}

/** One form at a time: its fields have names of their own in the page. */
type Panel = {
  readonly isChosen: boolean
  readonly unit: Unit
  readonly numbering: Numbering
  readonly attempt: Attempt
}

function panelOf(
  { view, person, now }: SignedIn,
  { unit, numbering, attempt, isChosen }: Panel,
): Html {
  const path = `/records/numbering/${unit.code}`
  const isHere = attempt.path === path
  const pattern = isHere ? attempt.typed('pattern') : numbering.pattern
  const marks = isHere ? attempt.typed('marks') : marksInWords(numbering.marks)
  const day = dayInChina(now)
  const unitCode = unit.indexCode ?? unit.creditCode ?? unit.code
  const numbered = {
    unitCode,
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    serial: 12,
  }
  const shown = patternProblem(pattern) === undefined && indexNumber(pattern, numbered)
  const preview = shown && html`<p>例如第 12 条：<strong>${shown}</strong></p>`
  const maySet = holdsRole(person.duties, ['officeHead'], [unit.id])
  if (!maySet || !isChosen)
    return html`<section class="panel"><h2>${unit.name}</h2>${detailList({ 索引号规则: pattern, 机关代字: marks || '没有登记' })}${preview}${maySet && html`<a class="btn" href="/records/numbering?unit=${unit.code}">修改</a>`}</section>`
  const wrong = (name: string): string | undefined => (isHere ? attempt.problem(name) : undefined)
  return html`<section class="panel"><h2>${unit.name}</h2><form method="post" action="${path}">${view.token()}
${field({ name: 'pattern', label: '索引号规则', value: pattern, problem: wrong('pattern') })}${preview}
${longField({ name: 'marks', label: '机关代字', value: marks, problem: wrong('marks'), isOptional: true, hint: '每行一个机关代字和使用它的发文机关，中间空一格；用来检查文号，没有登记的不检查。' })}
<button class="btn btn-primary" type="submit">保存</button></form></section>`
}

async function save(exchange: SignedIn): Promise<Answer> {
  const { params, form, context } = exchange
  const scope = await recordScope(exchange)
  const unit = scope.find(({ code, id }) => code === params.unit && isOwnUnit(exchange, id))
  if (unit === undefined) throw new NotFound()
  const typed = { pattern: form.get('pattern') ?? '', marks: form.get('marks') ?? '' }
  const fields = { 'numbering.patternFaulty': 'pattern', 'numbering.marksFaulty': 'marks' }
  const words = ({ code }: { readonly code: string }): string | undefined =>
    code === 'numbering.patternFaulty' ? patternProblem(typed.pattern.trim()) : undefined
  const again = (attempt: Attempt): Promise<Answer> => show(exchange, attempt)
  return orAgain(exchange, { fields, words, show: again }, async () => {
    await setNumbering(context, unit.id, typed)
    return redirectTo('/records/numbering?saved=yes')
  })
}
