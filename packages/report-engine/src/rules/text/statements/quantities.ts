// The quantities that running text states, and the cells each may legitimately mean.

import { forms } from '../../../form/forms.ts'
import type { Report } from '../../../report.ts'

/** Cells whose sum a statement may mean, with the words for it. */
export type Reading = { readonly name: string; readonly cells: readonly string[] }

export type Quantity = {
  readonly name: string
  readonly readings: readonly Reading[]
}

const total = (row: string): string => `requests.${row}.total`
const person = (row: string): string => `requests.${row}.naturalPerson`
const reading = (name: string, ...cells: readonly string[]): Reading => ({ name, cells })

const received = reading('新收', total('received'))
const carriedIn = reading('上年结转', total('carriedIn'))
const carriedOut = reading('结转下年度', total('carriedOut'))
const handled = reading('办理结果总计', total('handled'))
const everything = reading('新收与上年结转之和', total('received'), total('carriedIn'))

/** Quantities of table 三 whose cells do not depend on the edition. */
const flows: Readonly<Record<string, readonly Reading[]>> = {
  received: [received],
  // 收到, 受理, 共有: offices count with and without what was carried over.
  intake: [received, everything],
  carriedIn: [carriedIn],
  carriedOut: [carriedOut],
  carried: [carriedIn, carriedOut],
  handled: [handled],
  // 自然人申请: as 收到, in the column of natural persons.
  naturalPerson: [
    reading('自然人新收', person('received')),
    reading('自然人新收与上年结转之和', person('received'), person('carriedIn')),
    reading('自然人办理结果总计', person('handled')),
  ],
  // 办理, 处理 may count what is still open as well.
  worked: [handled, received, everything],
}

const groups: Readonly<Record<string, string>> = {
  granted: '（一）予以公开',
  partlyGranted: '（二）部分公开',
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  notProcessed: '（五）不予处理',
  other: '（六）其他处理',
}

const documents: Readonly<Record<string, readonly string[]>> = {
  documentsIssued: ['normativeDocuments.issued', 'normativeDocuments.made'],
  documentsPublished: [
    'normativeDocuments.published',
    'normativeDocuments.made',
    'normativeDocuments.issued',
  ],
  documentsRepealed: ['normativeDocuments.repealed'],
  documentsInForce: ['normativeDocuments.inForce', 'normativeDocuments.totalPublished'],
  licences: ['licences.decisions'],
  penalties: ['penalties.decisions'],
  coerciveMeasures: ['coerciveMeasures.decisions'],
  fees: ['fees.amount'],
}

/** What a quantity may mean in this report; no readings where the form has no such cell. */
export function quantityOf(key: string, report: Report): Quantity {
  const [whole = '', part] = key.split('.')
  const table = documents[key]
  if (table !== undefined) return fromCells(table, report)
  if (whole in groups) return outcome(whole, part, report)
  if (whole === 'reconsideration' || whole === 'litigation') return dispute(whole, part ?? 'total')
  const readings = flows[key] ?? []
  return { name: readings.map(({ name }) => name).join('或'), readings }
}

/** Several outcomes stated as one number: 予以公开和部分公开258件. */
export function sumOf(quantities: readonly Quantity[]): Quantity {
  const name = quantities.map((one) => one.name).join('、')
  const cells = quantities.flatMap(({ readings }) => readings[0]?.cells ?? [])
  return { name, readings: [reading(name, ...cells)] }
}

function outcome(group: string, part: string | undefined, report: Report): Quantity {
  const label = groups[group] ?? group
  const present = rowsOf(report, group)
  if (part === undefined) return { name: label, readings: [reading(label, ...present.map(total))] }
  const row = `${group}.${part}`
  const name = rowLabel(report, row) ?? label
  return { name, readings: [reading(name, total(row))] }
}

// The rows of a group that the report has: other is one row in 2019 and in some reports of 2021.
function rowsOf(report: Report, group: string): readonly string[] {
  const rows = forms[report.edition ?? '2021'].tables.requests.rows
    .map(({ key }) => key)
    .filter((key) => key === group || key.startsWith(`${group}.`))
  return report.cells[total(group)] === undefined ? rows : [group]
}

function rowLabel(report: Report, row: string): string | undefined {
  return forms[report.edition ?? '2021'].tables.requests.rows.find(({ key }) => key === row)?.label
}

const results: Readonly<Record<string, string>> = {
  total: '总计',
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
  pending: '尚未审结',
}

function dispute(which: 'reconsideration' | 'litigation', result: string): Quantity {
  const label = results[result] ?? result
  if (which === 'reconsideration') {
    const name = `行政复议${label}`
    return { name, readings: [reading(name, `disputes.reconsideration.${result}`)] }
  }
  const direct = `disputes.litigationDirect.${result}`
  const after = `disputes.litigationAfterReconsideration.${result}`
  const name = `行政诉讼${label}`
  return { name, readings: [reading(`${name}（两类之和）`, direct, after)] }
}

function fromCells(rows: readonly string[], report: Report): Quantity {
  const cells = rows.map((row) => `disclosure.${row}`).filter((cell) => cell in report.cells)
  const table = forms[report.edition ?? '2021'].tables.disclosure.rows
  const readings = cells.map((cell) => {
    const [, row = '', column = ''] = cell.split('.')
    const found = table.find(({ key }) => key === row)
    const label = found?.columns.find(({ key }) => key === column)?.label ?? column
    return reading(`${found?.label ?? row}${label}`, cell)
  })
  return { name: readings[0]?.name ?? '', readings }
}
