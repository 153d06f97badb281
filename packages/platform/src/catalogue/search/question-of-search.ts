// All that a search asks of the index of terms: its words in a scope, its conditions, a block of time.

import type { Block } from '#kit/words/time-blocks.ts'
import { questionOf, type Scope, type TermQuestion } from './scope.ts'
import { blockTerm, having, termNumber } from './terms-of-document.ts'
import type { WantedDocuments } from './wanted-documents.ts'

/** Of more units each found document is asked for its unit. */
const mostUnitTerms = 50

export function questionOfSearch(
  { asked, conditions }: WantedDocuments,
  scope: Scope,
  block?: Block,
): TermQuestion {
  const { unitIds, subject, kind, year, validity, hasFiles } = conditions
  const words = questionOf(asked.words, scope)
  const units =
    unitIds && unitIds.length <= mostUnitTerms ? unitIds.map((id) => termNumber('unit', id)) : []
  return {
    all: [
      ...words.all,
      ...(block ? [blockTerm(block)] : []),
      ...(subject === '' ? [] : [termNumber('subject', subject)]),
      ...(kind ? [termNumber('kind', kind)] : []),
      ...(year === undefined ? [] : [termNumber('year', String(year))]),
      ...(hasFiles ? [termNumber('has', having.files)] : []),
      ...(validity === 'ended' ? [termNumber('has', having.end)] : []),
    ],
    anyOf: [...words.anyOf, ...(units.length > 0 ? [units] : [])],
  }
}
