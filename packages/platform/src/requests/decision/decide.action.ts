// From the draft of an answer to the signed decision: every step another person's.

import { z } from 'zod'
import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, type LocalDate, nationalCalendar } from '#law/index.ts'
import {
  actOnRequest,
  type OpenRequest,
  type RequestContext,
} from '../case/act-on-request.action.ts'
import { outcomes } from '../case/outcome.ts'
import type { RequestKey } from '../case/request-case.ts'
import { consultationsOf } from '../clock/asked-others.ts'
import type { Draft } from './draft.ts'
import { draftProblems } from './draft-problems.ts'

const outcomeName = z.enum(Object.keys(outcomes) as [Draft['outcome'], ...Draft['outcome'][]])

const draftSchema: z.ZodType<Draft> = z.object({
  outcome: outcomeName,
  text: z.string(),
  reason: z.string(),
  route: z.string(),
  given: z.array(z.string()),
  withheld: z.array(z.object({ what: z.string(), ground: outcomeName, reason: z.string() })),
  search: z
    .object({ where: z.string(), words: z.string(), by: z.string(), on: z.string() })
    .nullable(),
  rightOrgan: z.object({ name: z.string(), contact: z.string() }).nullable(),
  earlierNumber: z.string(),
  specialRules: z.string(),
})

/** The draft stored with a request; undefined when there is none. */
export function draftOf(stored: unknown): Draft | undefined {
  return stored === null ? undefined : draftSchema.parse(stored)
}

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
  await actOnRequest(context, { action: 'review', key }, async (_tx, open) => {
    completeDraft(open, dayInChina(context.now))
    return {}
  })
}

/**
 * Passes the secrecy review.
 * @law 条例 17
 */
export async function clearSecrecy(context: RequestContext, key: RequestKey): Promise<void> {
  await actOnRequest(context, { action: 'clear', key }, async () => ({}))
}

/**
 * Signs the answer: the request is decided that day.
 * @law 条例 36
 */
export async function signDecision(context: RequestContext, key: RequestKey): Promise<void> {
  const today = dayInChina(context.now)
  await actOnRequest(context, { action: 'sign', key }, async (_tx, open) => {
    const { outcome } = completeDraft(open, today)
    return { facts: [{ kind: 'decided', on: today, outcome }] }
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

function completeDraft({ request, recorded }: OpenRequest, today: LocalDate): Draft {
  const draft = draftOf(request.draft)
  if (draft === undefined) throw new Refused({ code: 'request.wrongState' })
  const facts = recorded.map(({ fact }) => fact)
  const consultations = consultationsOf(facts, nationalCalendar)
  const problems = draftProblems(draft, { facts, consultations, today })
  if (problems.length > 0)
    throw new Refused({ code: 'request.draftIncomplete', facts: { problems } })
  return draft
}
