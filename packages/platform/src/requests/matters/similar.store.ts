// SQL that finds requests of other applicants for the same information, by the pairs of signs they share.

import { sql } from 'kysely'
import type { Read } from '#kit/db/transaction.ts'
import type { RequestKey } from '../case/request-case.ts'
import { likenessForSimilar, type SimilarRequest } from './proposal.ts'

/** Among the unit's newest requests; older ones are found by searching. */
const newest = 2_000

/** Similar requests of other applicants, most alike first, and who asked in this one. */
export async function listSimilar(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<{ readonly fingerprint: string; readonly others: readonly SimilarRequest[] }> {
  const own = await read
    .selectFrom('requests')
    .select('applicant_fingerprint')
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<SimilarRequest>`
    with own as (
      select sign_pairs(lower(description)) as pairs from requests
      where unit_id = ${unitId} and request_id = ${requestId}
    ), others as (
      select * from requests
      where unit_id = ${unitId} and applicant_fingerprint <> ${own.applicant_fingerprint}
        and received_on is not null and imported is null
      order by request_id desc limit ${newest}
    ), compared as (
      select others.*, (
        select count(*) filter (where mine and theirs)::float / greatest(count(*), 1)
        from (
          select sign, bool_or(is_own) as mine, bool_or(not is_own) as theirs
          from (
            select unnest(own.pairs) as sign, true as is_own
            union all select unnest(sign_pairs(lower(others.description))), false
          ) as signs group by sign
        ) as shared
      ) as likeness
      from others, own
    )
    select request_id as "requestId", number, received_on::text as "receivedOn", description, outcome,
      applicant_fingerprint as "applicantFingerprint"
    from compared where likeness >= ${likenessForSimilar}
    order by likeness desc, request_id desc limit 50`.execute(read)
  return { fingerprint: own.applicant_fingerprint, others: rows }
}
