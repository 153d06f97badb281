// What shows that a fact is so, in words.

import type { RequestFact } from './fact.ts'

/** Of a receipt its evidence; of a split by the office what the application asked for before. */
export function evidenceOf(fact: RequestFact): string {
  if (fact.kind === 'received') return fact.evidence
  return fact.kind === 'split' && fact.whole !== undefined ? `原申请内容：${fact.whole}` : ''
}
