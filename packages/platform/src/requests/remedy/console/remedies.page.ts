// The table of remedies of an office: what the platform says of each result, what the office stated.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { isOutcomeName, type OutcomeName, outcomes } from '../../case/outcome.ts'
import { periodInForce } from '../remedy-periods.ts'
import { type RemedyRoute, remedyRoute, reviewFirstSince, routeTitles } from '../remedy-route.ts'
import { type RemedyRow, rowInForce } from '../remedy-row.ts'
import {
  isRemedyPeriod,
  type RemedyPeriod,
  type RemedySubject,
  remedyPlaceTitles,
  remedySubjects,
  subjectTitle,
} from '../remedy-subject.ts'
import { isStanding, type ReviewOrgan, standings } from '../review-organ.ts'

export function chooseUnitPage(view: View, units: readonly Unit[]): Html {
  const body = html`<section class="panel">${dataTable({
    caption: '单位',
    columns: ['单位', '代码'],
    lines: units.map(({ code, name }) => [html`<a href="/remedies/${code}">${name}</a>`, code]),
    whenEmpty: '没有可以查看的单位。',
  })}</section>`
  return inConsole(view, { title: '救济途径', body })
}

export type RemediesView = {
  readonly unit: Unit
  readonly byRule: ReviewOrgan
  readonly rows: readonly RemedyRow[]
  readonly names: ReadonlyMap<string, string>
  readonly today: LocalDate
  readonly mayWrite: boolean
  readonly attempt: Attempt
}

export function remediesPage(view: View, given: RemediesView): Html {
  const { unit, mayWrite, attempt } = given
  const body = html`<link rel="stylesheet" href="${assetAddress('letters.css')}">${attempt.summary}
${placesPanel(given)}${periodsPanel(given)}${mayWrite && rowForm(view, given)}${outcomesPanel(given)}${versionsPanel(given)}`
  return inConsole(view, { title: `救济途径：${unit.name}`, body })
}

function placesPanel({ byRule, rows, today }: RemediesView): Html {
  const otherwise: Readonly<Record<keyof typeof remedyPlaceTitles, Piece>> = {
    standing: standings.ordinary,
    reviewOrgan: byRule.isKnown
      ? `${byRule.name}（按${byRule.law}）`
      : html`<span class="remedy-unstated">没有填写；文书中只写“${byRule.name}”（${byRule.law}）</span>`,
    reviewChannel: html`<span class="remedy-unstated">没有填写；网上送达时只用一般的说法（行政复议法第二十二条）</span>`,
    court: html`<span class="remedy-unstated">没有填写；文书中只写“有管辖权的人民法院”</span>`,
  }
  const places = Object.keys(remedyPlaceTitles) as (keyof typeof remedyPlaceTitles)[]
  return html`<section class="panel"><h2>向哪里提出</h2>${dataTable({
    caption: '向哪里提出',
    columns: ['项目', '现在使用', '依据'],
    lines: places.map((place) => {
      const row = rowInForce(rows, place, today)
      return [remedyPlaceTitles[place], row ? valueInWords(row) : otherwise[place], row?.basis]
    }),
    whenEmpty: '',
  })}</section>`
}

/** What runs after an answer, with the periods that an office may state otherwise. */
function periodsPanel({ rows, today }: RemediesView): Html {
  const own = (period: RemedyPeriod): readonly Piece[] => {
    const { days, law } = periodInForce(rows, period, today)
    const isOwn = rowInForce(rows, period, today) !== undefined
    return [`${days} 日`, law, isOwn ? '本单位' : html`<span class="quiet">平台</span>`]
  }
  const fixed = (text: string, law: string): readonly Piece[] => [
    text,
    law,
    html`<span class="quiet">平台</span>`,
  ]
  const lines: readonly (readonly Piece[])[] = [
    ['申请行政复议', '收到答复之日', ...fixed('60 日', '行政复议法第二十条')],
    ['直接提起行政诉讼', '收到答复之日', ...fixed('6 个月', '行政诉讼法第四十六条')],
    ['复议机关作出决定（普通程序）', '受理之日', ...own('reviewOrdinary')],
    ['复议机关作出决定（简易程序）', '受理之日', ...fixed('30 日', '行政复议法第六十二条第二款')],
    ['复议后提起行政诉讼', '收到复议决定书之日', ...own('suitAfterReview')],
    ['复议机关逾期不作决定，提起行政诉讼', '复议期满之日', ...own('suitAfterReview')],
  ]
  return html`<section class="panel"><h2>期限</h2>
<p class="quiet">开始的当天不计算；最后一天是休息日的，到休息日后的第一天为止（行政诉讼法解释第四十八条）。法律另有规定的，由本单位填写天数和依据。</p>${dataTable(
    {
      caption: '期限',
      columns: ['事项', '从哪一天起算', '期限', '依据', '由谁确定'],
      lines,
      whenEmpty: '',
    },
  )}</section>`
}

