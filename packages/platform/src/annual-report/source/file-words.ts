// Why a file was not taken in, said of this very file.

import type { Refusal } from '#kit/db/transaction.ts'

/** The sentence on top of the page; undefined where the refusal says it all. */
export function fileWords({ code, facts }: Refusal, year: number): string | undefined {
  if (code === 'report.otherYear')
    return `文件是 ${facts?.year} 年的报告，这里要的是 ${year} 年的报告。`
  if (code === 'report.otherOrgan') return `文件写明的机关是“${facts?.organ}”，与本单位名称不同。`
  if (code === 'report.unreadable') return '没有从文件中读到年度报告。'
  return undefined
}

/** What stands beside the field: why, and what to do; `otherwise` where nothing more can be said. */
export function fileReasons(
  refusal: Refusal | undefined,
  year: number,
  otherwise: string,
): readonly string[] {
  const lines = refusal === undefined ? [] : reasonsOf(refusal, year)
  return lines.length > 0 ? lines : [otherwise]
}

function reasonsOf({ code, facts }: Refusal, year: number): readonly string[] {
  if (code === 'report.otherYear') return [`请选择 ${year} 年的报告文件。`]
  if (code === 'report.otherOrgan')
    return ['请选择本单位的报告文件；文件用的是简称或者更名前的名称的，请改好名称后再导入。']
  if (code !== 'report.unreadable') return []
  const said = Array.isArray(facts?.said) ? facts.said.map(String) : []
  return said.length > 0 ? said.slice(0, mostReasons) : [noReport]
}

const mostReasons = 5
const noReport =
  '文件里没有年度报告的表格，也没有“总体情况”等各部分的标题。请选择年度报告全文；只有图片的文件读不出文字。'
