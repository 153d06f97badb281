// Which report is last year's of the same organ; different organs are never compared.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { Report } from '../report.ts'

export type Found =
  | { readonly previous: Report }
  /** Why there is none to compare with: a question to a person. */
  | { readonly question: Finding }

/** Last year's report for this one: the file that was named, unless it is plainly another organ's. */
export function asPrevious(previous: Report, current: Report): Found {
  if (previous.organ === null || current.organ === null || sameOrgan(previous.organ, current.organ))
    return { previous }
  const message =
    `不是同一机关：上年报告是“${previous.organ}”的，这份是“${current.organ}”的，没有核对两年之间的数据。` +
    '请换成同一机关的上年报告；机关改名的，请人工核对。'
  const organs = { previous: previous.organ, current: current.organ }
  return { question: question('years.otherOrgan', message, organs) }
}

/** Last year's report for this one among many, found by organ, then by year. */
export function findPrevious(candidates: readonly Report[], current: Report): Found {
  const { organ, year } = current
  const own =
    organ === null
      ? []
      : candidates.filter((one) => one.organ !== null && sameOrgan(one.organ, organ))
  const exact = own.filter(
    (one) => one.organ !== null && comparable(one.organ) === comparable(organ ?? ''),
  )
  const named = exact.length > 0 ? exact : own
  const previous = named.find((one) => year !== null && one.year === year - 1) ?? named[0]
  if (previous !== undefined) return { previous }
  const why = organ === null ? '这份报告没有读出机关名称' : `没有找到“${organ}”的上年报告`
  const message = `${why}，没有核对两年之间的数据。请补上同一机关的上年报告，或核对机关名称。`
  return { question: question('years.noPrevious', message, { current: organ ?? '' }) }
}

function question(code: string, message: string, facts: Finding['facts']): Finding {
  return makeFinding({ code, severity: 'warning', verdict: 'uncertain', message, cells: [], facts })
}

/** 示例市水利局 and 水利局, 示例市 and 示例市人民政府 are one; 甲县水利局 and 乙县水利局 are not. */
function sameOrgan(one: string, other: string): boolean {
  const [short = '', long = ''] = [comparable(one), comparable(other)].sort(
    (first, second) => first.length - second.length,
  )
  return short === long || (short.length >= 3 && long.endsWith(short))
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/人民政府|(?<=[省市县区州旗镇乡])政府/u, '')
}
