// From the draft of an answer to the signed decision: every step another person's.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { actOnRequest, type RequestContext } from '../case/act-on-request.action.ts'
import type { RequestKey } from '../case/request-case.ts'
import { issueAnswer } from '../papers/issue-paper.action.ts'
import type { Draft } from './draft.ts'
import { draftOf } from './stored-draft.ts'

/** Hands the draft in for review; it may still lack something, which the reviewer then sees. */
export async function submitDraft(
  context: RequestContext,
  key: RequestKey,
  draft: Draft,
): Promise<void> {
  if (draft.outcome.startsWith('other.')) throw new Refused({ code: 'request.noAnswerOwed' })
  const step = { action: 'submitDraft', key, facts: { outcome: draft.outcome } } as const
  await actOnRequest(context, step, async () => ({
    change: { draft: JSON.stringify(draft), draftedBy: context.actor.id },
  }))
}

/** Sends the draft back with what to change. */
export async function returnDraft(
  context: RequestContext,
  key: RequestKey,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new Refused({ code: 'request.reasonMissing' })
  await actOnRequest(context, { action: 'returnDraft', key, facts: { reason } }, async () => ({}))
}

/** Passes the legal review: only a complete draft does. */
export async function reviewDraft(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'review', key }, async () => ({}))
}

/**
 * Passes the secrecy review.
 * @law 条例 17
 */
export async function clearSecrecy(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'clear', key }, async () => ({}))
}

/**
 * Signs the answer: the request is decided that day, and the letter gets its number with it.
 * @law 条例 36
 */
export async function signDecision(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'sign', key }, async (tx, open) => {
    const { request, today } = open
    const draft = draftOf(request.draft)
    if (draft === undefined) throw new Refused({ code: 'request.wrongState' })
    await issueAnswer(tx, context, { open, draft })
    return { facts: [{ kind: 'decided', on: today, outcome: draft.outcome }] }
  })
}

/**
 * Notes how and when the answer was given: posted (the day of posting), handed over, sent.
 * @law 条例 33
 */
export async function serveDecision(
  context: RequestContext,
  key: RequestKey,
  { on, by }: { readonly on: LocalDate; readonly by: string },
): Promise<void> {
  if (on > dayInChina(context.now)) throw new Refused({ code: 'request.dateInFuture' })
  if (by.trim() === '') throw new Refused({ code: 'request.evidenceMissing' })
  await actOnRequest(
    context,
    { action: 'serve', key, facts: { on } },
    async (_tx, { recorded }) => {
      const decided = recorded.findLast(({ fact }) => fact.kind === 'decided')
      if (decided && on < decided.fact.on) throw new Refused({ code: 'request.dateTooEarly' })
      return { facts: [{ kind: 'served', on, by: by.trim() }] }
    },
  )
}
