// Staff note that they have seen who the holder of an account is, or take that back.

import { holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { listRequestFiles } from '../attachments/request-files.store.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import type { Applicant } from '../case/applicant.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findRequestForUpdate } from '../case/requests.store.ts'
import { applicantMark, findApplicant } from '../case/sealed-applicant.store.ts'
import type { RequestState } from '../case/state.ts'
import type { AccountRefusal, VerificationBasis } from './account.ts'
import {
  deleteVerification,
  type Holder,
  listHolders,
  saveVerification,
} from './verifications.store.ts'

type Situation = {
  readonly state: RequestState
  readonly applicant: Applicant
  /** A proof of identity came with the request. */
  readonly hasProof: boolean
  readonly basis: VerificationBasis
}

/**
 * Why a request does not show who the holder of an account is; undefined when it does.
 * @law 条例 29 — name and proof of identity of the applicant
 */
export function whyNotVerify({
  state,
  applicant,
  hasProof,
  basis,
}: Situation): AccountRefusal | undefined {
  if (state === 'entered' || state === 'voided') return { code: 'account.notReceived' }
  if (applicant.agent !== undefined) return { code: 'account.agent' }
  if (applicant.identity.number.trim() === '') return { code: 'account.noIdentity' }
  if (basis === 'attachedProof' && !hasProof) return { code: 'account.noProof' }
  return undefined
}

export type Verifying = { readonly accountId: string; readonly basis: VerificationBasis }

/** Notes the identity of an account by a request it holds: who saw it, when, and what was seen. */
export async function verifyIdentity(
  context: RequestContext,
  key: RequestKey,
  { accountId, basis }: Verifying,
): Promise<void> {
  const { now, actor } = context
  const facts = { account: accountId, basis }
  await onHolder(context, { action: 'verifyIdentity', key, facts }, async (tx) => {
    const [request, applicant, files] = [
      await findRequestForUpdate(tx, key),
      await findApplicant(tx, key),
      await listRequestFiles(tx, key),
    ]
    if (!request || !applicant) throw new Refused({ code: 'request.wrongState' })
    const hasProof = files.some(({ part }) => part === 'proof')
    const refusal = whyNotVerify({ state: request.state, applicant, hasProof, basis })
    if (refusal) throw new Refused(refusal)
    const mark = applicantMark(applicant)
    await saveVerification(tx, { ...key, accountId, basis, mark, by: actor.id, now })
  })
}

/** Takes back what was noted by mistake; the office that noted it does so. */
export async function takeBackVerification(
  context: RequestContext,
  key: RequestKey,
  accountId: string,
): Promise<void> {
  const facts = { account: accountId }
  await onHolder(context, { action: 'takeBackIdentity', key, facts }, async (tx, holder) => {
    if (holder.verification?.unitId !== key.unitId) throw new Refused({ code: 'account.gone' })
    await deleteVerification(tx, accountId)
  })
}

type Step = {
  readonly action: 'verifyIdentity' | 'takeBackIdentity'
  readonly key: RequestKey
  readonly facts: { readonly account: string }
}

async function onHolder(
  context: RequestContext,
  { action, key, facts }: Step,
  step: (tx: Tx, holder: Holder) => Promise<void>,
): Promise<void> {
  const { unitId, requestId: subject } = key
  const deed = { action: `requests.${action}`, unitId, subject, facts }
  await inTransaction(context, deed, async (tx) => {
    const person = personOf(context)
    if (person.kind !== 'staff' || !holdsRole(person.duties, ['clerk', 'officeHead'], [unitId]))
      throw new Refused({ code: 'request.notYourRole' })
    const holders = await listHolders(tx, key)
    const holder = holders.find(({ accountId }) => accountId === facts.account)
    if (holder === undefined) throw new Refused({ code: 'account.gone' })
    await step(tx, holder)
  })
}
