// Finds words however they are broken by spaces, widths of signs and capitals.

/** Where words stand in a text: from, and behind their last sign. */
export type Span = { readonly from: number; readonly to: number }

const isSkipped = (sign: string): boolean => /[\s\u200b-\u200f\u2060\ufeff\u00ad]/u.test(sign)

/** Signs of a text that count, each with its place; full and half width, capitals and small are one. */
function foldedSigns(text: string): readonly { readonly sign: string; readonly at: Span }[] {
  const signs: { sign: string; at: Span }[] = []
  let from = 0
  for (const sign of text) {
    const at = { from, to: from + sign.length }
    from = at.to
    if (isSkipped(sign)) continue
    for (const one of sign.normalize('NFKC').toLowerCase())
      if (!isSkipped(one)) signs.push({ sign: one, at })
  }
  return signs
}

/** Words as they are compared; empty when nothing of them counts. */
export function foldedWords(text: string): string {
  return foldedSigns(text)
    .map(({ sign }) => sign)
    .join('')
}

/** Every place of the words in the text. */
export function spansOf(text: string, words: string): readonly Span[] {
  const wanted = foldedWords(words)
  if (wanted === '') return []
  const signs = foldedSigns(text)
  const whole = signs.map(({ sign }) => sign)
  const spans: Span[] = []
  const wantedSigns = [...wanted]
  for (let start = 0; start + wantedSigns.length <= whole.length; start += 1) {
    if (!wantedSigns.every((sign, index) => whole[start + index] === sign)) continue
    const [first, last] = [signs[start], signs[start + wantedSigns.length - 1]]
    if (first && last) spans.push({ from: first.at.from, to: last.at.to })
  }
  return spans
}

/** Which of the words the text still has. */
export function stillIn(text: string, words: readonly string[]): readonly string[] {
  const folded = foldedWords(text)
  return words.filter((one) => foldedWords(one) !== '' && folded.includes(foldedWords(one)))
}

/** The text with ■ for each sign of the places. */
export function blackened(text: string, spans: readonly Span[]): string {
  let result = text
  for (const { from, to } of [...spans].sort((one, other) => other.from - one.from)) {
    const signs = [...text.slice(from, to)].length
    // The length stays that of the text: later places keep their numbers.
    const black = '■'.repeat(Math.min(signs, to - from)).padEnd(to - from, '■')
    result = result.slice(0, from) + black + result.slice(to)
  }
  return result
}
