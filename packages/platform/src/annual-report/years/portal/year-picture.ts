// The course of a unit's requests as a part of a page, drawn by an address of its own.

import type { Html } from '#kit/html/html.ts'
import { lineChartSizes } from '../../charts/line-chart.ts'
import { chartPicture } from '../../charts/portal/chart-picture.ts'

/** The picture; its page needs years.css. */
export function yearPicture(address: string): Html {
  const alt = '各年本年新收、办理结果总计、结转下年度的件数，数字见下表。'
  return chartPicture({ address, sizes: lineChartSizes, alt })
}
