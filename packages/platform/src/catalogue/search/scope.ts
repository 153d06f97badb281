// Where all the words stand decides the rank: in the title, with the numbers, in the text, with the files.
// Each scope contains the one before it.

import { foldedSigns } from '#kit/words/folded-signs.ts'
import { termsOfWord } from '#kit/words/terms.ts'
import type { AskedWord } from './asked.ts'
import { isLongTerm, type Mark, termNumber } from './terms-of-document.ts'

export const scopes = ['title', 'number', 'text', 'files'] as const
export type Scope = (typeof scopes)[number]

/** The widest scope: who has the words anywhere. */
export const anywhere: Scope = 'files'

const marksOf: Readonly<Record<Scope, readonly Mark[]>> = {
  title: ['title'],
  number: ['title', 'number'],
  text: ['text'],
  files: ['text', 'files'],
}

/** What an index of terms is asked: all of these, and of each list at least one. */
export type TermQuestion = {
  readonly all: readonly number[]
  readonly anyOf: readonly (readonly number[])[]
}

/** What every document has that contains the words in the scope; others may have it too. */
export function questionOf(words: readonly AskedWord[], scope: Scope): TermQuestion {
  const clauses = words.flatMap((word) => clausesOf(word, scope))
  return {
    all: clauses.flatMap((clause) => (clause.length === 1 ? clause : [])),
    anyOf: clauses.filter((clause) => clause.length > 1),
  }
}

function clausesOf(alternatives: AskedWord, scope: Scope): readonly (readonly number[])[] {
  const each = alternatives.map((word) => termsIn(word, scope))
  // A word that the index cannot tell leaves the whole to the look at the text.
  if (each.some((terms) => terms.length === 0)) return []
  const [first = []] = each
  const numbered = (terms: readonly string[]): readonly number[] =>
    terms.flatMap((term) => marksOf[scope].map((mark) => termNumber(mark, term)))
  if (each.length === 1) return first.map((term) => numbered([term]))
  // One of the alternatives: each combination of a term of every one. Two terms tell them apart well enough.
  const few = each.map((terms) => (each.length > 3 ? terms.slice(0, 1) : terms.slice(0, 2)))
  const combinations = few.reduce<readonly (readonly string[])[]>(
    (all, terms) => all.flatMap((one) => terms.map((term) => [...one, term])),
    [[]],
  )
  return combinations.map(numbered)
}

function termsIn(word: string, scope: Scope): readonly string[] {
  const terms = word.split(' ').flatMap(termsOfWord)
  return scope === 'title' || scope === 'number' ? terms : terms.filter(isLongTerm)
}

/** Whether no sign of the word is ever folded, so that texts need not be. */
export function isUnfolded(word: string): boolean {
  return /^[\p{Script=Han}]+$/u.test(word) && foldedSigns(word) === word
}

/** Whether having the terms is having the words: each is one term, or one of several that are. */
export function areTermsEnough(words: readonly AskedWord[], scope: Scope): boolean {
  return words.every((alternatives) =>
    alternatives.every((word) => termsIn(word, scope).join() === word),
  )
}
