// Looks again at a record that is not public: it stays so until a new day, or is to be published.

import { Refused } from '#kit/db/transaction.ts'
import { dayInChina, isLocalDate, localDate } from '#law/index.ts'
import { actOnRecord, personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import type { EditionKey } from '../record/edition.ts'
import { isReReviewOutcome, type ReReview, reReviewTitles } from './re-review.ts'
import { insertReReview } from './re-reviews.store.ts'

export type ReReviewGiven = {
  readonly outcome: string
  readonly reason: string
  /** A day, or empty. */
  readonly nextOn: string
}

/**
 * Notes the outcome; what may be public by now goes its way as a new edition.
 * @law 条例 18
 */
export async function reviewAgain(
  context: RecordContext,
  key: EditionKey,
  given: ReReviewGiven,
): Promise<void> {
  const review = reviewOf(given, context.now)
  const remark = `${reReviewTitles[review.outcome]}：${review.reason}`
  const facts = { outcome: review.outcome, nextOn: review.nextOn }
  await actOnRecord(context, { action: 'reviewAgain', key, remark, facts }, async (tx) => {
    await insertReReview(tx, key, { ...review, by: personIdOf(context), now: context.now })
    return {}
  })
}

function reviewOf({ outcome, reason, nextOn }: ReReviewGiven, now: Date): ReReview {
  if (!isReReviewOutcome(outcome)) throw new Refused({ code: 'record.outcomeMissing' })
  if (reason.trim() === '') throw new Refused({ code: 'record.reasonMissing' })
  if (outcome === 'disclose') return { outcome, reason: reason.trim(), nextOn: null }
  if (!isLocalDate(nextOn) || nextOn <= dayInChina(now))
    throw new Refused({ code: 'record.nextReviewMissing' })
  return { outcome, reason: reason.trim(), nextOn: localDate(nextOn) }
}
