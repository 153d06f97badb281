// The form in which a unit's disclosure office keeps what the public must know of it.

import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { Unit } from '../../unit.ts'
import { type Profile, type ProfileField, profileTitles } from '../profile.ts'

export type ProfileForm = {
  readonly unit: Unit
  readonly profile: Profile
  readonly attempt: Attempt
}

const hints: Readonly<Record<ProfileField, string>> = {
  officeName: '负责政府信息公开日常工作的机构，如 示例市政务公开办公室',
  address: '如 示例市示例路 1 号 502 室，邮编 454000',
  hours: '如 工作日 8:30–12:00，14:30–18:00',
  phone: '带区号，如 0391-1234567；多个号码以顿号隔开',
  fax: '带区号',
  internetContact: '电子邮箱，或者在线提交申请的网址',
  guideAddress: '政府信息公开指南的网址',
}

export function profileForm(view: View, { unit, profile, attempt }: ProfileForm): Html {
  const inputs = (Object.keys(profileTitles) as ProfileField[]).map((name) =>
    field({
      name,
      label: profileTitles[name],
      hint: hints[name],
      value: attempt.path === undefined ? profile[name] : attempt.typed(name),
      problem: attempt.problem(name),
      ...(name !== 'officeName' && { isOptional: true }),
    }),
  )
  return html`${attempt.summary}<form class="panel unit-form" method="post" action="${view.path}">${view.token()}
<p>这些内容向社会公开，公开指南应当写明。</p>
<div class="form-columns">${inputs}</div>
<div class="form-line"><button class="btn btn-primary" type="submit">保存</button>
<a href="/units/${unit.code}">取消</a></div></form>`
}
