// The forms that make a unit and change what is recorded of it.

import { choice } from '#kit/html/components/choice/choice.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import { unitField, unitList } from '../../console/unit-field.ts'
import { leadTitles, type Unit, unitKindTitles } from '../../unit.ts'
import type { UnitChoice } from '../../unit-choices.store.ts'
import { type Entry, type EntryField, emptyEntry } from '../unit-entry.ts'

export type UnitForm = {
  /** Undefined for a new unit. */
  readonly unit: Unit | undefined
  /** What stands in the fields before anything was typed. */
  readonly entry: Entry
  /** Units to stand under. */
  readonly choices: readonly UnitChoice[]
  readonly attempt: Attempt
}

type More = { readonly type?: 'date'; readonly hint?: string; readonly isOptional?: true }

/** The fields a form of the kind holds. */
export function entryFrom(form: URLSearchParams): Entry {
  const fields = Object.keys(emptyEntry) as EntryField[]
  return Object.fromEntries(fields.map((one) => [one, form.get(one) ?? ''])) as Entry
}

export function unitForm(view: View, { unit, entry, choices, attempt }: UnitForm): Html {
  const isOptional = true
  const value = (name: EntryField): string =>
    attempt.path === undefined ? entry[name] : attempt.typed(name)
  const text = (name: EntryField, label: string, more: More = {}) =>
    field({ name, label, value: value(name), problem: attempt.problem(name), ...more })
  const one = (name: EntryField, label: string, titles: Readonly<Record<string, string>>) =>
    choice({
      name,
      label,
      value: value(name),
      options: Object.values(titles).map((title) => [title, title]),
      problem: attempt.problem(name),
    })
  const unitOf = (name: EntryField, label: string, hint: string): Html =>
    unitField({ name, label, hint, value: value(name), problem: attempt.problem(name), isOptional })
  const yesNo = { no: '否', yes: '是' }
  return html`${attempt.summary}<form class="panel unit-form" method="post" action="${view.path}">${view.token()}${unitList(choices)}
<div class="form-columns">
${
  unit === undefined && [
    text('code', '单位代码', { hint: '用在网址中，由小写字母、数字和短横线组成，以后不能改变' }),
    text('name', '单位名称'),
  ]
}
${one('kind', '机关类别', unitKindTitles)}
${text('region', '行政区域', { hint: '从省写到本级，如 河南省焦作市、河南省郑州市巩义市；单位比较按它分级' })}
${unitOf('under', '上级单位', '所在的人民政府或者部门，填几个字后从列表中选择；顶级单位不填')}
${one('ledBy', '领导体制', leadTitles)}
${unitOf('underInSystem', '系统上级单位', '属于垂直管理系统时填写；垂直领导的由它主管公开工作')}
${text('creditCode', '统一社会信用代码', { isOptional })}
${text('indexCode', '索引号单位代码', { hint: '索引号中代表本单位的部分', isOptional })}
${one('hasRuleMakingPower', '有规章制定权', yesNo)}
${one('hasSubordinateBodies', '有所属单位', yesNo)}
${text('websites', '网站', { hint: '网址，多个以空格隔开', isOptional })}
${text('createdOn', '设立日期', { type: 'date' })}
${unit === undefined && field({ name: 'basis', label: '设立依据', hint: '文件名称和文号；登记已有单位时可以不填', value: attempt.typed('basis'), problem: attempt.problem('basis'), isOptional })}
</div>
<div class="form-line"><button class="btn btn-primary" type="submit">保存</button>
<a href="${unit === undefined ? '/units' : `/units/${unit.code}`}">取消</a></div></form>`
}
