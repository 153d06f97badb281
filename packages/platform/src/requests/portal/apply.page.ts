// The form by which a person asks for information: who asks, for what, and how it is wanted.

import type { Profile, Unit } from '#agencies/index.ts'
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
import { applicantClasses } from '../case/applicant-class.ts'
import { wantedForms, wantedRoutes } from '../intake/entry-form.ts'
import { itemInputs } from '../intake/item-fields.ts'
import { mostItemsEntered } from '../splitting/items.ts'
import type { ApplicationFiles } from './application-files.ts'
import { fileInput, keptFiles, openDraftForm, saveButton } from './apply-files.page.ts'

export type ApplyPage = {
  readonly units: readonly Unit[]
  /** The unit that was chosen, with what is known of its office. */
  readonly chosen: { readonly unit: Unit; readonly profile: Profile | undefined } | undefined
  readonly attempt: Attempt
  readonly files: ApplicationFiles
}

export const intakeStyles = html`<link rel="stylesheet" href="${assetAddress('parts.css')}"><link rel="stylesheet" href="${assetAddress('intake.css')}">`

export const identityKinds = [
  '居民身份证',
  '护照',
  '港澳居民来往内地通行证',
  '统一社会信用代码',
  '其他',
]

/** What needs neither post nor a visit stands first in the form; everything can be chosen. */
const onlineForm: (typeof wantedForms)[number] = '电子数据'
const onlineRoute: (typeof wantedRoutes)[number] = '网上获取'

const same = (values: readonly string[]) => values.map((value) => [value, value] as const)

export function applyPage(view: View, given: ApplyPage): Html {
  const { attempt } = given
  return html`${intakeStyles}<h1 class="intake-title">依申请公开</h1>
<p class="intake-lead">公民、法人或者其他组织可以向行政机关申请获取政府信息（条例第二十七条）。提交不收费，也不需要说明用途。已经提交的，<a href="/track">查询办理情况</a>；有账户的，<a href="/my">登录</a>。</p>
<ol class="intake-steps"><li aria-current="step">填写</li><li>核对</li><li>回执</li></ol>
${attempt.summary}${attempt.path === undefined && openDraftForm(view.token())}
<form class="intake-form" method="post" action="/apply" enctype="multipart/form-data">${view.token()}${enterKeyButton('do', 'check')}
${unitPart(given)}${askedPart(given)}${applicantPart(given)}${agentPart(given)}${keptFiles(given.files)}${privacyPart(given)}
<p class="intake-actions"><button class="btn btn-primary" type="submit" name="do" value="check">下一步：核对</button> ${saveButton}</p></form>`
}

function unitPart({ units, attempt }: ApplyPage): Html {
  const options = [['', '请选择'] as const, ...units.map(({ code, name }) => [code, name] as const)]
  return html`<section class="intake-block"><h2>向哪个机关申请</h2>
${choice({ name: 'unit', label: '机关', value: attempt.typed('unit'), options, problem: attempt.problem('unit'), hint: '制作这件信息的机关，或者保存它的机关。一次向一个机关申请。' })}</section>`
}

/**
 * @law 国办函〔2020〕109号 4 — 一事一申请; what is counted for the fee are the items
 */
const severalWords = html`要几项信息的，一项一件（“一事一申请”，国办函〔2020〕109号第四条）：请不要写在一起，按“再加一项”分开填写，最多 ${mostItemsEntered} 项。每一项是一件单独的申请，有自己的查询号、期限和答复；申请人的资料和附件只填一次，各件共用一个查询码。没有填写的项不提交。`

