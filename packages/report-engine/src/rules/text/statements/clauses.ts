// Cuts running text into sentences and, around each number, into what belongs to it.

import { type NumberMention, numbersIn } from './numbers.ts'

export type Sentence = { readonly from: number; readonly to: number }

export type Setting = {
  readonly number: NumberMention
  readonly sentence: Sentence
  /** Where the clause before the number starts. */
  readonly clauseFrom: number
  /** Words before the number in its clause, and in the sentence. */
  readonly left: string
  readonly sentenceLeft: string
  /** Words after the number up to the next mark or number. */
  readonly right: string
  /** The clause before, when the number's own clause only says 共 or 为. */
  readonly leftAlone: string
}

const mark = /[,;:()、]/u
const stops = ',;:()'
// A sentence without end (numbers in a row) must not be read again and again for each number.
const reach = 300
const onlyTotals = /^(?:共|共计|合计|总计|总共|为|有|均|总数|全年|计|约|分别|达|达到)*$/u

/** Sentences of a text without blanks: they end with 。！？. */
export function sentencesOf(compact: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const match of compact.matchAll(/[。!?]|$/gu)) {
    const to = match.index + match[0].length
    if (to > from) sentences.push({ from, to })
    from = to
  }
  return sentences
}

/** Every number of a sentence with what belongs to it. */
export function settingsIn(compact: string, sentence: Sentence): Setting[] {
  const text = compact.slice(sentence.from, sentence.to)
  const numbers = numbersIn(text)
  return numbers.map((number, index) => {
    const before = numbers[index - 1]?.to ?? 0
    const clauseFrom = Math.max(before, lastStop(text, number.from) + 1, number.from - reach)
    const left = text.slice(clauseFrom, number.from)
    const next = numbers[index + 1]?.from ?? text.length
    const end = text.slice(number.to, number.to + reach).search(mark)
    return {
      number,
      sentence,
      clauseFrom,
      left,
      sentenceLeft: text.slice(Math.max(0, number.from - reach), number.from),
      right: text.slice(number.to, Math.min(next, number.to + (end === -1 ? reach : end))),
      leftAlone: onlyTotals.test(left) ? clauseBefore(text, clauseFrom, before) : '',
    }
  })
}

function lastStop(text: string, before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - reach); at -= 1)
    if (stops.includes(text.charAt(at))) return at
  return -1
}

function clauseBefore(text: string, clauseFrom: number, numberBefore: number): string {
  const end = clauseFrom - 1
  return text.slice(Math.max(numberBefore, lastStop(text, end) + 1), Math.max(0, end))
}
