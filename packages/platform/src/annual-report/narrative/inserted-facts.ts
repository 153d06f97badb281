// Which pieces of the text state which cells, and which of them are out of date.

import type { Report } from '@gongkai/report-engine'
import { type Field, fields, type Narrative } from './fields.ts'
import { factOf, pieceOf, readyFacts, valueAt } from './ready-facts.ts'

/** A piece of the text with the cell it states and the value the cell had. */
export type InsertedFact = {
  readonly field: Field
  /** Key of the ready fact. */
  readonly fact: string
  readonly piece: string
  readonly cell: string
  readonly value: string
}

export type StandingFact = InsertedFact & {
  /** What the cell states now; undefined where it states no number. */
  readonly now: string | undefined
  /** The piece with that value; undefined when the text is up to date or the cell says nothing. */
  readonly renewed: string | undefined
}

/** Every piece of the text that states a cell in a ready wording, with the value the cell has now. */
export function factsIn(narrative: Narrative, report: Report): readonly InsertedFact[] {
  const year = report.year ?? 0
  return fields.flatMap((field) =>
    readyFacts.flatMap((fact) => {
      const value = valueAt(report, fact.cell)
      if (value === undefined) return []
      const piece = pieceOf(fact, year, value)
      if (!narrative[field].includes(piece)) return []
      return [{ field, fact: fact.key, piece, cell: fact.cell, value }]
    }),
  )
}

/** Known pieces that the text still has, with what their cells state now. */
export function standingFacts(
  known: readonly InsertedFact[],
  narrative: Narrative,
  report: Report,
): readonly StandingFact[] {
  return known
    .filter(({ field, piece }) => narrative[field].includes(piece))
    .map((one) => {
      const now = valueAt(report, one.cell)
      const fact = factOf(one.fact)
      const isCurrent = now === one.value || now === undefined || fact === undefined
      return { ...one, now, renewed: isCurrent ? undefined : pieceOf(fact, report.year ?? 0, now) }
    })
}

/** Whether a piece states another value than its cell. */
export function isOutOfDate({ now, value }: StandingFact): boolean {
  return now !== value
}

/** The text with a piece put to its end: after a full stop as a sentence, otherwise as its next clause. */
export function withPiece(text: string, piece: string): string {
  if (text === '' || /[。！？；\n]$/u.test(text)) return `${text}${piece}。`
  return /[，、：（]$/u.test(text) ? `${text}${piece}` : `${text}，${piece}`
}
