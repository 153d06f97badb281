// Several people write at once: a field is written only over the text that its person had before them.

import { type Field, fields, type Narrative, tidied } from './fields.ts'
import type { Changes } from './narrative.ts'

export type TypedText = {
  readonly text: string
  /** Digest of the text that the person started from. */
  readonly base: string
}

export type Typed = Partial<Readonly<Record<Field, TypedText>>>

/** What a page sends back to say which text was seen. */
export type Digest = (text: string) => string

export type MergedText = {
  /** What is to be written. */
  readonly changes: Changes
  /** Fields that somebody else changed in the meantime, to something else. */
  readonly conflicts: readonly Field[]
}

/** Field by field: what was not touched follows what is stored; what both changed is a conflict. */
export function mergeText(stored: Narrative, typed: Typed, digest: Digest): MergedText {
  const changes: Record<string, string> = {}
  const conflicts: Field[] = []
  for (const field of fields) {
    const given = typed[field]
    if (given === undefined) continue
    const text = tidied(given.text)
    const isUntouched = digest(text) === given.base
    if (isUntouched || text === tidied(stored[field])) continue
    if (digest(tidied(stored[field])) === given.base) changes[field] = text
    else conflicts.push(field)
  }
  return { changes, conflicts }
}
