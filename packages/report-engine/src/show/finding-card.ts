// One finding as a clerk reads it: what is wrong, in which cells, where in the source, what to do.

import { explanationOf } from '../explain/explanations.ts'
import { remedyOf } from '../explain/remedies.ts'
import type { Finding } from '../finding.ts'
import { cellAt } from '../labels/cell-at.ts'
import { cellLabel } from '../labels/cell-label.ts'
import { placeLabel } from '../labels/place-label.ts'
import type { Cell, Report } from '../report.ts'
import { escapeHtml } from '../write/html/escape-html.ts'
import type { NumberedFinding, Side } from './marked-findings.ts'
import { severityNames, verdictNames } from './words.ts'

const mostCells = 10
const letters: Readonly<Record<Side, string>> = { a: 'A', b: 'B', c: '' }

type Shown = { readonly report: Report; readonly previous?: Report; readonly id: string }

/** The finding as an item of a list; `id` is the id of its report on the page. */
export function findingCard(numbered: NumberedFinding, shown: Shown): string {
  const { number, finding } = numbered
  const title = explanationOf(finding.code)?.title ?? finding.code
  return [
    `<li class="finding ${finding.severity}" id="${shown.id}-f${number}">`,
    `<h4>${tags(finding)} <a href="#${shown.id}-f${number}">问题 ${number}</a>　${escapeHtml(title)}</h4>`,
    `<p>${escapeHtml(finding.message)}</p>`,
    ...(['a', 'b', 'c'] as const).map((side) => sideHtml(numbered, side, shown)),
    placesHtml(finding),
    adviceHtml(finding.code),
    '</li>',
  ].join('\n')
}

function tags({ severity, verdict }: Finding): string {
  const name = verdictNames[verdict]
  const ask = name === '' ? '' : ` <span class="tag ask">${name}</span>`
  return `<span class="tag ${severity}">${severityNames[severity]}</span>${ask}`
}

function sideHtml({ sides }: NumberedFinding, side: Side, shown: Shown): string {
  const addresses = sides[side]
  if (addresses.length === 0) return ''
  // In a long sum the zeros tell nothing: they stand in the table.
  const telling =
    addresses.length > 4 ? addresses.filter((one) => !isZero(cellAt(one, shown))) : addresses
  const listed = telling.slice(0, mostCells).map((address) => cellItem(address, shown))
  const rest = addresses.length - listed.length
  const more =
    rest === 0
      ? ''
      : `<li class="soft">${restText(rest, telling.length > listed.length, listed.length === 0)}</li>`
  const letter = letters[side] === '' ? '' : `<b class="letter">${letters[side]}</b>`
  return `<div class="side ${side}">${letter}<ul>${listed.join('')}${more}</ul></div>`
}

function restText(rest: number, hasMore: boolean, isAll: boolean): string {
  if (hasMore) return `另有 ${rest} 格，表中已标出`
  return isAll ? `${rest} 格都是 0` : `其余 ${rest} 格为 0`
}

function isZero(cell: Cell | undefined): boolean {
  return cell?.value != null && /^0(\.0+)?$/.test(cell.value) && cell.state === 'number'
}

function cellItem(address: string, shown: Shown): string {
  const { report, id } = shown
  const cell = cellAt(address, shown)
  const label = escapeHtml(cellLabel(address, report.edition))
  const raw = cell === undefined ? '无此格' : cell.raw.trim() || '空白'
  const place = cell === undefined ? '' : placeLabel(cell.at)
  const name =
    report.cells[address] === undefined ? label : `<a href="#${id}-${address}">${label}</a>`
  return `<li>${name} <b>${escapeHtml(raw)}</b> <span class="soft">${escapeHtml(place)}</span></li>`
}

function placesHtml({ at = [] }: Finding): string {
  const places = at.map(placeLabel).filter((place) => place !== '')
  if (places.length === 0) return ''
  return `<p class="small soft">见原文 ${escapeHtml(places.slice(0, mostCells).join('、'))}</p>`
}

function adviceHtml(code: string): string {
  const found = explanationOf(code)
  const law = found === undefined || found.law === '' ? '' : `依据：${escapeHtml(found.law)}　`
  const remedy = escapeHtml(found?.remedy ?? remedyOf(code))
  return `<p class="small advice">怎么改：${remedy}<br>${law}代码：<code>${escapeHtml(code)}</code></p>`
}
