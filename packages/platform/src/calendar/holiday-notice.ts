// A notice of holidays as it was imported, and why one may not be.

import {
  arrangementProblems,
  type ImportedArrangement,
  isLocalDate,
  wholeCountry,
  type YearOfDays,
} from '#law/index.ts'

/** What whoever imports a notice states. */
export type NewNotice = {
  /** 全国, or the region that arranges days of its own. */
  readonly region: string
  readonly arranged: YearOfDays
  readonly title: string
  /** 文号; null where the notice has none. */
  readonly documentNumber: string | null
  /** Where it was published. */
  readonly source: string
  readonly publishedOn: string
  /** The text that was read; null when the days came as data. */
  readonly text: string | null
}

export type HolidayNotice = NewNotice & {
  /** The highest version of a region and year holds. */
  readonly version: number
  readonly importedBy: string
  readonly importedAt: Date
}

/** The sentences of the refusals below. */
export const calendarRefusals: Readonly<Record<string, string>> = {
  'calendar.notYours': '只有系统管理员可以导入放假通知。',
  'calendar.withoutTitle': '请填写通知的标题。',
  'calendar.withoutSource': '请填写通知的来源，例如公布它的网址。',
  'calendar.publishedOn': '请填写公布日期，写成 2026-11-04 的样子。',
  'calendar.region': '请填写地区的全称，例如西藏自治区；全国的通知填“全国”。',
  'calendar.gap': '中间有年份还没有导入：放假安排要按年份依次导入。',
  'calendar.beforeFirst': '这个年份早于日历的第一年，不能导入。',
  'calendar.changedMeanwhile': '预览之后已有人导入了同一年的通知。请重新预览，看清会改变什么。',
  'calendar.same': '导入的安排与现行的完全相同，没有需要保存的内容。',
  'calendar.arrangement': '放假安排有问题，请回到上一步查看。',
}

/** Why what is stated about a notice cannot be used; the code names the field. */
export function whyNotStated(given: Omit<NewNotice, 'arranged'>): string | undefined {
  if (!/^\p{Script=Han}{2,20}$/u.test(given.region)) return 'calendar.region'
  if (given.title === '') return 'calendar.withoutTitle'
  if (given.source === '') return 'calendar.withoutSource'
  return isLocalDate(given.publishedOn) ? undefined : 'calendar.publishedOn'
}

/** Why the arrangement does not fit the years that are there: `years` ascend without a gap. */
export function whyNotArranged(
  { region, arranged }: ImportedArrangement,
  years: readonly number[],
): string | undefined {
  const isNational = region === wholeCountry
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  if (arranged.year < first) return 'calendar.beforeFirst'
  // A region has days of its own only where the country's are known.
  if (arranged.year > last + (isNational ? 1 : 0)) return 'calendar.gap'
  const problems = arrangementProblems(arranged, isNational ? 'national' : 'regional')
  return problems.length > 0 ? 'calendar.arrangement' : undefined
}

/** The version of the same region and year that is in force; 0 where there is none. */
export function newestVersion(
  notices: readonly HolidayNotice[],
  { region, arranged }: Pick<NewNotice, 'region' | 'arranged'>,
): number {
  const same = notices.filter((one) => one.region === region && one.arranged.year === arranged.year)
  return Math.max(0, ...same.map(({ version }) => version))
}

/** Regions with an arrangement of their own, for choosing one. */
export function regionsOf(notices: readonly HolidayNotice[]): readonly string[] {
  return [...new Set(notices.map(({ region }) => region).filter((one) => one !== wholeCountry))]
}
