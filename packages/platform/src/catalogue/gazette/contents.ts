// What an issue of the gazette holds: published documents under section heads, and corrections of earlier
// issues.

import { z } from 'zod'

/** A document as it was public: this edition and no other is printed. */
export type GazetteEntry = {
  readonly unitId: string
  readonly recordId: string
  readonly edition: number
}

export type GazetteSection = { readonly head: string; readonly entries: readonly GazetteEntry[] }

/** What was printed wrong in an earlier issue; that issue itself stays as it was printed. */
export type GazetteCorrection = { readonly issueId: string; readonly says: string }

export type GazetteContents = {
  /** On the cover: 示例市人民政府公报. */
  readonly name: string
  readonly sections: readonly GazetteSection[]
  readonly corrections: readonly GazetteCorrection[]
}

const contentsSchema: z.ZodType<GazetteContents> = z.object({
  name: z.string(),
  sections: z.array(
    z.object({
      head: z.string(),
      entries: z.array(
        z.object({ unitId: z.string(), recordId: z.string(), edition: z.int().positive() }),
      ),
    }),
  ),
  corrections: z.array(z.object({ issueId: z.string(), says: z.string() })),
})

export function contentsOf(stored: unknown): GazetteContents {
  return contentsSchema.parse(stored)
}

/** Heads that most gazettes have; a unit may write its own. */
export const usualHeads = [
  ...['政府规章', '政府文件', '政府办公室文件', '部门文件', '人事任免', '政策解读', '大事记'],
] as const

const mostEntries = 200

/** A document with where somebody wants it. */
export type PlacedEntry = GazetteEntry & { readonly head: string; readonly order: number }

/** Sections in the order of their first documents, documents by their numbers. */
export function arrange(placed: readonly PlacedEntry[]): readonly GazetteSection[] {
  const sorted = placed.toSorted((one, other) => one.order - other.order)
  const heads = [...new Set(sorted.map(({ head }) => head.trim()))]
  return heads.map((head) => ({
    head,
    entries: sorted
      .filter((one) => one.head.trim() === head)
      .map(({ unitId, recordId, edition }) => ({ unitId, recordId, edition })),
  }))
}

/** All documents of an issue in the order in which they are printed. */
export function entriesOf({
  sections,
}: Pick<GazetteContents, 'sections'>): readonly GazetteEntry[] {
  return sections.flatMap(({ entries }) => entries)
}

/** Why contents cannot be kept; undefined when they can. */
export function whyNotKept(contents: GazetteContents): string | undefined {
  const entries = entriesOf(contents)
  const ids = entries.map(({ recordId }) => recordId)
  if (contents.name.trim() === '') return 'gazette.nameMissing'
  if (contents.sections.some(({ head }) => head.trim() === '')) return 'gazette.headMissing'
  if (new Set(ids).size < ids.length) return 'gazette.twice'
  if (entries.length > mostEntries) return 'gazette.tooMany'
  return contents.corrections.some(({ says }) => says.trim() === '')
    ? 'gazette.correctionEmpty'
    : undefined
}
