// The draft of an answer: its one result, and what that result has to say.

import type { OutcomeName } from '../case/outcome.ts'

/** A part that is kept back, with its ground (条例 37). */
export type Withheld = {
  readonly what: string
  readonly ground: OutcomeName
  readonly reason: string
}

/** The search behind 信息不存在: without one the answer does not stand up in court. */
export type Search = {
  readonly where: string
  readonly words: string
  readonly by: string
  readonly on: string
}

export type Draft = {
  readonly outcome: OutcomeName
  /** The office's own sentences in the answer. */
  readonly text: string
  readonly reason: string
  /** Where something already public is found, or when and how it will be given (条例 36). */
  readonly route: string
  readonly given: readonly string[]
  readonly withheld: readonly Withheld[]
  readonly search: Search | null
  /** The right organ, where it is known (条例 36 第五项). */
  readonly rightOrgan: { readonly name: string; readonly contact: string } | null
  /** The earlier answer that a repeated request repeats. */
  readonly earlierNumber: string
  /** The special rules under which a register is searched. */
  readonly specialRules: string
}

/** A draft of a result with nothing else filled in. */
export function emptyDraft(outcome: OutcomeName): Draft {
  return {
    outcome,
    text: '',
    reason: '',
    route: '',
    given: [],
    withheld: [],
    search: null,
    rightOrgan: null,
    earlierNumber: '',
    specialRules: '',
  }
}
