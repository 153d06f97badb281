// A small whole report of a made-up organ, as the file a clerk would import. For tests.

import {
  addresses,
  decimalOf,
  forms,
  type Report,
  reportToJson,
  type SectionKind,
} from '@gongkai/report-engine'
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
  /** No section has any text, as in a file of tables alone. */
  readonly isWithoutText?: boolean
}

/** All cells zero but those of the wish. */
function aReport(wish: Wish): Report {
  const { year, received = 2, statedTotal = received, organ = '示例局', text = ordinary } = wish
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
    sections: wish.isWithoutText ? [] : sectionsOf(text),
    findings: [],
  }
}

const ordinary = '示例单位按要求做好政府信息公开工作。'

const headings = [
  ['一', 'overview', '总体情况'],
  ['二', 'disclosure', '主动公开政府信息情况'],
  ['三', 'requests', '收到和处理政府信息公开申请情况'],
  ['四', 'disputes', '政府信息公开行政复议、行政诉讼情况'],
  ['五', 'problems', '存在的主要问题及改进情况'],
  ['六', 'other', '其他需要报告的事项'],
] as const

function sectionsOf(overview: string): Report['sections'] {
  const texts: Partial<Readonly<Record<SectionKind, string>>> = {
    overview,
    problems: '目录更新不够及时，已明确专人负责。',
    other: '本年度没有收取信息处理费。',
  }
  return headings.map(([number, kind, heading]) => {
    const text = texts[kind] ?? ''
    return { number, heading, kind, text, at: {}, lines: text === '' ? [] : [{}] }
  })
}

/** The report as a file. */
export function aReportFile(wish: Wish): ReportFile {
  return { name: '年度报告.json', bytes: new TextEncoder().encode(reportToJson(aReport(wish))) }
}
