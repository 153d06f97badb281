// The catalogues of units: which edition holds, which are in preparation, which fields are kept.

import type { Unit } from '#agencies/index.ts'
import { longField } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html } from '#kit/html/html.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { type Catalogue, holdsOn } from '../entry.ts'
import {
  type FieldCode,
  fieldCodes,
  grassRootsFields,
  grassRootsSource,
} from '../grass-roots-fields.ts'
import { itemInWords } from '../items.ts'

export type UnitCatalogues = {
  readonly unit: Unit
  readonly editions: readonly Catalogue[]
  /** The edition the unit goes by today, its own or of a unit above. */
  readonly inForce: Catalogue | undefined
  readonly counts: ReadonlyMap<string, number>
  readonly kept: readonly FieldCode[]
  readonly mayEdit: boolean
  /** Its forms are open: one unit at a time, as fields have names of their own in the page. */
  readonly isChosen: boolean
}

export function standingOf(one: Catalogue, today: LocalDate): string {
  if (one.issuedAt === null) return '编制中'
  if (holdsOn(one, today)) return '现行'
  return one.validFrom > today ? '待施行' : '已失效'
}

export function catalogueListPage(
  view: View,
  {
    units,
    today,
    attempt,
  }: {
    readonly units: readonly UnitCatalogues[]
    readonly today: LocalDate
    readonly attempt: Attempt
  },
): Html {
  return html`${attempt.summary}<section class="panel"><h2>目录和期限</h2><p>每个单位按现行的主动公开目录公开信息。目录条目写明的时限比条例第二十六条的 20 个工作日短的，按条目推算公开期限；比它长的，要写明规定它的法律、法规。已经发布的目录不再改动，改动时编制新的一版。</p></section>
${units.length === 0 && html`<p class="nothing-here">没有可以查看的单位。</p>`}
${units.map((one) => unitPanel(view, one, { today, attempt }))}`
}

type Shown = { readonly today: LocalDate; readonly attempt: Attempt }

function unitPanel(view: View, given: UnitCatalogues, { today, attempt }: Shown): Html {
  const { unit, editions, inForce, counts, mayEdit, isChosen } = given
  const other = inForce !== undefined && inForce.unitId !== unit.id
  return html`<section class="panel" id="unit-${unit.code}"><h2>${unit.name}</h2>
${other && html`<p>没有自己的现行目录，按上级单位的《${inForce.title}》公开。</p>`}
${inForce === undefined && html`<p class="is-late">没有现行的主动公开目录（条例第十二条要求编制并及时更新）。</p>`}
${dataTable({
  caption: `${unit.name}的目录`,
  columns: ['目录', '状态', '有效期', '条目'],
  lines: editions.map((one) => [
    html`<a href="/records/catalogue/${unit.code}/${one.catalogueId}">${one.title}</a>${one.servesBelow && html` <span class="quiet">下级适用</span>`}`,
    standingOf(one, today),
    `${one.validFrom} 至 ${one.validUntil ?? '长期'}`,
    counts.get(one.catalogueId) ?? 0,
  ]),
  whenEmpty: '还没有编制目录。',
})}
${mayEdit && (isChosen ? html`${beginForm(view, given, attempt)}${fieldsForm(view, given)}` : html`<a class="btn" href="/records/catalogue?unit=${unit.code}#unit-${unit.code}">编制</a>`)}</section>`
}

function beginForm(view: View, { unit, editions }: UnitCatalogues, attempt: Attempt): Html {
  const path = `/records/catalogue/${unit.code}`
  const isHere = attempt.path === path
  return html`<details${isHere && html` open`}><summary>编制新的一版</summary><form method="post" action="${path}">${view.token()}
${headFields({ title: `${unit.name}主动公开基本目录`, basis: '', validFrom: '', validUntil: '', servesBelow: false }, isHere ? attempt : undefined)}
<div class="field"><label class="form-label" for="copyOf-${unit.code}">条目从哪里开始</label><select class="form-select" id="copyOf-${unit.code}" name="copyOf"><option value="">空白</option>${editions.map((one) => html`<option value="${one.catalogueId}">照抄《${one.title}》（${one.validFrom}）</option>`)}</select></div>
<button class="btn btn-primary" type="submit">开始编制</button></form></details>`
}

export type HeadShown = {
  readonly title: string
  readonly basis: string
  readonly validFrom: string
  readonly validUntil: string
  readonly servesBelow: boolean
}

export function headFields(head: HeadShown, attempt: Attempt | undefined): Html {
  const value = (name: 'title' | 'basis' | 'validFrom' | 'validUntil'): string =>
    attempt?.typed(name) ?? head[name]
  return html`${field({ name: 'title', label: '目录名称', value: value('title'), problem: attempt?.problem('title') })}
${longField({ name: 'basis', label: '编制依据', value: value('basis'), isOptional: true })}
${field({ name: 'validFrom', label: '有效期起于', type: 'date', value: value('validFrom'), problem: attempt?.problem('validFrom') })}
${field({ name: 'validUntil', label: '有效期止于', type: 'date', value: value('validUntil'), isOptional: true, hint: '不填的，到下一版施行为止。' })}
<label class="form-check"><input class="form-check-input" type="checkbox" name="servesBelow" value="yes"${(attempt ? attempt.typed('servesBelow') === 'yes' : head.servesBelow) && html` checked`}> <span class="form-check-label">没有自己目录的下级单位也按这份目录公开</span></label>`
}

function fieldsForm(view: View, { unit, kept }: UnitCatalogues): Html {
  return html`<details><summary>基层政务公开标准目录的试点领域（使用 ${kept.length} 个，共 ${fieldCodes.length} 个）</summary>
<p class="form-hint">${grassRootsSource}</p><form method="post" action="/records/catalogue/${unit.code}/fields">${view.token()}
${fieldCodes.map(
  (code) =>
    html`<label class="form-check"><input class="form-check-input" type="checkbox" name="field" value="${code}"${kept.includes(code) && html` checked`}> <span class="form-check-label">${grassRootsFields[code].title} <span class="quiet">${itemInWords(grassRootsFields[code].item)}</span></span></label>`,
)}<button class="btn" type="submit">保存</button></form></details>`
}
