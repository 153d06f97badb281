// Two numbers in one cell: cells whose border the source or the extractor lost.

/** The numbers of a text that is nothing but two or more numbers with blanks between; else undefined. */
export function splitNumbers(text: string): string[] | undefined {
  if (!/\d\s+[+-]?\d/.test(text)) return undefined
  const words = text.trim().split(/\s+/)
  return words.every((word) => /^[+-]?\d+(?:\.\d+)?$/.test(word)) ? words : undefined
}
