// What somebody looks for in one line: a year, and words that a unit goes by.

export type Search = { readonly year: number | undefined; readonly words: readonly string[] }

/** Said of every report: they find nothing and everything. */
const ofEveryTitle = /政府信息公开|信息公开|工作|年度报告|年报|报告/g
const aYear = /(?<!\d)((?:19|20)\d{2})(?:年度|年)?(?!\d)/
const mostWords = 5

/** The search of a line: 卫辉 2022年政府信息公开工作年度报告 is 卫辉 in 2022. */
export function readSearch(line: string): Search {
  const year = aYear.exec(line)?.[1]
  const rest = line.replace(aYear, ' ').replace(ofEveryTitle, ' ')
  const words = rest.split(/[\s,，、。.《》“”"（）()]+/).filter((word) => word !== '')
  return { year: year === undefined ? undefined : Number(year), words: words.slice(0, mostWords) }
}
