// The draft as it is stored with a request: read back as what it was.

import { z } from 'zod'
import { outcomes } from '../case/outcome.ts'
import type { Draft } from './draft.ts'

const outcomeName = z.enum(Object.keys(outcomes) as [Draft['outcome'], ...Draft['outcome'][]])

const draftSchema: z.ZodType<Draft> = z.object({
  outcome: outcomeName,
  text: z.string(),
  reason: z.string(),
  route: z.string(),
  given: z.array(z.string()),
  withheld: z.array(z.object({ what: z.string(), ground: outcomeName, reason: z.string() })),
  search: z
    .object({ where: z.string(), words: z.string(), by: z.string(), on: z.string() })
    .nullable(),
  rightOrgan: z.object({ name: z.string(), contact: z.string() }).nullable(),
  earlierNumber: z.string(),
  specialRules: z.string(),
})

/** The draft stored with a request; undefined when there is none. */
export function draftOf(stored: unknown): Draft | undefined {
  return stored === null ? undefined : draftSchema.parse(stored)
}
