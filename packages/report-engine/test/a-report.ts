// A fictional report for tests, whole and in balance, with any cell or part overridden.

import { parseDecimal } from '../src/decimal.ts'
import { requesterColumns } from '../src/form/columns.ts'
import { addresses } from '../src/form/form.ts'
import { forms } from '../src/form/forms.ts'
import { type Cell, type Edition, type Report, type Section, sectionKinds } from '../src/report.ts'

const nowhere = { line: 1 }

/** The cell that a printed text states. */
export function cellOf(raw: string): Cell {
  const text = raw.trim()
  const whole = parseDecimal(text.replace(/^(\+|增)/u, '').replace(/^减/u, '-'))
  if (whole !== undefined) return { value: whole, state: 'number', raw, at: nowhere }
  const [, money, unit] = /^([\d.]+)(元|万元)$/u.exec(text) ?? []
  const amount = parseDecimal(money ?? '')
  if (amount !== undefined && (unit === '元' || unit === '万元')) {
    return { value: amount, state: 'number', raw, at: nowhere, unit }
  }
  if (text === '') return { value: null, state: 'blank', raw, at: nowhere }
  if (/^[/—-]+$/u.test(text)) return { value: null, state: 'notApplicable', raw, at: nowhere }
  const noted = parseDecimal(/^\d+(\.\d+)?/u.exec(text)?.[0] ?? '')
  if (noted !== undefined) return { value: noted, state: 'annotated', raw, at: nowhere }
  return { value: null, state: 'unreadable', raw, at: nowhere }
}

function section(number: string, heading: string, text: string): Section {
  const kind = sectionKinds['一二三四五六'.indexOf(number)] ?? 'other'
  return { number, heading, kind, text, at: nowhere, lines: text.split('\n').map(() => nowhere) }
}

/** Six sections with the form's headings and sentences of nobody. */
export function sectionsOf(organ: string, year: number): Section[] {
  const overview = [
    `本报告由${organ}办公室编制。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '（一）主动公开',
    `${year}年，在政府网站发布各类信息共128条，其中政策文件配有图文说明。`,
    '（二）依申请公开',
    '全年新收申请13件，上年转来2件，办结14件，转入下年1件。',
    '（三）政府信息管理',
    '发布之前逐条看内容、看格式、看是否涉及他人隐私。',
    '（四）政府信息公开平台建设',
    '专栏按新的目录调整，旧的网址仍然能够打开。',
    '（五）监督保障',
    '对各单位公开工作进行考核，听取社会评议，本年没有需要追究责任的情形。',
  ].join('\n')
  const problems = '有的文件解读来得晚。\n下一步，与文件同时起草、同时发布。'
  const other = '本年没有收取信息处理费，金额为0元。'
  return [
    section('一', '总体情况', overview),
    section('二', '主动公开政府信息情况', ''),
    section('三', '收到和处理政府信息公开申请情况', ''),
    section('四', '政府信息公开行政复议、行政诉讼情况', ''),
    section('五', '存在的主要问题及改进情况', problems),
    section('六', '其他需要报告的事项', other),
  ]
}

/** Seven figures, one a column of table 三, as overrides for one row. */
export function requestsRow(row: string, figures: readonly (number | string)[]) {
  const entries = requesterColumns.map(({ key }, index) => {
    return [`requests.${row}.${key}`, String(figures[index] ?? '')] as const
  })
  return Object.fromEntries(entries)
}

const balanced: Readonly<Record<string, string>> = {
  ...requestsRow('received', [10, 2, 0, 0, 1, 0, 13]),
  ...requestsRow('carriedIn', [2, 0, 0, 0, 0, 0, 2]),
  ...requestsRow('granted', [6, 1, 0, 0, 0, 0, 7]),
  ...requestsRow('partlyGranted', [1, 0, 0, 0, 0, 0, 1]),
  ...requestsRow('refused.thirdPartyRights', [1, 0, 0, 0, 0, 0, 1]),
  ...requestsRow('unavailable.notHeld', [3, 1, 0, 0, 0, 0, 4]),
  ...requestsRow('notProcessed.repeat', [1, 0, 0, 0, 0, 0, 1]),
  ...requestsRow('handled', [12, 2, 0, 0, 0, 0, 14]),
  ...requestsRow('carriedOut', [0, 0, 0, 0, 1, 0, 1]),
}

export type ReportOverrides = {
  readonly edition?: Edition
  readonly organ?: string
  readonly year?: number
  /** Printed texts by address; the other cells of the form state 0. */
  readonly cells?: Readonly<Record<string, string>>
  /** Addresses the report does not have; a whole row or table by its beginning. */
  readonly without?: readonly string[]
  readonly sections?: readonly Section[]
}

/** A whole report in balance on the form of the edition, with the overrides. */
export function aReport(overrides: ReportOverrides = {}): Report {
  const { edition = '2021', organ = '示例市人民政府', year = 2023, without = [] } = overrides
  const texts = { ...balanced, ...overrides.cells }
  const known = addresses(forms[edition]).map((address) => [address, '0'] as const)
  const printed = Object.entries({ ...Object.fromEntries(known), ...texts })
  const cells = printed
    .filter(([address]) => !without.some((start) => `${address}.`.startsWith(`${start}.`)))
    .map(([address, raw]) => [address, cellOf(raw)] as const)
  return {
    format: 'gongkai.report/1',
    edition,
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, at: nowhere },
    cells: Object.fromEntries(cells),
    sections: overrides.sections ?? sectionsOf(organ, year),
    findings: [],
  }
}
