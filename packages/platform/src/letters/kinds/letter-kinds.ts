// All kinds of letters in one table.

import { afterKinds } from './after-kinds.ts'
import { answerKinds } from './answer-kinds.ts'
import { consultationKinds } from './consultation-kinds.ts'
import { intakeKinds } from './intake-kinds.ts'
import type { LetterKind } from './letter-kind.ts'

const all = { ...intakeKinds, ...consultationKinds, ...answerKinds, ...afterKinds }

export type LetterKindName = keyof typeof all

export const letterKinds: Readonly<Record<LetterKindName, LetterKind>> = all

export const letterKindNames = Object.keys(letterKinds) as readonly LetterKindName[]

/** Whether a text names a kind. */
export function isLetterKind(text: string): text is LetterKindName {
  return Object.hasOwn(letterKinds, text)
}
