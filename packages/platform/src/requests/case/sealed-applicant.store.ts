// SQL and keys of who asked: the sealed data of one request, opened by whoever asks for them on purpose.

import { z } from 'zod'
import type { Read } from '#kit/db/transaction.ts'
import { fingerprint, open } from '#kit/secrets/key-ring.ts'
import type { SealedColumn } from '#kit/secrets/reseal.action.ts'
import type { Applicant } from './applicant.ts'
import { applicantClasses } from './applicant-class.ts'
import type { RequestKey } from './request-case.ts'

const identity = z.object({ kind: z.string(), number: z.string() })

const applicantSchema: z.ZodType<Applicant> = z.object({
  class: z.enum(Object.keys(applicantClasses) as [Applicant['class'], ...Applicant['class'][]]),
  name: z.string(),
  identity,
  contactPerson: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  email: z.string().exactOptional(),
  address: z.string().exactOptional(),
  postcode: z.string().exactOptional(),
  agent: z.object({ name: z.string(), identity, authority: z.string() }).exactOptional(),
})

/** The sealed applicant of a request, for rotating keys. */
export const sealedApplicant: SealedColumn = {
  table: 'requests',
  key: 'request_id',
  column: 'applicant_sealed',
  purpose: (requestId) => `requests.applicant:${requestId}`,
}

/** By which requests of the same person are found: of the name and the number, and cannot be read. */
export function applicantMark({ name, identity }: Pick<Applicant, 'name' | 'identity'>): string {
  return fingerprint(`${name}\0${identity.number}`, 'requests.applicant')
}

/** Opens what `enterRequest` sealed. */
export function applicantOf(sealed: string, requestId: string): Applicant {
  return applicantSchema.parse(JSON.parse(open(sealed, sealedApplicant.purpose(requestId))))
}

/** Who made the request; undefined where the unit has none with the id. */
export async function findApplicant(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<Applicant | undefined> {
  const row = await read
    .selectFrom('requests')
    .select('applicant_sealed')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  return row && applicantOf(row.applicant_sealed, requestId)
}
