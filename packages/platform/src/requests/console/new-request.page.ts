// The form by which the office takes down a request that came over the counter, by post, fax or e-mail.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import {
  enterKeyButton,
  growingFields,
} from '#kit/html/components/growing-fields/growing-fields.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import { deskChannels, wantedForms, wantedRoutes } from '../intake/entry-form.ts'
import { itemInputs } from '../intake/item-fields.ts'

export type NewRequestPage = {
  readonly desk: readonly Unit[]
  readonly attempt: Attempt
  readonly today: LocalDate
}

const identityKinds = ['居民身份证', '护照', '港澳居民来往内地通行证', '统一社会信用代码', '其他']

export function newRequestPage(view: View, given: NewRequestPage): Html {
  const { attempt } = given
  const body = html`<link rel="stylesheet" href="${assetAddress('campaign.css')}"><link rel="stylesheet" href="${assetAddress('requests.css')}">${attempt.summary}
<form method="post" action="/requests/new">${view.token()}${enterKeyButton('do', 'enter')}
${channelPart(given)}${applicantPart(attempt)}${agentPart(attempt)}${askedPart(attempt)}
<p class="form-line"><button class="btn btn-primary" type="submit">录入</button> <a class="btn" href="/requests">取消</a></p></form>`
  return inConsole(view, {
    title: '录入申请',
    trail: [{ address: '/requests', name: '依申请公开' }],
    body,
  })
}

const same = (values: readonly string[]) => values.map((value) => [value, value] as const)

function channelPart({ desk, attempt, today }: NewRequestPage): Html {
  const { typed, problem } = attempt
  return html`<section class="panel"><h2>来件</h2><div class="form-columns">
${choice({ name: 'unit', label: '收到申请的单位', value: typed('unit'), options: desk.map(({ code, name }) => [code, name]), problem: problem('unit') })}
${choice({ name: 'channel', label: '渠道', value: typed('channel'), options: deskChannels.map(([name, { title }]) => [name, title]), problem: problem('channel') })}
${field({ name: 'enteredOn', label: '来件日期', type: 'date', value: typed('enteredOn') || today, problem: problem('enteredOn'), hint: '收到之日另行凭据确认' })}
</div></section>`
}

function applicantPart({ typed, problem }: Attempt): Html {
  const optional = (name: string, label: string): Html =>
    field({ name, label, value: typed(name), problem: problem(name), isOptional: true })
  return html`<section class="panel"><h2>申请人</h2>
<p class="form-hint">身份和联系方式加密保存，只在办理需要时显示，每次查看都记入审计日志。申请中没有写的可以留空，以后要求补正。不得要求说明用途。</p><div class="form-columns">
${choice({ name: 'class', label: '申请人类别', value: typed('class'), options: Object.entries(applicantClasses), problem: problem('class') })}
${field({ name: 'name', label: '姓名或者名称', value: typed('name'), problem: problem('name') })}
${choice({ name: 'identityKind', label: '身份证明', value: typed('identityKind'), options: same(identityKinds) })}
${optional('identityNumber', '证件号码')}${optional('contactPerson', '联系人（单位申请）')}${optional('phone', '联系电话')}
${optional('email', '电子邮箱')}${optional('address', '联系地址')}${optional('postcode', '邮政编码')}
</div></section>`
}

function agentPart({ typed }: Attempt): Html {
  const optional = (name: string, label: string): Html =>
    field({ name, label, value: typed(name), isOptional: true })
  return html`<section class="panel"><details${typed('agentName') !== '' && html` open`}><summary>有代理人</summary><div class="form-columns">
${optional('agentName', '代理人姓名')}
${choice({ name: 'agentIdentityKind', label: '代理人身份证明', value: typed('agentIdentityKind'), options: same(identityKinds) })}
${optional('agentIdentityNumber', '代理人证件号码')}${optional('agentAuthority', '授权委托书')}
</div></details></section>`
}

const severalWords = html`一份申请写了几项内容的，按“再加一项”一项一件录入（“一事一申请”，国办函〔2020〕109号第四条）：每项成为一件申请，分别编号、分别答复，申请人的资料只录一次，共用一个查询码。没有填写的项不录入。`

function askedPart(attempt: Attempt): Html {
  const { typed } = attempt
  return html`<section class="panel"><h2>申请公开的信息</h2>
<div class="wide-field">${growingFields({ ...itemInputs(attempt, '照申请人的原话。'), action: '/requests/new', note: severalWords })}</div>
<div class="form-columns">
${choice({ name: 'wantedForm', label: '希望的形式', value: typed('wantedForm'), options: same(wantedForms) })}
${choice({ name: 'wantedRoute', label: '希望的获取方式', value: typed('wantedRoute'), options: same(wantedRoutes) })}
</div><label class="deputy"><input type="checkbox" name="needsHelp" value="yes"${typed('needsHelp') === 'yes' && html` checked`}> 申请人阅读、视听有困难，需要帮助（条例第四十三条）</label></section>`
}
