// Who asks: the data that are kept sealed, and shown only on a logged click.

import type { ApplicantClass } from './applicant-class.ts'

/** Proof of identity (条例 29). */
export type Identity = { readonly kind: string; readonly number: string }

export type Agent = {
  readonly name: string
  readonly identity: Identity
  /** What shows that the agent may act. */
  readonly authority: string
}

export type Applicant = {
  readonly class: ApplicantClass
  /** Of the person, or of the organisation. */
  readonly name: string
  readonly identity: Identity
  /** Of an organisation. */
  readonly contactPerson?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  readonly postcode?: string
  readonly agent?: Agent
}

export type ApplicantProblem = 'name' | 'identity' | 'contact' | 'contactPerson' | 'agent'

/**
 * What an application lacks about the applicant; empty when it is complete. It is shown, and asked for by
 * a clarification: a request that lacks something was still made.
 * @law 条例 29 — name, proof of identity, ways to be reached
 */
export function applicantProblems(applicant: Applicant): readonly ApplicantProblem[] {
  const { name, identity, phone, email, address, agent } = applicant
  const isMissing = (text: string | undefined): boolean => (text ?? '').trim() === ''
  const found: ApplicantProblem[] = []
  if (isMissing(name)) found.push('name')
  if (isMissing(identity.kind) || isMissing(identity.number)) found.push('identity')
  if ([phone, email, address].every(isMissing)) found.push('contact')
  if (applicant.class !== 'naturalPerson' && isMissing(applicant.contactPerson))
    found.push('contactPerson')
  if (agent && [agent.name, agent.identity.number, agent.authority].some(isMissing))
    found.push('agent')
  return found
}
