// The mark in a preview for a place of the letter that has nothing to say yet.

/** 〔缺：理由〕 */
export function missingMark(title: string): string {
  return `〔缺：${title}〕`
}

export type MarkedPart = { readonly text: string; readonly isMissing: boolean }

/** A text cut at its marks. */
export function partsAtMarks(text: string): readonly MarkedPart[] {
  return text
    .split(/(〔缺：[^〔〕]*〕)/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isMissing: /^〔缺：[^〔〕]*〕$/.test(part) }))
}
