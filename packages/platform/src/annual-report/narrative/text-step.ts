// What a person asks for while saving the text: a fact put in, or pieces brought up to date.

import type { Report } from '@gongkai/report-engine'
import { type Field, isField, type Narrative } from './fields.ts'
import { type StandingFact, withPiece } from './inserted-facts.ts'
import { factOf, pieceOf, valueAt } from './ready-facts.ts'

export type TextStep =
  | { readonly do: 'insert'; readonly field: Field; readonly fact: string }
  | { readonly do: 'renew'; readonly field: Field; readonly fact: string }
  | { readonly do: 'renewAll' }
  /** A sentence on the fee for section six, whose amount the person then changes. */
  | { readonly do: 'fee' }

export const feeSentence = '本年度收取信息处理费0元'

/** The step a button names: `insert overview.requests requests.received.total`. */
export function stepOf(text: string): TextStep | undefined {
  const [verb, field = '', fact = ''] = text.split(' ')
  if (verb === 'renewAll' || verb === 'fee') return { do: verb }
  if (!isField(field) || factOf(fact) === undefined) return undefined
  if (verb === 'insert' || verb === 'renew') return { do: verb, field, fact }
  return undefined
}

type Standing = { readonly report: Report; readonly facts: readonly StandingFact[] }

/** The text after the step; unchanged where the cell states nothing. */
export function afterStep(
  narrative: Narrative,
  step: TextStep,
  { report, facts }: Standing,
): Narrative {
  if (step.do === 'fee') return { ...narrative, other: withPiece(narrative.other, feeSentence) }
  if (step.do === 'insert') {
    const fact = factOf(step.fact)
    const value = fact && valueAt(report, fact.cell)
    if (fact === undefined || value === undefined) return narrative
    const piece = pieceOf(fact, report.year ?? 0, value)
    return { ...narrative, [step.field]: withPiece(narrative[step.field], piece) }
  }
  const meant = facts.filter(
    ({ field, fact }) => step.do === 'renewAll' || (field === step.field && fact === step.fact),
  )
  const renewedText = { ...narrative }
  for (const { field, piece, renewed } of meant)
    if (renewed !== undefined) renewedText[field] = renewedText[field].replaceAll(piece, renewed)
  return renewedText
}
