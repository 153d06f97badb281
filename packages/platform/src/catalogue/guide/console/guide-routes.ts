// The guides of units: which lack something, what may be done about it.

import { inConsole } from '#agencies/console/console-frame.ts'
import { holdsRole, listProfiles, type Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html } from '#kit/html/html.ts'
import { noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import { NotFound } from '#kit/http/error-pages.ts'
import type { Route, SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import { recordAccess as access, recordPath, recordScope } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import { bodyText } from '../../content/body-text.ts'
import { guideBasis, guideLacks } from '../guide.ts'
import { findGuideMonths, listConfirmed, listGuides, type PublicGuide } from '../guides.store.ts'
import { confirmGuide, draftGuide, setGuideMonths } from '../tend-guide.action.ts'

export const guideRoutes: readonly Route[] = [
  { method: 'GET', path: '/records/guides', access, handler: (one) => showGuides(one) },
  { method: 'POST', path: '/records/guides/:unit', access, handler: tend },
]

async function showGuides(exchange: SignedIn, attempt = noAttempt): Promise<Answer> {
  const { database, now, view } = exchange
  const scope = await recordScope(exchange)
  const ids = scope.map(({ id }) => id)
  const [guides, confirmed, profiles] = await Promise.all([
    listGuides(database, ids),
    listConfirmed(database, ids),
    listProfiles(database, ids),
  ])
  const lines = []
  for (const unit of scope) {
    const guide = guides.get(unit.id)
    const dates = [guide?.publishedOn, confirmed.get(unit.id)].filter((one) => one !== undefined)
    const confirmedOn = dates.toSorted().at(-1)
    const months = await findGuideMonths(database, unit.id)
    const text = guide && bodyText(guide.body)
    const known = { text, confirmedOn, profile: profiles.get(unit.id), months }
    const lacks = guideLacks({ ...known, today: dayInChina(now) })
    lines.push([
      html`<span class="asked-unit">${unit.name}</span>`,
      guide === undefined
        ? html`<span class="is-late">没有</span>`
        : html`<a href="${recordPath(unit, guide.recordId)}">${guide.title}</a>`,
      confirmedOn ?? '',
      lacks.length === 0
        ? '齐全'
        : lacks.map((one) => html`<span class="is-late">${one}</span><br>`),
      `每 ${months} 个月`,
      deeds(exchange, unit, guide),
    ])
  }
  const body = html`${recordStyles}${attempt.summary}<section class="panel wide-words"><p class="form-hint">${guideBasis}</p>${dataTable(
    {
      caption: '各单位的公开指南',
      columns: ['单位', '指南', '发布或者确认', '欠缺', '核对间隔', '办理'],
      lines,
      whenEmpty: '没有可以查看的单位。',
    },
  )}</section>`
  const trail = [{ address: '/records', name: '主动公开' }]
  return page(inConsole(view, { title: '政府信息公开指南', trail, body }))
}

function deeds({ view, person }: SignedIn, unit: Unit, guide: PublicGuide | undefined): Html {
  const mayWrite = holdsRole(person.duties, ['clerk', 'officeHead'], [unit.id])
  const mayConfirm = holdsRole(person.duties, ['officeHead'], [unit.id])
  const path = `/records/guides/${unit.code}`
  return html`${mayWrite && guide === undefined && html`<form method="post" action="${path}">${view.token()}<button class="btn" type="submit" name="do" value="draft">生成指南草稿</button></form>`}
${mayConfirm && guide && html`<form method="post" action="${path}">${view.token()}<button class="btn" type="submit" name="do" value="confirm">确认内容无误</button></form>`}
${mayConfirm && html`<details><summary>核对间隔</summary><form method="post" action="${path}">${view.token()}<label class="form-label">几个月<input class="form-control" name="months" inputmode="numeric" required></label><label class="form-label">依据<input class="form-control" name="basis" required></label><button class="btn" type="submit" name="do" value="months">保存</button></form></details>`}`
}

async function tend(exchange: SignedIn): Promise<Answer> {
  const { params, form, context } = exchange
  const unit = (await recordScope(exchange)).find(({ code }) => code === params.unit)
  if (unit === undefined) throw new NotFound()
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const show = (attempt: typeof noAttempt): Promise<Answer> => showGuides(exchange, attempt)
  return orAgain(exchange, { show, fields: { 'guide.monthsInvalid': 'months' } }, async () => {
    if (text('do') === 'draft') {
      const { recordId } = await draftGuide(context, unit.id)
      return redirectTo(recordPath(unit, recordId))
    }
    if (text('do') === 'months')
      await setGuideMonths(context, unit.id, { months: text('months'), basis: text('basis') })
    else await confirmGuide(context, unit.id)
    return redirectTo('/records/guides')
  })
}
