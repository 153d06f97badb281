// The groups of words that searches use: the platform's own without those switched off, and what was added.

import { ownSynonyms } from './own-synonyms.ts'

type Line = { readonly groupId: string; readonly words: readonly string[]; readonly isOff: boolean }

export type SynonymsShown = {
  /** Of the line that was added or that switches off; undefined for one of the own list that is used. */
  readonly groupId: string | undefined
  readonly words: readonly string[]
  readonly isOwn: boolean
  readonly isOff: boolean
}

const nameOf = (words: readonly string[]): string => words.toSorted().join(' ')

/** All groups, added ones first. */
export function allSynonyms(changed: readonly Line[]): readonly SynonymsShown[] {
  const off = new Map(changed.filter(({ isOff }) => isOff).map((one) => [nameOf(one.words), one]))
  const added = changed.filter(({ isOff }) => !isOff)
  return [
    ...added.map(({ groupId, words }) => ({ groupId, words, isOwn: false, isOff: false })),
    ...ownSynonyms.map((words) => {
      const line = off.get(nameOf(words))
      return { groupId: line?.groupId, words, isOwn: true, isOff: line !== undefined }
    }),
  ]
}

export function synonymsInUse(changed: readonly Line[]): readonly SynonymsShown[] {
  return allSynonyms(changed).filter(({ isOff }) => !isOff)
}

/** The words of a line somebody typed: between 、 or commas or spaces, each once. */
export function wordsOfGroup(typed: string): readonly string[] {
  return [...new Set(typed.slice(0, 200).split(/[\s、，,；;]+/))]
    .filter((word) => [...word].length >= 2)
    .slice(0, 6)
}
