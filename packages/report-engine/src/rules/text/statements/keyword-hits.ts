// Which keyword decides what a number counts.

import { type Keyword, keywords, type Subject } from './keywords.ts'

export type Hit = { readonly keyword: Keyword; readonly from: number; readonly to: number }

/** All keywords of a subject in a stretch of text, longest first where several begin together. */
export function hitsIn(text: string, subject: Subject): Hit[] {
  return keywords[subject].flatMap((keyword) =>
    [...text.matchAll(keyword.pattern)].map((match) => ({
      keyword,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
}

/** The deciding hits: of the highest tier, the one nearest to the number and those joined to it. */
export function deciding(hits: readonly Hit[], text: string): Hit[] {
  const tier = Math.max(...hits.map(({ keyword }) => keyword.tier))
  const level = hits
    .filter(({ keyword }) => keyword.tier === tier)
    .filter((hit) => !hits.some((other) => covers(other, hit)))
    .sort((one, other) => other.to - one.to)
  const [last] = level
  if (last === undefined) return []
  const nearest = exactTwin(last, level)
  const chosen = [nearest]
  for (const hit of level.slice(1)) {
    const first = chosen[0] ?? nearest
    if (hit.to > first.from) continue
    if (
      !/^(?:情况|案件|申请|的|件|类|工作|被|提起)*(?:和|及|与|或|、|以及)(?:被|提起|申请|信息公开|政府)*$/u.test(
        text.slice(hit.to, first.from),
      )
    )
      break
    chosen.unshift(hit)
  }
  return chosen
}

// 转下一年度 and 下一年度办理 overlap: the exact wording of the two decides.
function exactTwin(last: Hit, level: readonly Hit[]): Hit {
  const twin = level.find(
    ({ keyword, from, to }) =>
      keyword.exact &&
      keyword.quantity === last.keyword.quantity &&
      to > last.from &&
      from < last.to,
  )
  return twin ?? last
}

// 部分公开 inside 同意部分公开: the longer wording decides.
function covers(other: Hit, hit: Hit): boolean {
  if (other === hit || other.keyword.tier < hit.keyword.tier) return false
  const longer = other.to - other.from > hit.to - hit.from
  return longer && other.from <= hit.from && other.to >= hit.to
}
