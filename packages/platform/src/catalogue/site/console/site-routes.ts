// The page on which the administrator says what every page of the public site says of the site.

import { inConsole } from '#agencies/console/console-frame.ts'
import { faultyForm } from '#agencies/console/faulty-form.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { type Attempt, noAttempt, orAgain } from '#kit/http/again.ts'
import { type Answer, page, redirectTo } from '#kit/http/answer.ts'
import type { Route, SignedIn, View } from '#kit/http/route.ts'
import { keepSiteIdentity } from '../keep-site-identity.action.ts'
import {
  identityProblems,
  missingDuties,
  type SiteDutyName,
  type SiteIdentity,
  siteDuties,
} from '../site-duties.ts'
import { getSiteIdentity } from '../site-identity.store.ts'

const access = { roles: ['administrator'] }

export const siteRoutes: readonly Route[] = [
  { method: 'GET', path: '/site', access, handler: (exchange) => showForm(exchange) },
  { method: 'POST', path: '/site', access, handler: save },
]

async function showForm(exchange: SignedIn, attempt: Attempt = noAttempt): Promise<Answer> {
  const { view, database } = exchange
  const identity = await getSiteIdentity(database)
  const body = html`<link rel="stylesheet" href="${assetAddress('units.css')}">${form(view, identity, attempt)}`
  return page(inConsole(view, { title: '网站信息', body }))
}

function form(view: View, identity: SiteIdentity, attempt: Attempt): Html {
  const missing = missingDuties(identity)
  const fields = (Object.keys(siteDuties) as SiteDutyName[]).map((name) =>
    field({
      name,
      label: siteDuties[name].title,
      hint: siteDuties[name].hint,
      value: attempt.path === undefined ? (identity[name] ?? '') : attempt.typed(name),
      problem: attempt.problem(name),
      isOptional: true,
    }),
  )
  return html`${attempt.summary}${
    attempt.path === undefined &&
    missing.length > 0 &&
    notice({
      tone: 'problem',
      title: '公众网站的页脚还缺少',
      lines: [`${missing.join('、')}。没有填写的不会显示，也不会用别的内容代替。`],
    })
  }<form class="panel unit-form" method="post" action="/site">${view.token()}
<p>这些内容显示在公众网站每一页的页脚，编号写在每一页的标签中，供检查工具读取。</p>
<div class="form-columns">${fields}</div>
<div class="form-line"><button class="btn btn-primary" type="submit">保存</button></div></form>`
}

async function save(exchange: SignedIn): Promise<Answer> {
  const { context, form: sent } = exchange
  const names = Object.keys(siteDuties) as SiteDutyName[]
  const given = names.flatMap((name) => {
    const value = (sent.get(name) ?? '').trim()
    return value === '' ? [] : [[name, value] as const]
  })
  const identity: SiteIdentity = Object.fromEntries(given)
  const problems = identityProblems(identity)
  if (Object.keys(problems).length > 0)
    return { ...(await showForm(exchange, faultyForm(exchange, problems))), status: 422 }
  return orAgain(exchange, { show: (attempt) => showForm(exchange, attempt) }, async () => {
    await keepSiteIdentity(context, identity)
    return redirectTo('/site')
  })
}
