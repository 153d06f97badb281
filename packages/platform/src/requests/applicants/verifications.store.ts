// SQL of verified identities: which accounts hold a request, and who was verified as whom.

import type { Read, Tx } from '#kit/db/transaction.ts'
import { open } from '#kit/secrets/key-ring.ts'
import type { RequestKey } from '../case/request-case.ts'
import { sealedMailboxOfAccount } from './account.store.ts'
import { isVerificationBasis, type VerificationBasis } from './account.ts'

export type Verification = {
  readonly unitId: string
  readonly requestId: string
  readonly basis: VerificationBasis
  readonly by: string
  readonly at: Date
}

/** An account that holds a request. */
export type Holder = {
  readonly accountId: string
  readonly mailbox: string
  readonly verification: Verification | undefined
  /** It was verified as the very person of this request. */
  readonly isSamePerson: boolean
}

export async function listHolders(
  read: Read,
  { unitId, requestId }: RequestKey,
): Promise<readonly Holder[]> {
  const rows = await read
    .selectFrom('requests as request')
    .innerJoin('account_codes as code', 'code.query_code_digest', 'request.query_code_digest')
    .innerJoin('applicant_accounts as account', 'account.account_id', 'code.account_id')
    .leftJoin('applicant_verifications as proof', 'proof.account_id', 'account.account_id')
    .select(['account.account_id', 'account.mailbox_sealed', 'request.applicant_fingerprint'])
    .select(['proof.unit_id', 'proof.request_id', 'proof.basis', 'proof.verified_by'])
    .select(['proof.verified_at', 'proof.applicant_fingerprint as verified_fingerprint'])
    .where('request.unit_id', '=', unitId)
    .where('request.request_id', '=', requestId)
    .orderBy('code.added_at')
    .execute()
  return rows.map((row) => {
    const { unit_id, request_id, basis, verified_by: by, verified_at: at } = row
    const accountId = row.account_id
    return {
      accountId,
      mailbox: open(row.mailbox_sealed, sealedMailboxOfAccount.purpose(accountId)),
      isSamePerson: row.verified_fingerprint === row.applicant_fingerprint,
      verification:
        unit_id && request_id && by && at && basis && isVerificationBasis(basis)
          ? { unitId: unit_id, requestId: request_id, basis, by, at }
          : undefined,
    }
  })
}

export type NewVerification = RequestKey & {
  readonly accountId: string
  readonly mark: string
  readonly basis: VerificationBasis
  readonly by: string
  readonly now: Date
}

/** The last one counts: whoever was verified anew is verified as what was seen last. */
export async function saveVerification(tx: Tx, given: NewVerification): Promise<void> {
  await deleteVerification(tx, given.accountId)
  await tx
    .insertInto('applicant_verifications')
    .values({
      account_id: given.accountId,
      unit_id: given.unitId,
      request_id: given.requestId,
      applicant_fingerprint: given.mark,
      basis: given.basis,
      verified_by: given.by,
      verified_at: given.now,
    })
    .execute()
}

export async function deleteVerification(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('applicant_verifications').where('account_id', '=', accountId).execute()
}
