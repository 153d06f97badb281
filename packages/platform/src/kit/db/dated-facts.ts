// Facts of a case as rows: in the order they were written down, each with the day the law looks at.

import { z } from 'zod'
import type { LocalDate } from '#law/index.ts'

export type DatedFact = { readonly kind: string; readonly on: LocalDate }

export type Written<Fact> = {
  readonly facts: readonly Fact[]
  /** How many the case has already; it is locked by the caller. */
  readonly after: number
  readonly now: Date
  readonly by: string
}

/** The columns of facts at the end of their case; the table adds which case. */
export function factColumns<Fact extends DatedFact>({ facts, after, now, by }: Written<Fact>) {
  return facts.map(({ kind, on, ...content }, index) => ({
    sequence: after + index + 1,
    kind,
    happened_on: on,
    content: JSON.stringify(content),
    recorded_at: now,
    recorded_by: by,
  }))
}

type FactRow = {
  readonly kind: string
  readonly happened_on: string
  readonly content: unknown
  readonly recorded_at: Date
}

/** Facts read back by the schema of their kinds; throws at a fact that is none. */
export function recordedFacts<Fact>(rows: readonly FactRow[], schema: z.ZodType<Fact>) {
  return rows.map(({ kind, happened_on: on, content, recorded_at: recordedAt }) => ({
    recordedAt,
    fact: schema.parse({ ...z.record(z.string(), z.unknown()).parse(content), kind, on }),
  }))
}
