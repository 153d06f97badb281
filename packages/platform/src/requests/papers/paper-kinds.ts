// Which letters a clerk issues by hand, and from when on; answers and extensions come with their steps.

import { type LetterKindName, letterKindNames, letterKinds } from '#letters/index.ts'
import type { FactKind, RequestFact } from '../case/fact.ts'
import type { OutcomeName } from '../case/outcome.ts'
import type { RequestCase } from '../case/request-case.ts'

export type PaperKind = LetterKindName

type From = 'registered' | { readonly fact: FactKind } | { readonly outcome: OutcomeName }

const byHand: Readonly<Partial<Record<LetterKindName, From>>> = {
  register: 'registered',
  receipt: 'registered',
  clarification: { fact: 'clarificationAsked' },
  reasons: { fact: 'reasonsAsked' },
  feeNotice: { fact: 'feeNoticed' },
  thirdPartyOpinion: 'registered',
  thirdPartyReply: 'registered',
  consultationNotice: { fact: 'consulted' },
  thirdPartyDisclosure: { fact: 'consulted' },
  coMakerOpinion: 'registered',
  helper: 'registered',
  notClarified: { outcome: 'other.notClarified' },
  feeUnpaid: { outcome: 'other.feeUnpaid' },
  withdrawn: { outcome: 'other.other' },
  correction: { fact: 'served' },
  cover: { fact: 'decided' },
}

/** Whether a kind is issued by hand at all. */
export function isIssuedByHand(kind: LetterKindName): boolean {
  return byHand[kind] !== undefined
}

/** Whether what the letter speaks of has happened. */
export function mayIssueByHand(
  kind: LetterKindName,
  { number }: Pick<RequestCase, 'number'>,
  facts: readonly RequestFact[],
): boolean {
  const from = byHand[kind]
  if (from === undefined || number === null) return false
  if (from === 'registered') return true
  if ('fact' in from) return facts.some((fact) => fact.kind === from.fact)
  return facts.some((fact) => fact.kind === 'decided' && fact.outcome === from.outcome)
}

/** The kinds that may be issued by hand now, with what the clerk has to write for each. */
export function papersByHand(
  request: Pick<RequestCase, 'number'>,
  facts: readonly RequestFact[],
): readonly LetterKindName[] {
  return letterKindNames.filter((kind) => mayIssueByHand(kind, request, facts))
}

/** Whether somebody else than the applicant gets the letter, and has to be named. */
export function namesAddressee(kind: LetterKindName): boolean {
  return !['applicant', 'file'].includes(letterKinds[kind].to)
}
