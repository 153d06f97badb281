// SQL of who a letter goes to: the applicant's data, opened for the letter.

import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { open } from '#kit/secrets/key-ring.ts'
import type { Applicant } from '../case/applicant.ts'
import { applicantClasses } from '../case/applicant-class.ts'
import type { RequestKey } from '../case/request-case.ts'

const identity = z.object({ kind: z.string(), number: z.string() })
const text = z.string().exactOptional()
const schema: z.ZodType<Applicant> = z.object({
  class: z.enum(Object.keys(applicantClasses) as [Applicant['class'], ...Applicant['class'][]]),
  name: z.string(),
  identity,
  contactPerson: text,
  phone: text,
  email: text,
  address: text,
  postcode: text,
  agent: z.object({ name: z.string(), identity, authority: z.string() }).exactOptional(),
})

/** The applicant of a request; throws when there is no such request. */
export async function getApplicant(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<Applicant> {
  const { applicant_sealed } = await read
    .selectFrom('requests')
    .select('applicant_sealed')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return schema.parse(JSON.parse(open(applicant_sealed, `requests.applicant:${requestId}`)))
}
