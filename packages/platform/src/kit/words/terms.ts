// By which terms a text can be found, and which terms a text must have that contains a word. Chinese has no
// words to index: terms are signs, pairs of neighbours, and in numbers and Latin also four and eight in a
// row, so that 2024-000123 or (2024)12 is not looked up by 20, 02, 24. The database has the same: word_terms.

import { foldedSigns } from './folded-signs.ts'

const plainRun = /[!-~]{4,}/g
const longest = 8
/** Of a longer word, the first so many terms: what is found is looked at anyway. */
const mostTerms = 40

/** All terms of a text. */
export function termsOfText(text: string): ReadonlySet<string> {
  const folded = foldedSigns(text)
  return new Set([
    ...folded.split(' ').flatMap((word) => [...rowsOf(word, 1), ...rowsOf(word, 2)]),
    ...(folded.match(plainRun) ?? []).flatMap((run) => [
      ...rowsOf(run, 4),
      ...rowsOf(run, longest),
    ]),
  ])
}

/** Terms that every text has which contains the folded word; others may have them too. */
export function termsOfWord(word: string): readonly string[] {
  if ([...word].length === 1) return [word]
  const runs = word.match(plainRun) ?? []
  // A run keeps its ends as neighbours of what surrounds it.
  const rest = word.replace(plainRun, (run) => `${run[0]} ${run.at(-1)}`)
  const pairs = rest.split(' ').flatMap((piece) => rowsOf(piece, 2))
  return [...new Set([...runs.flatMap(longestOf), ...pairs])].slice(0, mostTerms)
}

function longestOf(run: string): readonly string[] {
  const size = run.length < longest ? 4 : longest
  const last = run.length - size
  return rowsOf(run, size).filter((_, place) => place % size === 0 || place === last)
}

/** So many signs in a row, from every place that has them. */
function rowsOf(text: string, size: number): readonly string[] {
  const signs = [...text]
  return signs.slice(size - 1).map((_, place) => signs.slice(place, place + size).join(''))
}
