// Filling in the statutory form: the three tables as forms that work without script; with it, the
// island moves between cells, adds up, saves by itself and keeps what could not be saved.

import { type Finding, layOut, type Report } from '@gongkai/report-engine'
import type { Unit } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { notice } from '#kit/html/components/notice/notice.ts'
import { type Html, html } from '#kit/html/html.ts'
import { island } from '#kit/html/islands.ts'
import type { View } from '#kit/http/route.ts'
import { openedCell } from '../../console/anchored-cell.ts'
import { reportPath } from '../../console/report-frame.ts'
import { stateTitles } from '../../flow/edition-state.ts'
import type { ReportEdition } from '../../flow/report-edition.ts'
import { laidOutTable } from '../../portal/laid-out-table.ts'
import { shownText } from '../cell-text.ts'
import { cellFindings } from './cell-findings.ts'
import { type FilledIn, fillTable } from './fill-table.ts'
import { choiceField } from './posted-cells.ts'
import type { ToldConflict } from './told-conflict.ts'

const fillInIsland = island('fill-in', new URL('./island/fill-in.ts', import.meta.url))

export type FillIn = FilledIn & {
  readonly unit: Unit
  readonly edition: ReportEdition
  readonly findings: readonly Finding[]
  readonly mayEdit: boolean
  readonly conflicts: readonly ToldConflict[]
  /** What was done, on top of the page. */
  readonly done?: string | undefined
  /** Why what was sent was refused. */
  readonly summary?: Html | undefined
  /** A new one for each form that is sent. */
  readonly saveId: string
}

/** The body of the page. */
export function fillInPage(view: View, given: FillIn): Html {
  const styles = html`<link rel="stylesheet" href="${assetAddress('report.css')}">
<link rel="stylesheet" href="${assetAddress('fill-in.css')}">
<link rel="stylesheet" href="${assetAddress('fill-in-narrow.css')}">`
  return given.mayEdit
    ? html`${styles}${editable(view, given)}${fillInIsland()}`
    : html`${styles}<link rel="stylesheet" href="${assetAddress('roll-up.css')}">${readOnly(given)}`
}

/** What stands in the cells of a report, as the form shows it. */
export function textsOf({ cells }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).map(([address, cell]) => [address, shownText(cell)]),
  )
}

function editable(view: View, given: FillIn): Html {
  const { unit, edition, report, findings, done, conflicts, problems, saveId } = given
  const path = reportPath(unit, edition, '/fill-in')
  // A conflict that was told is decided over the other's value, so that is what the form was shown with.
  const was = JSON.stringify(textsOf(report))
  return html`<form class="fill-tables" id="fill-in" method="post" action="${path}" autocomplete="off" data-keep="${unit.code}/${edition.year}/${edition.number}/${view.person?.id}">${view.token()}
<input type="hidden" name="edition" value="${edition.number}"><input type="hidden" name="saveId" value="${saveId}"><input type="hidden" name="was" value="${was}">
<div class="fill-top"><div class="fill-bar"><p id="fill-state" role="status">${problems.size > 0 ? '有的格填写有误，没有保存' : '填好后请按“保存”。'}</p>
<p class="fill-count" id="fill-count">${countWords(report)}</p>
<div class="fill-tools"><button class="btn btn-primary" type="submit">保存</button>
<a class="btn" data-after-saving href="${path}/zeros">空白格确认为 0</a><a class="btn" data-after-saving id="fill-history" href="${path}/history">修改记录</a></div></div>
<div id="fill-notes">${given.summary}${done !== undefined && notice({ tone: 'done', title: done })}
${problems.size > 0 && notice({ tone: 'problem', title: `${problems.size} 格填写有误，没有保存`, lines: ['请改正标出的格，其余各格已经保存。内容保留在格中。'] })}
${conflicts.length > 0 && conflictChoices(conflicts)}</div></div>
<details class="fill-help"><summary>填写方法</summary><p>方向键、回车键和 Tab 键在格间移动；可以从 Excel、WPS 表格整块粘贴；没有发生的请填 0，空白不等于 0。</p></details>
${tables(report, (table, id) => fillTable(table, id, given))}
<section class="fill-findings" id="fill-strip" aria-labelledby="fill-findings-title" tabindex="0"><button class="btn btn-sm" id="fill-fold" type="button" aria-expanded="true" aria-controls="fill-findings" hidden>收起</button><div id="fill-findings">${cellFindings(report, findings)}</div></section>
</form>`
}

/** 共 200 格，空白 12 格 */
export function countWords({ cells }: Report): string {
  const all = Object.values(cells)
  const blank = all.filter(({ state }) => state === 'blank').length
  return `共 ${all.length} 格，空白 ${blank} 格`
}

function conflictChoices(conflicts: readonly ToldConflict[]): Html {
  return html`<div class="notice notice-problem" role="alert"><p class="notice-title">${conflicts.length} 格与他人的修改不一致，请选择后再保存</p>
${conflicts.map(
  ({ address, label, mine, theirs, by }) =>
    html`<fieldset class="fill-conflict"><legend><a href="#cell-${address}">${label}</a></legend>
<label><input type="radio" name="${choiceField}${address}" value="theirs" required> 用 ${by} 的：${theirs || '空白'}</label>
<label><input type="radio" name="${choiceField}${address}" value="mine" required> 用我填的：${mine || '空白'}</label></fieldset>`,
)}</div>`
}

function readOnly({ unit, edition, report }: FillIn): Html {
  const cell = openedCell(reportPath(unit, edition))
  return html`<section class="panel"><p>报告${stateTitles[edition.state]}，这里只供查看；填报中和退回的报告由本单位经办人或公开工作机构负责人填写。点击数字查看它的来源和各版的修改。</p>
<p><a href="${reportPath(unit, edition, '/fill-in')}/history">修改记录</a></p></section>
<div class="fill-tables">${tables(report, (table, id) => laidOutTable(table, id, cell))}</div>`
}

type OneTable = Parameters<typeof fillTable>[0]

function tables(
  report: Report,
  show: (table: OneTable, headingId: string) => Html,
): readonly Html[] {
  return layOut(report).sections.flatMap(({ heading, table }) => {
    if (table === undefined) return []
    const id = `fill-${table.key}`
    return [html`<section class="panel"><h2 id="${id}">${heading}</h2>${show(table, id)}</section>`]
  })
}
