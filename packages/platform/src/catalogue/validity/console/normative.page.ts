// The list of rules and normative documents: by validity, year, what expires, what is not interpreted; and
// the documents that a number of the annual report counts.

import { inConsole } from '#agencies/console/console-frame.ts'
import type { Unit } from '#agencies/index.ts'
import { dataTable } from '#kit/html/components/data-table/data-table.ts'
import { type Filter, filterBar } from '#kit/html/components/filter-bar/filter-bar.ts'
import { paging } from '#kit/html/components/paging/paging.ts'
import { type Html, html, type Piece } from '#kit/html/html.ts'
import type { View } from '#kit/http/route.ts'
import { addDays } from '#law/index.ts'
import { recordPath } from '../../console/record-scope.ts'
import { recordStyles } from '../../console/records.page.ts'
import type { DocumentLine } from '../document-list.store.ts'
import { normativeColumnTitles, normativeRowTitles } from '../normative-cell.ts'
import { holds, type Validity, validityTitles } from '../validity.ts'
import {
  cellAsked,
  expiringTitles,
  type NormativeQuery,
  normativeAddress,
  normativeKindOf,
  normativeKinds,
} from './normative-query.ts'

export type NormativePage = {
  readonly query: NormativeQuery
  readonly scope: readonly Unit[]
  readonly lines: readonly DocumentLine[]
  readonly counts: ReadonlyMap<Validity, number>
  /** The mark of the next page; undefined on the last one. */
  readonly next: string | undefined
}

export function normativePage(view: View, given: NormativePage): Html {
  const { query, scope, lines, next } = given
  const units = new Map(scope.map((unit) => [unit.id, unit]))
  const isWide = scope.length > 1 && query.unit === ''
  const body = html`${recordStyles}<section class="panel">${filters(query, scope)}${validityCounts(given)}${countedNote(query, given)}
${dataTable({
  caption: '规章和行政规范性文件',
  columns: [
    ...['标题', ...(isWide ? ['单位'] : []), '成文日期', '公开日期'],
    ...['有效性', '有效期', '解读'],
  ],
  lines: lines.map((line) => cellsOf(line, units.get(line.unitId), isWide)),
  whenEmpty: '没有符合条件的文件。',
})}
${paging({
  name: '文件列表的翻页',
  first: query.after && normativeAddress(query),
  next: next && normativeAddress(query, { after: next }),
})}</section>`
  return inConsole(view, {
    title: '规章和规范性文件',
    trail: [{ address: '/records', name: '主动公开' }],
    body,
    tools: html`<a class="btn" href="/records/clean-ups">文件清理</a><a class="btn" href="/records/normative/rules">统计和解读口径</a><a class="btn" href="${normativeAddress(query, {}, '/records/normative.xlsx')}">导出 XLSX</a>`,
  })
}

export function validityBadge(validity: Validity): Html {
  const tone = holds(validity) ? (validity === 'notYet' ? 'submitted' : 'published') : 'none'
  return html`<span class="badge-state badge-${tone}">${validityTitles[validity]}</span>`
}

function cellsOf(line: DocumentLine, unit: Unit | undefined, isWide: boolean): readonly Piece[] {
  const { recordId, title, documentNumber, kind, formedOn, publishedOn, validity } = line
  const path = unit && recordPath(unit, recordId, '/validity')
  return [
    html`<span class="record-title">${path === undefined ? title : html`<a href="${path}">${title}</a>`}<small>${[normativeKindOf(kind), documentNumber].filter((one) => one !== '').join('　')}</small></span>`,
    ...(isWide ? [html`<span class="asked-unit">${unit?.name}</span>`] : []),
    formedOn ?? '—',
    html`${publishedOn}${line.isTakenIn && html`<br><span class="quiet">导入</span>`}`,
    validityBadge(validity),
    endCell(line),
    interpretationCell(line),
  ]
}

function endCell({ endsOn, validity }: DocumentLine): Piece {
  if (endsOn === null) return html`<span class="quiet">长期</span>`
  return holds(validity) ? `至 ${addDays(endsOn, -1)}` : `${endsOn} 起终止`
}

function interpretationCell({ isInterpreted, isTakenIn }: DocumentLine): Piece {
  if (isInterpreted) return '已解读'
  return html`<span class="quiet">${isTakenIn ? '—' : '没有'}</span>`
}

type Options = readonly (readonly [value: string, title: string])[]

function filters(query: NormativeQuery, scope: readonly Unit[]): Html {
  const select = (
    [name, label]: readonly [string, string],
    value: string,
    options: Options,
  ): Filter => ({ kind: 'select', name, label, value, options: [['', '全部'], ...options] })
  const units = scope.map(({ code, name }) => [code, name] as const)
  return filterBar({
    name: '查找规章和规范性文件',
    address: '/records/normative',
    filters: [
      { kind: 'search', name: 'words', label: '标题或者文号', value: query.words },
      ...(scope.length > 1 ? [select(['unit', '单位'], query.unit, units)] : []),
      select(['kind', '种类'], query.kind, Object.entries(normativeKinds)),
      select(['validity', '有效性'], query.validity, [
        ['holding', '现行有效的全部'],
        ...Object.entries(validityTitles),
      ]),
      { kind: 'search', name: 'year', label: '成文年份', value: query.year },
      select(['expiring', '到期'], query.expiring, Object.entries(expiringTitles)),
      { kind: 'check', name: 'lacking', label: '缺解读', isOn: query.lacking },
    ],
    clear: normativeAddress(query) === '/records/normative' ? undefined : '/records/normative',
  })
}

/** Which number of the annual report the list shows. */
function countedNote(query: NormativeQuery, { scope }: NormativePage): Html | false {
  const asked = cellAsked(query)
  if (asked === undefined) return false
  const unit = scope.find(({ code }) => code === query.unit)
  const { year, row, column } = asked
  return html`<p>以下是${unit?.name ?? '所选单位'} ${year} 年年度报告“${normativeRowTitles[row]}　${normativeColumnTitles[column]}”计入的文件。<a href="${normativeAddress(query, { cell: '', year: '' })}">查看全部文件</a></p>`
}

function validityCounts({ query, counts }: NormativePage): Html {
  const sum = (wanted: (validity: Validity) => boolean): number =>
    [...counts].reduce((total, [validity, count]) => total + (wanted(validity) ? count : 0), 0)
  const link = (validity: NormativeQuery['validity'], title: string, count: number): Html =>
    html`<a href="${normativeAddress(query, { validity })}"${query.validity === validity && html` aria-current="true"`}>${title} <strong>${count}</strong></a>`
  return html`<nav class="state-counts" aria-label="按有效性查看">${link(
    '',
    '全部',
    sum(() => true),
  )}${link('holding', '现行有效', sum(holds))}
${[...counts].map(([validity, count]) => link(validity, validityTitles[validity], count))}</nav>`
}
