// What two reports of neighbouring years must say of each other: what was carried over, what is in force.

import { cellLabel, type Decimal, forms, sum } from '@gongkai/report-engine'
import { minus, minusIfBoth } from './minus.ts'
import { type Stated, statedIn } from './stated.ts'
import type { ReportOfYear } from './year-series.ts'

export type CarriedOver = {
  readonly column: string
  readonly label: string
  /** 结转下年 of the earlier report and 上年结转 of the later one. */
  readonly out: Stated
  readonly in: Stated
  /** In less out; null unless both are numbers. */
  readonly difference: Decimal | null
}

export type InForce = {
  readonly label: string
  readonly before: Stated
  readonly issued: Stated
  readonly repealed: Stated
  /** Before and issued, less repealed; null unless all are numbers. */
  readonly expected: Decimal | null
  readonly stated: Stated
  /** Stated less expected. */
  readonly difference: Decimal | null
}

export type YearLink = {
  readonly previousYear: number
  readonly year: number
  readonly carriedOver: readonly CarriedOver[]
  /** Empty where one of the two is on the form of 2019, which has no such cells. */
  readonly inForce: readonly InForce[]
}

const requesters =
  forms['2021'].tables.requests.rows.find(({ key }) => key === 'carriedIn')?.columns ?? []
const documents = ['regulations', 'normativeDocuments'] as const

/** A link for each two reports of neighbouring years, in the order of the years. */
export function yearLinks(reports: readonly ReportOfYear[]): readonly YearLink[] {
  return reports.flatMap((current, index) => {
    const previous = reports[index - 1]
    if (previous === undefined || previous.year !== current.year - 1) return []
    const pair = { previous, current }
    const { year } = current
    const isOneForm = [previous, current].every(({ report }) => report.edition === '2021')
    return [
      {
        previousYear: previous.year,
        year,
        carriedOver: requesters.map(({ key, label }) => carriedOver(pair, key, label)),
        inForce: isOneForm ? documents.map((row) => inForce(pair, row)) : [],
      },
    ]
  })
}

type Pair = { readonly previous: ReportOfYear; readonly current: ReportOfYear }

function carriedOver({ previous, current }: Pair, column: string, label: string): CarriedOver {
  const out = statedIn(previous.report, `requests.carriedOut.${column}`)
  const into = statedIn(current.report, `requests.carriedIn.${column}`)
  return { column, label, out, in: into, difference: minusIfBoth(into.value, out.value) }
}

/** @law 国办公开办函〔2021〕30号 表二 */
function inForce({ previous, current }: Pair, row: string): InForce {
  const of = (column: string): Stated => statedIn(current.report, `disclosure.${row}.${column}`)
  const before = statedIn(previous.report, `disclosure.${row}.inForce`)
  const [issued, repealed, stated] = [of('issued'), of('repealed'), of('inForce')]
  const isKnown = before.value !== null && issued.value !== null && repealed.value !== null
  const expected = isKnown ? minus(sum([before.value, issued.value]), repealed.value) : null
  const [, label = row] = cellLabel(`disclosure.${row}.inForce`).split(' · ')
  const difference = minusIfBoth(stated.value, expected)
  return { label, before, issued, repealed, expected, stated, difference }
}

/** Whether a difference is known and is not zero. */
export function differs(difference: Decimal | null): difference is Decimal {
  return difference !== null && /[1-9]/.test(difference)
}
