// Draws a chart as SVG without a browser (ECharts): no script and no style sheet in it, the same every time.

import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | MarkLineComponentOption
>

export type ChartSize = { readonly width: number; readonly height: number }

/** Wide for screens and paper, narrow for phones: each is shown as large as it is drawn. */
export type ChartWidth = 'wide' | 'narrow'

/** The width that the query of a chart's address asks for. */
export function chartWidthOf(query: URLSearchParams): ChartWidth {
  return query.get('narrow') === 'yes' ? 'narrow' : 'wide'
}

export const ink = '#1f2933'
export const quiet = '#52606d'
export const gridLine = '#dde1e6'

/** Names without quotes: they stand inside an attribute. */
const fonts = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif'

/** The chart as the text of an SVG file, white behind, so that it can be kept and printed. */
export function svgChart(option: ChartOption, { width, height }: ChartSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#ffffff',
      textStyle: { fontFamily: fonts, color: ink },
      ...option,
    })
    return plain(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/** What only serves a pointer is taken out; type is set by attributes, which no policy can forbid. */
function plain(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|baseProfile)="[^"]*"/g, '')
    .replace(/zr\d+-c/g, 'c')
    .replace(/ style="([^"]*)"/g, (_, rules: string) =>
      rules
        .split(';')
        .map((rule) => rule.split(':'))
        .map(([name = '', value = '']) => (name.trim() === '' ? '' : ` ${name.trim()}="${value}"`))
        .join(''),
    )
}