function askedPart({ attempt, files }: ApplyPage): Html {
  const { typed } = attempt
  return html`<section class="intake-block"><h2>申请公开的信息</h2>
${growingFields({ ...itemInputs(attempt, '写得越具体，查找越快。例如：某某路改造工程招标文件，2024年。'), action: '/apply', note: severalWords })}
<div class="intake-columns">
${choice({ name: 'wantedForm', label: '希望的形式', value: typed('wantedForm') || onlineForm, options: same(wantedForms) })}
${choice({ name: 'wantedRoute', label: '希望的获取方式', value: typed('wantedRoute') || onlineRoute, options: same(wantedRoutes) })}
</div>${fileInput({ field: 'attachment', label: '附件', hint: '能帮助查找的材料，可以选几个文件；有几项的，各件都附上。', files })}
<label class="intake-tick"><input type="checkbox" name="needsHelp" value="yes"${typed('needsHelp') === 'yes' && html` checked`}> 我阅读、视听有困难，需要帮助（条例第四十三条）</label></section>`
}

function applicantPart({ attempt: { typed, problem }, files }: ApplyPage): Html {
  const text = (name: string, label: string, hint?: string): Html =>
    field({
      ...{ name, label, value: typed(name), problem: problem(name), isOptional: true },
      ...(hint !== undefined && { hint }),
    })
  return html`<section class="intake-block"><h2>申请人</h2><div class="intake-columns">
${choice({ name: 'class', label: '申请人类别', value: typed('class'), options: Object.entries(applicantClasses), problem: problem('class') })}
${field({ name: 'name', label: '姓名或者名称', value: typed('name'), problem: problem('name') })}
${choice({ name: 'identityKind', label: '身份证明', value: typed('identityKind'), options: same(identityKinds) })}
${field({ name: 'identityNumber', label: '证件号码', value: typed('identityNumber'), problem: problem('identityNumber') })}
${text('contactPerson', '联系人', '以单位名义申请的填写')}</div>
${fileInput({ field: 'proof', label: '身份证明的扫描件或者照片', hint: '公民附身份证件，单位附统一社会信用代码证照。加密保存，经办人查看时留有记录。没有附的，机关可能要求您补充。', files })}
<h3>联系方式</h3><p class="form-hint">电话、电子邮箱、地址至少填写一种。</p><div class="intake-columns">
${text('phone', '联系电话')}${text('email', '电子邮箱')}${text('address', '联系地址')}${text('postcode', '邮政编码')}
</div></section>`
}

function agentPart({ attempt: { typed, problem }, files }: ApplyPage): Html {
  const isOpen =
    typed('agentName') !== '' || problem('agentName') !== undefined || files.problems.authority
  const text = (name: string, label: string): Html =>
    field({ name, label, value: typed(name), problem: problem(name), isOptional: true })
  return html`<section class="intake-block"><details${isOpen && html` open`}><summary>由代理人提出</summary><div class="intake-columns">
${text('agentName', '代理人姓名')}
${choice({ name: 'agentIdentityKind', label: '代理人身份证明', value: typed('agentIdentityKind'), options: same(identityKinds) })}
${text('agentIdentityNumber', '代理人证件号码')}${text('agentAuthority', '授权委托书（文号或者日期）')}
${fileInput({ field: 'authority', label: '授权委托书和代理人的身份证明', hint: '扫描件或者照片，加密保存。', files })}
</div></details></section>`
}

/**
 * What has to be told before personal data are given.
 * @law 个人信息保护法 17
 * @law 个人信息保护法 35 — a state organ tells as well
 */
function privacyPart({ chosen }: ApplyPage): Html {
  const { unit, profile } = chosen ?? {}
  const phone = profile?.phone
  return html`<section class="intake-block intake-privacy"><h2>个人信息的处理</h2><ul>
<li>由谁处理：${unit === undefined ? '您选择的机关' : unit.name}${phone && `，联系电话 ${phone}`}${unit && html`（<a href="/units/${unit.code}">公开工作机构</a>）`}。</li>
<li>处理什么、为什么：姓名、身份证明和联系方式，只用于核对身份、办理和答复这件申请（条例第二十九条）。不填写，申请无法办理。</li>
<li>怎样处理：加密保存，经办人查看时留有记录，不在网站上公开。</li>
<li>保存多久：随申请案卷，按这个机关的档案保管期限保存。</li>
<li>您的权利：可以向这个机关要求查阅、复制、更正您的个人信息。</li></ul></section>`
}
