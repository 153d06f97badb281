// The forms that record what became of a unit: renamed, merged, split, duties transferred, abolished.

import { longField } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { unitField, unitFields, unitList } from '../../console/unit-field.ts'
import type { Unit } from '../../unit.ts'
import type { UnitChoice } from '../../unit-choices.store.ts'

/** By the last part of the address. */
export const successionForms = {
  rename: {
    title: '更名',
    says: '已经公开的报告保留当时的名称；以后的报告使用新名称。',
    others: undefined,
  },
  merge: {
    title: '合并',
    says: '被合并的单位自当天起撤销，它们的下级单位划入合并后的单位。新设的单位请先新建。',
    others: '合并到的单位',
  },
  split: {
    title: '分设',
    says: '列出分设后的单位；本单位不在其中的，自当天起撤销。新设的单位请先新建。',
    others: '分设后的单位',
  },
  transfer: {
    title: '划转部分职责',
    says: '两个单位都继续存在，写明划转了哪些职责。',
    others: '划入的单位',
  },
  abolish: {
    title: '撤销',
    says: '撤销后，由承接职责的单位答复和公开；下级单位随之划入承接单位。',
    others: '承接职责的单位',
  },
} as const

export type SuccessionForm = keyof typeof successionForms

export function isSuccessionForm(text: string): text is SuccessionForm {
  return Object.hasOwn(successionForms, text)
}

export type SuccessionPage = {
  readonly unit: Unit
  readonly form: SuccessionForm
  readonly choices: readonly UnitChoice[]
  readonly attempt: Attempt
}

export function successionForm(view: View, { unit, form, choices, attempt }: SuccessionPage): Html {
  const { typed, problem } = attempt
  const { says, others, title } = successionForms[form]
  return html`${attempt.summary}<form class="panel unit-form" method="post" action="${view.path}">${view.token()}${unitList(choices)}
<p>${says}</p>
${form === 'rename' && field({ name: 'name', label: '新名称', value: typed('name'), problem: problem('name') })}
${form === 'merge' && unitFields({ name: 'from', legend: '一起合并的其他单位（可以不填）', first: [], attempt })}
${form === 'split' && unitFields({ name: 'to', legend: others ?? '', first: [choices.find(({ id }) => id === unit.id)?.text ?? unit.code], attempt })}
${others !== undefined && form !== 'split' && unitField({ name: 'to', label: others, hint: '填几个字后从列表中选择', value: typed('to'), problem: problem('to'), ...(form === 'abolish' && { isOptional: true }) })}
${form === 'transfer' && longField({ name: 'duties', label: '划转的职责', value: typed('duties'), problem: problem('duties') })}
${field({ name: 'on', label: '生效日期', type: 'date', hint: '不晚于今天', value: typed('on'), problem: problem('on') })}
${field({ name: 'basis', label: '依据', hint: '作出决定的文件名称和文号', value: typed('basis'), problem: problem('basis') })}
<div class="form-line"><button class="btn btn-primary" type="submit">登记${title}</button>
<a href="/units/${unit.code}">取消</a></div></form>`
}
