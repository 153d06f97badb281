// Which sentences stood in last year's report already, word for word.

export type ReadSentence = { readonly text: string; readonly isRepeated: boolean }

export type Repetition = {
  /** Paragraph by paragraph. */
  readonly paragraphs: readonly (readonly ReadSentence[])[]
  /** Sentences that are long enough to be compared, and how many of them are the same. */
  readonly sentences: number
  readonly repeated: number
}

// 一是加强学习。: shorter ones are alike by chance.
const shortest = 8

function comparable(sentence: string): string {
  return sentence.normalize('NFKC').replace(/[\s,。;!?:,、“”"]/gu, '')
}

function sentencesOf(paragraph: string): readonly string[] {
  return paragraph.match(/[^。！？；]+[。！？；]*/gu) ?? []
}

/** The sentences of a text, each with whether the other text has the same one. */
export function compareSentences(text: string, other: string): Repetition {
  const known = new Set(
    other
      .split('\n')
      .flatMap(sentencesOf)
      .map(comparable)
      .filter(({ length }) => length >= shortest),
  )
  const paragraphs =
    text === ''
      ? []
      : text.split('\n').map((paragraph) =>
          sentencesOf(paragraph).map((sentence) => ({
            text: sentence,
            isRepeated: known.has(comparable(sentence)),
          })),
        )
  const compared = paragraphs.flat().filter((one) => comparable(one.text).length >= shortest)
  return {
    paragraphs,
    sentences: compared.length,
    repeated: compared.filter(({ isRepeated }) => isRepeated).length,
  }
}

/** Characters of a text without blanks. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s/gu, '')].length
}
