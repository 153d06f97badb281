// Asking the applicant for something, for which the answer waits: the fact, and the notice as a letter.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import type { OpenRequest, RequestContext, StepResult } from '../case/act-on-request.action.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'
import { type Asked, whyNotAsked } from './asked.ts'

const letters = { clarificationAsked: 'clarification', reasonsAsked: 'reasons' } as const

export type NoticeOf = {
  readonly open: OpenRequest
  readonly kind: keyof typeof letters
  readonly asked: Asked
}

/** Notes the notice; with words for it, issues it in the transaction of the step. */
export async function noteAsked(
  tx: Tx,
  context: RequestContext,
  { open, kind, asked }: NoticeOf,
): Promise<StepResult> {
  const { request, today } = open
  const { servedOn, workingDays, what = '' } = asked
  const refusal = whyNotAsked(asked, { receivedOn: request.receivedOn, today })
  if (refusal) throw new Refused(refusal)
  const facts = [{ kind, on: servedOn, servedOn, workingDays }] as const
  if (what.trim() !== '') {
    const values = { matter: what.trim() }
    await issuePaper(tx, context, {
      open,
      paper: { kind: letters[kind], values, on: servedOn, news: facts },
    })
  }
  return { facts }
}
