// Fees are stated in 万元: asks a person where the cell says 元 or looks like 元.

import { decimalOf, toFixedPoint } from '../../decimal.ts'
import type { Cell } from '../../report.ts'
import type { Judgement, Rule } from '../rule.ts'

const where = 'disclosure.fees.amount'

/** 1 000 000 万元 are ten thousand million 元: more than any report read so far collects. */
const implausible = toFixedPoint(decimalOf(1_000_000))

/**
 * 行政事业性收费 stands under the heading 本年收费金额（单位：万元）: a cell that prints 元, or a sum
 * that only makes sense in 元, is a question to a person.
 *
 * @law 国办公开办函〔2021〕30号 表二
 */
export const disclosureAmountUnit: Rule = {
  code: 'disclosure.amountUnit',
  title: {
    zh: '表二：收费金额以万元为单位',
    en: 'Table 2: fees are stated in 万元',
  },
  severity: 'warning',
  law: '国办公开办函〔2021〕30号 表二',
  editions: ['2021'],
  explanation:
    '行政事业性收费的表头单位是万元。格内写了“元”，或者数字大到像是按元填写（100万万元以上），' +
    '提醒核实单位。数值按原文保留，不作换算。2019年格式的采购金额没有规定单位，不适用。',
  examples: {
    passes: { shows: '12.5，单位随表头' },
    fails: { shows: '格内写了“元”', printed: { [where]: '125000元' } },
  },
  check: (report) => judge(report.cells[where]),
}

function judge(cell: Cell | undefined): readonly Judgement[] {
  if (cell === undefined || cell.value === null) return []
  const facts = { value: cell.value, ...(cell.unit === undefined ? {} : { unit: cell.unit }) }
  const base = { cells: [where], facts }
  if (cell.unit === '元') {
    const message = `表二行政事业性收费金额写的是“${cell.raw.trim()}”，而表头单位是万元，请核实是否应折算成万元。`
    return [{ ...base, verdict: 'fails', message }]
  }
  if (toFixedPoint(cell.value) < implausible) return [{ ...base, verdict: 'passes', message: '' }]
  const message = `表二行政事业性收费金额为${cell.value}万元，数额很大，像是按元填写，请核实单位。`
  return [{ ...base, verdict: 'uncertain', message }]
}
