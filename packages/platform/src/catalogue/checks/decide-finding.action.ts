// Leaves a finding for a reason, or takes that back: noted with who decided, bound to what was found.

import { holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { findingsOf } from '../flow/examine-record.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { findEdition } from '../record/editions.store.ts'
import { findRecord } from '../record/records.store.ts'
import { deleteDecision, insertDecision } from './wordings.store.ts'

/** Sentences for people, by code. */
export const checkRefusals = {
  'check.reasonMissing': '请写明为什么可以公开。',
  'check.findingGone': '这一处已经不在检查发现中，请刷新页面查看。',
  'check.wrongMissing': '请填写要检查的用语（至少两个字）。',
  'check.sameWording': '改为的用语不能包含要检查的用语。',
  'check.linksOff': '系统没有开启链接检查（设置 CHECK_LINKS）。',
} as const

/** Who answers for what is published: not whoever only writes. */
export const decidingRoles = ['officeHead', 'reviewer', 'secrecyReviewer', 'organHead'] as const

export type Deciding = { readonly digest: string; readonly reason: string }

/** @law 条例 15 — published all the same where the public interest asks for it */
export async function decideFinding(
  context: RecordContext,
  key: EditionKey,
  { digest, reason }: Deciding,
): Promise<void> {
  const { unitId, recordId } = key
  const words = reason.trim()
  if (words === '') throw new Refused({ code: 'check.reasonMissing' })
  const deed = { action: 'catalogue.decideFinding', unitId, subject: recordId, facts: { digest } }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties ?? [], decidingRoles, [unitId]))
      throw new Refused({ code: 'record.notYourRole' })
    const [record, edition] = [await findRecord(tx, key), await findEdition(tx, key)]
    if (record === undefined || edition === undefined) throw new Refused({ code: 'record.unknown' })
    const finding = (await findingsOf(tx, { record, edition })).find((one) => one.digest === digest)
    if (finding === undefined || finding.decision !== undefined)
      throw new Refused({ code: 'check.findingGone' })
    const { code } = finding
    const by = personIdOf(context)
    await insertDecision(tx, { unitId, recordId, digest, code, reason: words, by, at: context.now })
  })
}

export async function undecideFinding(
  context: RecordContext,
  key: EditionKey,
  digest: string,
): Promise<void> {
  const { unitId, recordId } = key
  const deed = { action: 'catalogue.undecideFinding', unitId, subject: recordId, facts: { digest } }
  await inTransaction(context, deed, async (tx) => {
    if (!holdsRole(context.duties ?? [], decidingRoles, [unitId]))
      throw new Refused({ code: 'record.notYourRole' })
    await deleteDecision(tx, key, digest)
  })
}
