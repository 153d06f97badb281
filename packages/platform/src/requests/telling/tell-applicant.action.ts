// Tells the applicant by e-mail that something waits on the tracking page; who left no mailbox sees it
// there all the same, and the letters go their own way.

import type { Tx } from '#kit/db/transaction.ts'
import { isSetUp } from '#kit/mail/carrier.ts'
import { isMailbox } from '#kit/mail/mailbox.ts'
import { postMessage } from '#kit/mail/post-message.action.ts'
import { siteAddresses } from '#kit/public-addresses.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findApplicant } from '../case/sealed-applicant.store.ts'
import type { RequestAction } from '../case/transitions.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { type MailKind, mailWords } from './mail-words.ts'

/** Which steps the applicant is told of. */
const told: { readonly [Action in RequestAction]?: MailKind } = {
  confirmReceipt: 'receipt',
  askForClarification: 'clarificationAsked',
  split: 'split',
  serve: 'answerReady',
}

/** In the transaction of the step. An SMS goes where an office has a gateway and there is no mailbox. */
export async function tellApplicant(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  { action, now }: { readonly action: RequestAction; readonly now: Date },
): Promise<void> {
  const kind = told[action]
  if (kind === undefined) return
  const applicant = await findApplicant(tx, { unitId, requestId })
  const { email = '', phone = '' } = applicant ?? {}
  const words = mailWords(kind, {
    number: queryNumberOf(requestId),
    link: `${siteAddresses().portal}/track`,
  })
  const posted = { unitId, subjectId: requestId, kind, now }
  if (isMailbox(email.trim()))
    await postMessage(tx, { ...posted, carrier: 'email', message: { to: email.trim(), ...words } })
  else if (phone !== '' && isSetUp('sms'))
    await postMessage(tx, { ...posted, carrier: 'sms', message: { to: phone, ...words } })
}
