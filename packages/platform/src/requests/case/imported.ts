// What a register of earlier years said of a case beside its facts: kept as it was written.

import { z } from 'zod'
import { isLocalDate, type LocalDate, localDate } from '#law/index.ts'

export type Imported = {
  readonly importId: string
  readonly fileName: string
  /** As a spreadsheet counts. */
  readonly line: number
  /** The last day for the answer as the file has it; the platform did not count it. */
  readonly dueOn: LocalDate | null
  readonly extension: number
  readonly answerNumber: string
  readonly handler: string
  readonly note: string
}

const importedSchema: z.ZodType<Imported> = z.object({
  importId: z.string(),
  fileName: z.string(),
  line: z.int(),
  dueOn: z.string().refine(isLocalDate).transform(localDate).nullable(),
  extension: z.int(),
  answerNumber: z.string(),
  handler: z.string(),
  note: z.string(),
})

/** Null for a request that was handled here. */
export function importedOf(stored: unknown): Imported | null {
  return stored === null ? null : importedSchema.parse(stored)
}