function outcomesPanel({ rows, today }: RemediesView): Html {
  const names = Object.keys(outcomes) as OutcomeName[]
  return html`<section class="panel"><h2>各种结果的救济顺序</h2>
<p class="quiet">行政复议法第二十三条第一款第四项自 ${reviewFirstSince} 起适用：依条例第十四条至第十六条不予公开的，先申请行政复议。</p>${dataTable(
    {
      caption: '各种结果的救济顺序',
      columns: ['结果', '条款', '顺序', '由谁确定'],
      lines: names.map((outcome) => {
        const row = rowInForce(rows, outcome as RemedySubject, today)
        const withheldBy = outcome === 'partlyGranted' ? (['refused.stateSecret'] as const) : []
        const settled = row?.value
        const route = remedyRoute({ outcome, decidedOn: today, withheldBy, settled })
        const { group, title, law } = outcomes[outcome]
        return [
          group === title ? title : `${group}：${title}`,
          law,
          routeTitles[route],
          row ? `本单位：${row.basis}` : html`<span class="quiet">平台</span>`,
        ]
      }),
      whenEmpty: '',
    },
  )}</section>`
}

function rowForm(view: View, { today, attempt }: RemediesView): Html {
  const typed = (name: string, otherwise = ''): string =>
    attempt.path === undefined ? otherwise : attempt.typed(name)
  const problem = (name: string) =>
    attempt.problem(name) && html`<p class="field-problem">${attempt.problem(name)}</p>`
  const values = [...Object.values(standings), routeTitles.reviewFirst, routeTitles.either]
  return html`<section class="panel letter-forms"><details${attempt.path !== undefined && html` open`}><summary>填写或者修改一项</summary>
<form method="post" action="${view.path}">${view.token()}
<div class="field"><label class="form-label" for="subject">项目</label><select class="form-select" id="subject" name="subject">${remedySubjects.map((one) => html`<option value="${one}"${typed('subject') === one && html` selected`}>${subjectTitle(one)}</option>`)}</select></div>
<div class="field"><label class="form-label" for="value">内容 <span class="field-optional">不填即改用平台的内容</span></label>${problem('value')}<input class="form-control" id="value" name="value" value="${typed('value')}" list="value-choices" aria-describedby="value-hint"><p class="form-hint" id="value-hint">复议机关、法院写全称；期限只写天数。“机关的地位”和“救济顺序”从以下选择：${values.map((one) => `“${one}”`).join('')}。</p><datalist id="value-choices">${values.map((one) => html`<option value="${one}"></option>`)}</datalist></div>
<div class="field"><label class="form-label" for="basis">依据</label>${problem('basis')}<input class="form-control" id="basis" name="basis" value="${typed('basis')}" required></div>
<div class="field"><label class="form-label" for="validFrom">从哪一天起</label>${problem('validFrom')}<input class="form-control" type="date" id="validFrom" name="validFrom" value="${typed('validFrom', today)}" required></div>
<button class="btn btn-primary" type="submit">保存</button></form></details></section>`
}

function versionsPanel({ rows, names }: RemediesView): Html {
  return html`<section class="panel"><h2>修改经过</h2>${dataTable({
    caption: '修改经过',
    columns: ['项目', '内容', '依据', '从哪一天起', '保存人', '保存时间'],
    lines: rows.map((row) => [
      subjectTitle(row.subject),
      row.value === '' ? html`<span class="quiet">改用平台的内容</span>` : valueInWords(row),
      row.basis,
      row.validFrom,
      names.get(row.savedBy) ?? '已注销的账号',
      momentText(row.savedAt),
    ]),
    whenEmpty: '本单位没有修改过。',
  })}</section>`
}

function valueInWords({ subject, value }: RemedyRow): string {
  if (isRemedyPeriod(subject)) return `${value} 日`
  if (subject === 'standing') return isStanding(value) ? standings[value] : value
  return isOutcomeName(subject) ? routeTitles[value as RemedyRoute] : value
}
