// A small whole report of a made-up organ, as the file a clerk would import. For tests.

import { addresses, decimalOf, forms, type Report, reportToJson } from '@gongkai/report-engine'
import type { ReportFile } from './flow/import-report.action.ts'

type Wish = {
  readonly year: number
  /** Requests received from natural persons, all of them granted. */
  readonly received?: number
  /** The total stated beside them; the right one when absent. */
  readonly statedTotal?: number
  readonly organ?: string
  /** A sentence of the first section. */
  readonly text?: string
}

/** All cells zero but those of the wish. */
function aReport(wish: Wish): Report {
  const { year, received = 2, statedTotal = received, organ = '示例局', text } = wish
  const figures: Readonly<Record<string, number>> = {
    'requests.received.naturalPerson': received,
    'requests.received.total': statedTotal,
    'requests.granted.naturalPerson': received,
    'requests.granted.total': received,
    'requests.handled.naturalPerson': received,
    'requests.handled.total': received,
  }
  const cells = addresses(forms['2021']).map((address) => {
    const value = decimalOf(figures[address] ?? 0)
    return [address, { value, state: 'number', raw: value, at: {} }] as const
  })
  return {
    format: 'gongkai.report/1',
    edition: '2021',
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    cells: Object.fromEntries(cells),
    sections: text === undefined ? [] : [overview(text)],
    findings: [],
  }
}

function overview(text: string): Report['sections'][number] {
  return { number: '一', heading: '总体情况', kind: 'overview', text, at: {}, lines: [{}] }
}

/** The report as a file. */
export function aReportFile(wish: Wish): ReportFile {
  return { name: '年度报告.json', bytes: new TextEncoder().encode(reportToJson(aReport(wish))) }
}
