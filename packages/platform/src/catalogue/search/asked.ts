// What somebody asks for: words, each with those that mean the same, and a number where it may be one.

import { foldedSigns } from '#kit/words/folded-signs.ts'
import { numberKey } from './search-document.ts'

/** A text fits that contains one of these, folded; the first is the one that was typed. */
export type AskedWord = readonly [string, ...string[]]

export type Asked = {
  readonly words: readonly AskedWord[]
  /** The whole line as a 文号 or 索引号; undefined where it cannot be one. */
  readonly key: string | undefined
}

/** Of a line no more signs and words are read. */
export const longestLine = 200
const mostWords = 12
const mostAlternatives = 6

export type SynonymGroup = readonly string[]

/** Reads a line: words between spaces, phrases in quotes as they stand; every one must be found. */
export function readAsked(line: string, synonyms: readonly SynonymGroup[]): Asked {
  const folded = foldedSigns([...line].slice(0, longestLine).join('')).replace(/[“”]/g, '"')
  const words: AskedWord[] = []
  for (const [, quoted, plain] of folded.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const word = (quoted ?? plain ?? '').trim().replace(/\s+/g, ' ')
    if (word === '' || words.some(([known]) => known === word) || words.length === mostWords)
      continue
    words.push(quoted === undefined ? [word, ...sameAs(word, synonyms)] : [word])
  }
  const key = numberKey(folded)
  return { words, key: /\d/.test(key) && key.length >= 3 ? key : undefined }
}

function sameAs(word: string, synonyms: readonly SynonymGroup[]): readonly string[] {
  const groups = synonyms.map((group) => group.map(foldedSigns))
  const same = groups.filter((group) => group.includes(word)).flat()
  return [...new Set(same)].filter((one) => one !== word).slice(0, mostAlternatives - 1)
}

/** One sign alone is looked for in titles and numbers only; text has every sign. */
export function isTooShort({ words }: Pick<Asked, 'words'>): boolean {
  return words.length > 0 && words.every(([word]) => [...word].length < 2)
}
