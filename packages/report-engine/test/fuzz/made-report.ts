// Makes a report from the form with random figures that balance: rows as the form prints them.

import { requesterColumns, resultColumns } from '../../src/form/columns.ts'
import { address, type Form, type FormRow } from '../../src/form/form.ts'
import { forms } from '../../src/form/forms.ts'
import { balanceNote } from '../../src/form/requests-table.ts'
import type { Edition } from '../../src/report.ts'
import type { Random } from './random.ts'
import type { Piece, Row } from './sheet.ts'

const intake = new Set(['received', 'carriedIn', 'handled', 'carriedOut'])

/** The rows of a whole report, headings among them. */
export function madeReport(edition: Edition, random: Random): Row[] {
  const form = forms[edition]
  return [
    words('二、主动公开政府信息情况'),
    ...disclosureRows(form, random),
    words('三、收到和处理政府信息公开申请情况'),
    words(balanceNote, '申请人情况'),
    words('自然人', '法人或其他组织', '总计'),
    words(...requesterColumns.slice(1, 6).map(({ label }) => label)),
    ...requestRows(form, random),
    words('四、政府信息公开行政复议、行政诉讼情况'),
    ...disputeRows(form, random),
    words('五、存在的主要问题及改进情况'),
    words('示例局的栏目更新还不够快，下一步按月核对。'),
  ]
}

function words(...texts: readonly string[]): Row {
  return texts.map((text) => ({ text }))
}

function stating(where: string, value: number | string): Piece {
  return { text: String(value), states: [{ address: where, value: String(value) }] }
}

function figure(random: Random): number {
  if (random.next() < 0.5) return 0
  return random.next() < 0.7 ? random.below(30) : random.below(3000)
}

function disclosureRows(form: Form, random: Random): Row[] {
  let block: string | undefined
  return form.tables.disclosure.rows.flatMap((row) => {
    const numbers = row.columns.map(({ key, quantity }) =>
      stating(
        address('disclosure', row.key, key),
        quantity === 'amount' ? random.below(10_000) / 100 : figure(random),
      ),
    )
    const printed: Row = [{ text: row.label }, ...numbers]
    if (row.block === block) return [printed]
    block = row.block
    const headings = words('信息内容', ...row.columns.map(({ label }) => label))
    return [words(block ?? ''), headings, printed]
  })
}

function requestRows(form: Form, random: Random): Row[] {
  const { rows } = form.tables.requests
  const columns = requesterColumns.map(({ key }) => columnOf(rows, key, random))
  const totals = new Map(
    rows.map(({ key }) => [key, columns.reduce((sum, column) => sum + (column.get(key) ?? 0), 0)]),
  )
  const printed = new Set<string>()
  return rows.map((row) => {
    const labels = [...row.groups, row.label].filter((label) => !printed.has(label))
    for (const group of row.groups) printed.add(group)
    const numbers = requesterColumns.map(({ key }, index) =>
      stating(
        address('requests', row.key, key),
        (key === 'total' ? totals : columns[index])?.get(row.key) ?? 0,
      ),
    )
    return [...words(...labels), ...numbers]
  })
}

/** One column of table 三 in balance; nothing for the column of totals. */
function columnOf(rows: readonly FormRow[], key: string, random: Random): Map<string, number> {
  const column = new Map<string, number>()
  if (key === 'total') return column
  let handled = 0
  for (const row of rows) {
    if (intake.has(row.key)) continue
    const isFew = key !== 'naturalPerson' && random.next() < 0.9
    const value = isFew ? 0 : key === 'naturalPerson' ? figure(random) : random.below(9)
    column.set(row.key, value)
    handled += value
  }
  const carriedOut = random.below(5)
  const carriedIn = random.below(Math.min(5, handled + carriedOut + 1))
  column.set('handled', handled).set('carriedOut', carriedOut).set('carriedIn', carriedIn)
  return column.set('received', handled + carriedOut - carriedIn)
}

function disputeRows(form: Form, random: Random): Row[] {
  const numbers = form.tables.disputes.rows.flatMap((row) => {
    let total = 0
    return row.columns.map(({ key }) => {
      const value = key === 'total' ? total : random.next() < 0.6 ? 0 : random.below(20)
      total += value
      return stating(address('disputes', row.key, key), value)
    })
  })
  const results = resultColumns.map(({ label }) => label)
  return [
    words('行政复议', '行政诉讼'),
    words('未经复议直接起诉', '复议后起诉'),
    words(...results, ...results, ...results),
    numbers,
  ]
}
