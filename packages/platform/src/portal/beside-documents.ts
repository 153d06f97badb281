// Units and annual reports that go by the words of a search, to stand above the documents.

import { searchUnits, unitKindTitles } from '#agencies/index.ts'
import { listReportsBySearch, reportAddress } from '#annual-report/index.ts'
import type { Beside } from '#catalogue/search/portal/search.page.ts'
import type { Read } from '#kit/db/transaction.ts'
import { dayInChina } from '#law/index.ts'

const mostUnits = 3
const mostReports = 3

/** A few of each, and where there are more. */
export async function listBeside(read: Read, line: string): Promise<readonly Beside[]> {
  const [word = ''] = line.replace(/["“”]/g, ' ').trim().split(/\s+/)
  if ([...word].length < 2) return []
  const [units, reports] = await Promise.all([
    searchUnits(read, {
      text: word,
      kind: '',
      ledBy: '',
      isAbolished: false,
      after: '',
      limit: mostUnits,
    }),
    listReportsBySearch(read, line, mostReports + 1),
  ])
  const more = `/reports?${new URLSearchParams({ q: line })}`
  return [
    ...units.map(({ code, name, kind, region }) => ({
      address: `/units/${code}`,
      title: name,
      about: `公开单位，${unitKindTitles[kind]}，${region}`,
    })),
    ...reports.slice(0, mostReports).map((one) => ({
      address: reportAddress(one),
      title: one.title,
      about: `年度报告，${dayInChina(one.publishedAt)}`,
    })),
    ...(reports.length > mostReports ? [{ address: more, title: '更多年度报告', about: '' }] : []),
  ]
}
