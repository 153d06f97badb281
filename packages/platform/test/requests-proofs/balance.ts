// The equations of the annual report's tables 三 and 四, written down from the form and nothing else.

import type { Report } from '@gongkai/report-engine'

const results = [
  'granted partlyGranted',
  'refused.stateSecret refused.prohibitedByLaw refused.endangersSecurity refused.thirdPartyRights',
  'refused.internalAffairs refused.deliberative refused.enforcementFile refused.registryInquiry',
  'unavailable.notHeld unavailable.needsCreation unavailable.stillUnclear',
  'notProcessed.petition notProcessed.repeat notProcessed.publication notProcessed.excessive',
  'notProcessed.reconfirmation other.notClarified other.feeUnpaid other.other',
]
  .join(' ')
  .split(' ')
const classes = [
  'naturalPerson',
  'company',
  'researchBody',
  'publicInterestBody',
  'legalServiceBody',
  'otherOrganisation',
]
const disputes = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']

/** A cell's number; a cell without a record is none. */
function numberIn({ cells }: Report, address: string): number {
  return Number(cells[address]?.value ?? 0)
}

/** The equations that do not hold, in words; reports of years that follow one another. */
export function unbalanced(reports: readonly Report[]): readonly string[] {
  return reports.flatMap((report, index) => {
    const before = reports[index - 1]
    const wrong = [...unbalancedRequests(report), ...unbalancedDisputes(report)]
    return [...wrong, ...(before ? notCarried(before, report) : [])].map(
      (what) => `${report.year}: ${what}`,
    )
  })
}

function unbalancedRequests(report: Report): readonly string[] {
  const of = (row: string, column: string) => numberIn(report, `requests.${row}.${column}`)
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const columns = [...classes, 'total'].flatMap((column) => [
    of('received', column) + of('carriedIn', column) !==
      of('handled', column) + of('carriedOut', column) && `一+二=三+四, ${column}`,
    of('handled', column) !== sum(results.map((row) => of(row, column))) && `（七）总计, ${column}`,
  ])
  const rows = ['received', 'carriedIn', 'handled', 'carriedOut', ...results].map(
    (row) => of(row, 'total') !== sum(classes.map((column) => of(row, column))) && `总计, ${row}`,
  )
  return [...columns, ...rows].filter((what) => what !== false)
}

function unbalancedDisputes(report: Report): readonly string[] {
  const of = (row: string, column: string) => numberIn(report, `disputes.${row}.${column}`)
  return disputes.filter(
    (row) =>
      of(row, 'upheld') + of(row, 'corrected') + of(row, 'other') + of(row, 'pending') !==
      of(row, 'total'),
  )
}

/** What one year carries over, the next begins with. */
function notCarried(before: Report, report: Report): readonly string[] {
  return [...classes, 'total'].filter(
    (column) =>
      numberIn(before, `requests.carriedOut.${column}`) !==
      numberIn(report, `requests.carriedIn.${column}`),
  )
}
