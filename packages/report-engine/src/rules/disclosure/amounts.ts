// Money in table 二 is not negative; fees have at most four decimals.

import { decimalPlaces, toFixedPoint } from '../../decimal.ts'
import { cellLabel } from '../../labels/cell-label.ts'
import type { Report } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'

const feePlaces = 4

/**
 * 行政事业性收费 and 采购总金额 are zero or more. 万元 with four decimals reaches one 元: more
 * decimals are a question, because not every print of the form asks for four.
 *
 * @law 国办公开办函〔2021〕30号 表二
 * @law 国办公开办函〔2019〕60号 表二
 */
export const disclosureAmounts: Rule = {
  code: 'disclosure.amounts',
  title: {
    zh: '表二：金额不为负，收费金额最多4位小数',
    en: 'Table 2: amounts are not negative; fees have at most four decimals',
  },
  severity: 'error',
  law: '国办公开办函〔2021〕30号 表二；国办公开办函〔2019〕60号 表二',
  editions: ['2019', '2021'],
  explanation:
    '行政事业性收费金额、2019年格式的政府集中采购金额不应为负（错误）。' +
    '收费金额单位为万元，4位小数正好到元，超过4位的提醒核实：部分地方的表头写明“保留4位小数”。',
  examples: {
    passes: { shows: '收费12.5万元' },
    fails: { shows: '收费金额为负', printed: { 'disclosure.fees.amount': '-3' } },
  },
  check: (report) => [
    ...judge(report, 'disclosure.fees.amount', feePlaces),
    ...judge(report, 'disclosure.procurement.amount'),
  ],
}

function judge(report: Report, where: string, places?: number): readonly Judgement[] {
  const value = report.cells[where]?.value
  if (value === undefined || value === null) return []
  const base = { cells: [where], facts: { value } }
  const name = cellLabel(where, report.edition)
  if (toFixedPoint(value) < 0n)
    return [
      { ...base, verdict: 'fails', message: `${name}填的是${value}，金额不能是负数，请核实。` },
    ]
  if (places === undefined || decimalPlaces(value) <= places)
    return [{ ...base, verdict: 'passes', message: '' }]
  const message = `${name}填的是${value}，小数超过${places}位；以万元为单位4位小数已到元，请核实。`
  return [{ ...base, verdict: 'fails', severity: 'warning', message }]
}
