// Reads what the answer would say if it were signed today.

import { findProfile, getUnit } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import { covered, fillIn, findWording, type LetterContent, letterKinds } from '#letters/index.ts'
import type { RequestFact } from '../case/fact.ts'
import type { RequestCase } from '../case/request-case.ts'
import { draftOf } from '../decision/stored-draft.ts'
import { letterOfDraft } from './letter-of-draft.ts'
import { withMarks, withMissingPlaces } from './missing-places.ts'
import { findRemedy } from './remedy-of-request.store.ts'
import { answerValues, requestValues } from './values.ts'

export type Previewed = {
  readonly request: RequestCase
  readonly facts: readonly RequestFact[]
  readonly today: LocalDate
}

/** The letter of the stored draft, personal data covered, empty places marked; undefined where there is no draft. */
export async function findPreview(
  read: Read,
  { request, facts, today }: Previewed,
): Promise<LetterContent | undefined> {
  const draft = draftOf(request.draft)
  const name = draft && letterOfDraft(draft)
  if (draft === undefined || name === undefined) return undefined
  const kind = letterKinds[name]
  const unit = await getUnit(read, request.unitId)
  const profile = await findProfile(read, unit.id)
  const { text: remedy } = await findRemedy(read, { request, draft, on: today })
  const { template } = await findWording(read, { unitId: unit.id, kind: name, on: today })
  const known = requestValues({ request, facts, kind, profile, dueOn: undefined })
  const isGiven = draft.outcome === 'granted' || draft.outcome === 'partlyGranted'
  const content = fillIn(template, kind, {
    organ: unit.name,
    number: '（签发时编号）',
    values: withMissingPlaces(template, kind, {
      ...{ ...known, ...answerValues(withMarks(draft)), remedy },
    }),
    attachments: isGiven ? draft.given : [],
    dated: '（签发日期）',
  })
  return covered(content)
}
