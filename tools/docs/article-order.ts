// Orders articles as a reader of the law expects: 9 before 50(4), 第九条 before 第五十条第一款.

const digits = '零一二三四五六七八九'

/** Negative when the first article stands before the second. What has no number comes last. */
export function byArticle(one: string, other: string): number {
  const difference = articleNumber(one) - articleNumber(other)
  return Number.isFinite(difference) && difference !== 0
    ? difference
    : inChineseOrder(one, other, difference)
}

function articleNumber(article: string): number {
  const arabic = /^\d+/.exec(article)?.[0]
  if (arabic !== undefined) return Number(arabic)
  const chinese = /^第([零一二三四五六七八九十百]+)条/.exec(article)?.[1]
  return chinese === undefined ? Number.POSITIVE_INFINITY : chineseNumber(chinese)
}

/** 五十 is 50, 一百零八 is 108. */
function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text) {
    if (character === '十') total += (digit || 1) * 10
    else if (character === '百') total += (digit || 1) * 100
    digit = Math.max(0, digits.indexOf(character))
  }
  return total + digit
}

function inChineseOrder(one: string, other: string, difference: number): number {
  if (difference === Number.POSITIVE_INFINITY) return 1
  if (difference === Number.NEGATIVE_INFINITY) return -1
  return [...one]
    .map(place)
    .join(',')
    .localeCompare([...other].map(place).join(','))
}

function place(character: string): string {
  const digit = digits.indexOf(character)
  return String(digit >= 0 ? digit : (character.codePointAt(0) ?? 0)).padStart(7, '0')
}
