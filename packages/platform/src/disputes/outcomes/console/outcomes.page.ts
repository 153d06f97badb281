// The table of ends of an office: the heading of each in table 四, its own rows, what a new one changes.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { choice } from '#kit/html/components/choice/choice.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { field } from '#kit/html/components/field/field.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import { momentText } from '#kit/html/moment.ts'
import type { Attempt } from '#kit/http/again.ts'
import type { View } from '#kit/http/route.ts'
import type { LocalDate } from '#law/index.ts'
import { disputeRows } from '../../case/dispute-figures.ts'
import {
  countedAsTitles,
  type DisputeKind,
  disputeKindTitles,
  disputeOutcome,
  disputeOutcomes,
  isDisputeKind,
} from '../../case/dispute-outcome.ts'
import { disputeStyles } from '../../console/disputes.page.ts'
import type { Move } from '../outcome-effect.ts'
import { earliestValidFrom, type OutcomeRow, outcomeRowOn } from '../outcome-row.ts'

const trail = [{ address: '/disputes', name: '复议诉讼' }]

export function chooseOutcomesPage(view: View, units: readonly Unit[]): Html {
  const body = html`<section class="panel">${dataTable({
    caption: '单位',
    columns: ['单位', '代码'],
    lines: units.map(({ code, name }) => [
      html`<a href="/dispute-outcomes/${code}">${name}</a>`,
      code,
    ]),
    whenEmpty: '没有可以查看的单位。',
  })}</section>`
  return inConsole(view, { title: '结果归类', trail, body })
}

export type OutcomesView = {
  readonly unit: Unit
  readonly rows: readonly OutcomeRow[]
  readonly names: ReadonlyMap<string, string>
  readonly today: LocalDate
  readonly mayWrite: boolean
  readonly attempt: Attempt
  /** What the row that was filled in would change; undefined when none was looked over. */
  readonly effect: readonly Move[] | undefined
  /** What the form was looked over with. */
  readonly checked: string
}

export function outcomesPage(view: View, given: OutcomesView): Html {
  const { unit, mayWrite, attempt } = given
  const body = html`${disputeStyles}${attempt.summary}
<p class="page-lead">案件审结后，按结果计入年度报告表四的一栏。报告格式没有规定各种结果归入哪一栏，平台按通常的理解归类；本单位有依据的，可以另行归类。</p>
${mayWrite && formPanel(view, given)}${tablePanel(given)}${versionsPanel(given)}`
  return inConsole(view, { title: `结果归类：${unit.name}`, trail, body })
}

function formPanel(view: View, { attempt, today, effect, checked }: OutcomesView): Html {
  const said = (name: string, label: string) => ({
    ...{ name, label, value: attempt.typed(name), problem: attempt.problem(name) },
  })
  const isOpen = attempt.path !== undefined
  return html`<section class="panel" id="change"><details${isOpen && html` open`}><summary>另行归类</summary>
<form method="post" action="${view.path}">${view.token()}<input type="hidden" name="checked" value="${checked}"><div class="form-columns">
${choice({ ...said('end', '结果'), options: endOptions() })}
${choice({ ...said('countedAs', '计入'), options: [['', '平台的归类'], ...Object.entries(countedAsTitles)] })}
${field({ ...said('validFrom', '适用于从哪一天起审结的案件'), type: 'date', value: attempt.typed('validFrom') || today, hint: `不早于 ${earliestValidFrom(today)}` })}
${field({ ...said('basis', '依据'), hint: '文件的名称和文号，或者法制机构的确认意见' })}
</div>${effect && effectPart(effect)}
<button class="btn${effect ? '' : ' btn-primary'}" type="submit" name="do" value="check">${effect ? '重新查看影响' : '查看影响'}</button>
${effect && html`<button class="btn btn-primary" type="submit" name="do" value="save">保存</button>`}</form></details></section>`
}

function endOptions(): readonly (readonly [string, string])[] {
  const named = Object.entries(disputeOutcomes).flatMap(([kind, ends]) =>
    isDisputeKind(kind)
      ? Object.entries(ends).map(
          ([code, { title }]) =>
            [`${kind}.${code}`, `${disputeKindTitles[kind]}：${title}`] as const,
        )
      : [],
  )
  return [['', '请选择'], ...named]
}

/** The figures that would change, before they do. */
function effectPart(effect: readonly Move[]): Html {
  if (effect.length === 0) return html`<p>保存以后，现有案件的数据没有变化。</p>`
  return html`<h3>保存以后的变化</h3>${dataTable({
    caption: '保存以后的变化',
    columns: ['年度', '表四', '从', '到', '件数'],
    lines: effect.map(({ year, row, from, to, disputeIds }) => [
      `${year}年`,
      disputeRows[row],
      countedAsTitles[from],
      countedAsTitles[to],
      String(disputeIds.length),
    ]),
    whenEmpty: '',
  })}<p class="quiet">已经公开的报告不变；以前某一时点的数据重新计算，仍按当时的归类。</p>`
}

function tablePanel({ rows, today }: OutcomesView): Html {
  const kinds = Object.keys(disputeOutcomes).filter(isDisputeKind)
  return html`<section class="panel"><h2>今天审结的案件计入哪一栏</h2>${kinds.map(
    (kind) =>
      html`<h3>${disputeKindTitles[kind]}</h3>${dataTable({
        caption: disputeKindTitles[kind],
        columns: [`${disputeKindTitles[kind]}的结果`, '计入', '条款', '归类的依据'],
        lines: Object.keys(disputeOutcomes[kind]).map((code) => lineOf(rows, kind, code, today)),
        whenEmpty: '',
      })}`,
  )}</section>`
}

function lineOf(
  rows: readonly OutcomeRow[],
  ...[kind, outcome, today]: readonly [DisputeKind, string, LocalDate]
): readonly Piece[] {
  const known = disputeOutcome(kind, outcome)
  const own = outcomeRowOn(rows, { kind, outcome }, today)
  const heading = own?.countedAs ?? known?.countedAs
  return [
    known?.title,
    heading && countedAsTitles[heading],
    known?.law,
    own ? `本单位：${own.basis}` : html`<span class="quiet">平台</span>`,
  ]
}

function versionsPanel({ rows, names }: OutcomesView): Html {
  return html`<section class="panel"><h2>修改经过</h2>${dataTable({
    caption: '修改经过',
    columns: ['结果', '计入', '依据', '适用于审结日期', '保存人', '保存时间'],
    lines: rows.map((row) => [
      `${disputeKindTitles[row.kind]}：${disputeOutcome(row.kind, row.outcome)?.title ?? row.outcome}`,
      row.countedAs === null
        ? html`<span class="quiet">平台的归类</span>`
        : countedAsTitles[row.countedAs],
      row.basis,
      `${row.validFrom} 起`,
      names.get(row.savedBy) ?? '已注销的账号',
      momentText(row.savedAt),
    ]),
    whenEmpty: '本单位没有另行归类。',
  })}</section>`
}
