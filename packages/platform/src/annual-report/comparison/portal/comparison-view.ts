// The page that sets units beside one another, for both sites: choice, charts, table, what stands out.

import { isUnitKind } from '#agencies/index.ts'
import { assetAddress } from '#kit/html/assets.ts'
import { type Html, html } from '#kit/html/html.ts'
import { barChartSize } from '../../charts/bar-chart.ts'
import { chartPicture } from '../../charts/portal/chart-picture.ts'
import { type ComparedGroup, fewestForMedian, type UnitComparison } from '../compare-units.ts'
import { mostUnits } from '../comparison.store.ts'
import { mostBars } from '../comparison-chart.ts'
import { farAway, fewestPeers, leastDistance } from '../outliers.ts'
import { queryOf } from '../wish.ts'
import { type ComparisonChoice, comparisonChoice } from './comparison-choice.ts'
import { comparisonTable, groupTitle } from './comparison-table.ts'

export type ComparisonView = ComparisonChoice & {
  /** Null: too many units match. */
  readonly comparison: UnitComparison | null
  /** The part of a chart's address that changes with its figures. */
  readonly chartVersion?: (one: UnitComparison) => string
  readonly reportAddress: (unitCode: string) => string
  /** What stands in place of everything where there is no report to compare. */
  readonly whenEmpty: string
}

/** The body of the page without its heading. */
export function comparisonView(view: ComparisonView): Html {
  const { comparison, years, whenEmpty } = view
  return html`<link rel="stylesheet" href="${assetAddress('years.css')}">
<link rel="stylesheet" href="${assetAddress('compare.css')}">
${years.length === 0 ? html`<p class="compare-nothing">${whenEmpty}</p>` : [comparisonChoice(view), comparison === null ? tooMany : comparison.groups.length === 0 ? nobody : result(view, comparison)]}`
}

const tooMany = html`<p class="compare-nothing">符合条件的单位超过 ${mostUnits} 个，无法一次比较。请填写地区或者单位名称，或者选择类别、级别，缩小范围。</p>`
const nobody = html`<p class="compare-nothing">没有符合条件的报告。请换一个年度，或者放宽条件。</p>`

function result(view: ComparisonView, comparison: UnitComparison): Html {
  const { wish, address } = view
  const lines = comparison.groups.flatMap((group) => group.lines)
  const marked = lines.filter(({ cells }) => cells.some(({ reason }) => reason))
  return html`${charts(view, comparison)}
<h2>各单位数字</h2>
<p class="compare-note">共 ${lines.length} 个单位，按类别和级别分开列出${marked.length > 0 && `，其中 ${marked.length} 个单位有差别较大的数字，已标出`}。<span class="on-screen">点击列名，在各组之内排序。</span><a class="on-screen" href="${address}.csv?${queryOf(wish)}" download>下载此表（CSV）</a></p>
${comparisonTable({ ...view, comparison })}
${rule}`
}

const rule = html`<p class="compare-note">中位数只在同一类别、同一级别的单位之间计算，至少 ${fewestForMedian} 个单位有数字时才列出。怎样标出差别较大的数字：也只在这些单位之间比较，至少 ${fewestPeers} 个单位有数字时才作判断。一个数字高于上四分位数或者低于下四分位数，超出四分位距（中间一半单位的数字范围）的 ${farAway} 倍以上，并且与中位数相差 ${leastDistance} 以上，就标出。标出只说明与同级单位差别大，不说明有错，也不是评价。</p>`

/** More charts than these above a table keep readers from it. */
const mostCharts = 4

/** A chart for each group in which there is something to see. */
function charts(view: ComparisonView, { columns, groups }: UnitComparison): Html | undefined {
  const index = columns.findIndex(({ address }) => address === view.wish.order.by)
  const label = columns[index]?.label ?? ''
  const drawn = groups
    .map((group) => ({ group, count: group.middles[index]?.count ?? 0 }))
    .filter(({ group, count }) => count > 1 && group.rank !== undefined)
    .slice(0, mostCharts)
  if (drawn.length === 0) return undefined
  return html`<h2>${label}</h2>
${drawn.map(({ group, count }) => groupChart(view, { columns, groups: [group] }, { group, count, label }))}`
}

type Drawn = { readonly group: ComparedGroup; readonly count: number; readonly label: string }

function groupChart(view: ComparisonView, one: UnitComparison, { group, count, label }: Drawn) {
  const { wish, address, chartVersion } = view
  const { kind, rank } = group
  const query = queryOf({ ...wish, kind: isUnitKind(kind) ? kind : undefined, rank })
  const version = chartVersion === undefined ? '' : `&v=${chartVersion(one)}`
  const bars = Math.min(mostBars, count)
  const picture = chartPicture({
    address: `${address}/chart.svg?${query}${version}`,
    sizes: { wide: barChartSize(bars, 'wide'), narrow: barChartSize(bars, 'narrow') },
    alt: `${label}：${groupTitle(group)}各单位的数字和中位数，见下表。`,
  })
  return html`<figure class="compare-chart"><figcaption>${groupTitle(group)}${count > mostBars && `：下表中的前 ${mostBars} 个单位`}</figcaption>${picture}</figure>`
}
