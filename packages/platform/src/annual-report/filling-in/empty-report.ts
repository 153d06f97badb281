// What a report is before anything is filled in, and the form that a report with gaps is shown on.

import { addresses, type Cell, type Edition, forms, type Report } from '@gongkai/report-engine'

const blank: Cell = { value: null, state: 'blank', raw: '', at: {} }
/** （六）其他处理 as one row or as three. */
const singleOther = /^requests\.other\.[^.]+$/
const severalOther = /^requests\.other\.[^.]+\.[^.]+$/

/**
 * The edition of the statutory form for the report of a year.
 * @law 国办公开办函〔2021〕30号 — for the reports of 2021 and later
 * @law 国办公开办函〔2019〕60号 — before it
 */
export function editionFor(year: number): Edition {
  return year >= 2021 ? '2021' : '2019'
}

/** An organ's report of a year with every cell of its form blank and no text yet. */
export function emptyReport({
  organ,
  year,
}: {
  readonly organ: string
  readonly year: number
}): Report {
  const edition = editionFor(year)
  return {
    format: 'gongkai.report/1',
    edition,
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, at: {} },
    cells: Object.fromEntries(addresses(forms[edition]).map((address) => [address, blank])),
    sections: [],
    findings: [],
  }
}

/** The report with a blank cell wherever its form has one that it lacks. */
export function onWholeForm(report: Report): Report {
  const form = forms[report.edition ?? editionFor(report.year ?? 2021)]
  const has = (pattern: RegExp): boolean =>
    Object.keys(report.cells).some((one) => pattern.test(one))
  const oneRow = has(singleOther) && !has(severalOther)
  const missing = addresses(form).filter(
    (address) => report.cells[address] === undefined && !(oneRow && severalOther.test(address)),
  )
  const cells = {
    ...Object.fromEntries(missing.map((address) => [address, blank])),
    ...report.cells,
  }
  return { ...report, edition: form.edition, cells }
}
