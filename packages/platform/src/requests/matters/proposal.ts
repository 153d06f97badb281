// When several applicants asked for the same information: whether to propose that it is published.

import { isOutcomeName } from '../case/outcome.ts'

export type SimilarRequest = {
  readonly requestId: string
  readonly number: string | null
  readonly receivedOn: string | null
  readonly description: string
  readonly outcome: string | null
  readonly applicantFingerprint: string
}

/** From the third applicant on. The article says 多个; three is the platform's own reading. */
const applicantsForProposal = 3

/** How much of two texts has to be the same, in pairs of signs. */
export const likenessForSimilar = 0.6

/**
 * Whether the similar requests, this one included, propose publication: by enough different applicants,
 * and of information that was found to be disclosable, whole or in part.
 * @law 条例 44
 */
export function proposesPublication(
  own: Pick<SimilarRequest, 'outcome' | 'applicantFingerprint'>,
  others: readonly SimilarRequest[],
): boolean {
  const all = [own, ...others]
  const applicants = new Set(all.map(({ applicantFingerprint }) => applicantFingerprint))
  const isDisclosable = all.some(
    ({ outcome }) =>
      outcome !== null &&
      isOutcomeName(outcome) &&
      (outcome === 'granted' || outcome === 'partlyGranted'),
  )
  return applicants.size >= applicantsForProposal && isDisclosable
}

/** Whether a result withholds something that is looked at again. 条例 18 */
export function isWithheld(outcome: string | null): boolean {
  return outcome !== null && (outcome === 'partlyGranted' || outcome.startsWith('refused.'))
}
