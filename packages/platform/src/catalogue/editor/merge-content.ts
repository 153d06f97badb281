// Two people changed the same edition: what only one of them changed is taken, what both did is named.

import type { EditionContent } from '../record/content.ts'

/** A field of a content, or `fields.<name>` for one of the kind's own. */
export type ContentField = string

export type Merged = {
  /** Mine, with what only the other changed. */
  readonly content: EditionContent
  /** What both changed, and not to the same; `content` has mine. */
  readonly conflicts: readonly ContentField[]
}

type Three = {
  /** What I began with. */
  readonly base: EditionContent
  readonly mine: EditionContent
  /** What is stored by now. */
  readonly theirs: EditionContent
}

export function mergeContent({ base, mine, theirs }: Three): Merged {
  const [one, two, three] = [flat(base), flat(mine), flat(theirs)]
  const conflicts: ContentField[] = []
  const merged = new Map<string, unknown>()
  for (const name of new Set([...one.keys(), ...two.keys(), ...three.keys()])) {
    const [before, own, other] = [one.get(name), two.get(name), three.get(name)]
    const isMine = !same(before, own)
    if (isMine && !same(before, other) && !same(own, other)) conflicts.push(name)
    merged.set(name, isMine ? own : other)
  }
  return { content: folded(mine, merged), conflicts }
}

/** The fields in which two contents differ. */
export function changedFields(one: EditionContent, other: EditionContent): readonly ContentField[] {
  const [before, after] = [flat(one), flat(other)]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => !same(before.get(name), after.get(name)))
}

const own = 'fields.'

function flat({ fields, ...content }: EditionContent): ReadonlyMap<string, unknown> {
  const kinds = Object.entries(fields).map(([name, value]) => [own + name, value] as const)
  return new Map<string, unknown>([...Object.entries(content), ...kinds])
}

function folded(mine: EditionContent, merged: ReadonlyMap<string, unknown>): EditionContent {
  const entries = [...merged].filter(([, value]) => value !== undefined)
  const fields = entries.flatMap(([name, value]) =>
    name.startsWith(own) ? [[name.slice(own.length), String(value)] as const] : [],
  )
  const content = entries.filter(([name]) => !name.startsWith(own))
  return { ...mine, ...Object.fromEntries(content), fields: Object.fromEntries(fields) }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
