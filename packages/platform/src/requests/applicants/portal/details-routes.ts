// The details that an account keeps for the next applications.

import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { portalTrail } from '#kit/html/portal-trail.ts'
import { type Attempt, noAttempt } from '#kit/http/again.ts'
import { type Answer, redirectTo } from '#kit/http/answer.ts'
import type { Exchange, Route, View } from '#kit/http/route.ts'
import { applicantClasses } from '../../case/applicant-class.ts'
import { identityKinds, intakeStyles } from '../../portal/apply.page.ts'
import type { DetailField } from '../account.ts'
import { keepDetails } from '../own-account.action.ts'
import { ownAnswer, signInAnswer } from './account-routes.ts'
import { detailProblems, readDetails } from './details-form.ts'
import { typedFrom } from './prefill.ts'
import { accountContext, signedInAccount } from './session.ts'

export const detailsRoutes: readonly Route[] = [
  { method: 'GET', path: '/my/details', access: 'anyone', handler: show },
  { method: 'POST', path: '/my/details', access: 'anyone', handler: keep },
]

async function show(exchange: Exchange): Promise<Answer> {
  const account = await signedInAccount(exchange)
  if (account === undefined) return signInAnswer(exchange, noAttempt)
  return shown(exchange, { ...noAttempt, typed: typedFrom(account) })
}

async function keep(exchange: Exchange): Promise<Answer> {
  const { form } = exchange
  const account = await signedInAccount(exchange)
  // Signed in again in another window, the same form can be sent once more.
  if (account === undefined)
    return shown(
      exchange,
      attemptWith(form, {}, '登录已经结束，请在新窗口中重新登录，再回来保存。'),
    )
  const details = readDetails(form)
  const problems = detailProblems(details)
  if (Object.keys(problems).length > 0)
    return shown(exchange, attemptWith(form, problems, '请修改标出的内容。'))
  await keepDetails(accountContext(exchange), details)
  return redirectTo('/my?told=saved')
}

function attemptWith(
  form: URLSearchParams,
  problems: Readonly<Record<string, string>>,
  sentence: string,
): Attempt {
  return {
    path: '/my/details',
    typed: (name) => form.get(name) ?? '',
    problem: (name) => problems[name],
    summary: notice({ tone: 'problem', title: '没有保存', lines: [sentence] }),
  }
}

function shown(exchange: Exchange, attempt: Attempt): Answer {
  const body = detailsPage(exchange.view, attempt)
  return ownAnswer(exchange, { title: '我的资料', body, status: attempt.path ? 422 : 200 })
}

function detailsPage(view: View, { typed, problem, summary }: Attempt): Html {
  const one = (name: DetailField, label: string): Html =>
    field({ name, label, value: typed(name), problem: problem(name), isOptional: true })
  const kinds = identityKinds.map((kind) => [kind, kind] as const)
  return html`${intakeStyles}${portalTrail([{ address: '/my', name: '我的申请' }], '我的资料')}<h1 class="intake-title">我的资料</h1>
<p class="intake-lead">保存的资料只用来填写您以后的申请，加密保存，机关看不到；提交申请时可以改。都可以不填。</p>${summary}
<form class="intake-form" method="post" action="/my/details">${view.token()}<section class="intake-block"><h2>申请人</h2><div class="intake-columns">
${choice({ name: 'class', label: '申请人类别', value: typed('class'), options: Object.entries(applicantClasses), problem: problem('class') })}
${one('name', '姓名或者名称')}
${choice({ name: 'identityKind', label: '身份证明', value: typed('identityKind'), options: kinds })}
${one('identityNumber', '证件号码')}${one('contactPerson', '联系人')}</div></section>
<section class="intake-block"><h2>联系方式</h2><div class="intake-columns">${one('phone', '联系电话')}${one('email', '电子邮箱')}${one('address', '联系地址')}${one('postcode', '邮政编码')}</div></section>
<p class="intake-actions"><button class="btn btn-primary" type="submit">保存</button> <a class="btn" href="/my">返回</a></p></form>`
}
