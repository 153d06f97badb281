// Issues the letters of a request: those that belong to a step within its transaction, others by hand.

import { findProfile, getUnit } from '#agencies/index.ts'
import { Refused, type Tx } from '#kit/db/transaction.ts'
import type { LocalDate } from '#law/index.ts'
import {
  issueLetter,
  type LetterKindName,
  letterKinds,
  listIssuedLetters,
  type Values,
} from '#letters/index.ts'
import {
  actOnRequest,
  type OpenRequest,
  type RequestContext,
} from '../case/act-on-request.action.ts'
import type { RequestFact } from '../case/fact.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findApplicant } from '../case/sealed-applicant.store.ts'
import { answerClock } from '../clock/answer-clock.ts'
import type { Draft } from '../decision/draft.ts'
import type { Remedy } from '../remedy/remedy.ts'
import { letterOfDraft } from './letter-of-draft.ts'
import { isIssuedByHand, mayIssueByHand, type PaperKind } from './paper-kinds.ts'
import { findRemedy } from './remedy-of-request.store.ts'
import { answerValues, personalValues, requestValues } from './values.ts'

export type Paper = {
  readonly kind: LetterKindName
  /** What the step itself adds to what is known of the request. */
  readonly values: Values
  /** Of a letter that does not go to the applicant. */
  readonly addressee?: string
  /** Where the addressee may answer without an account. */
  readonly replyLink?: string
  readonly attachments?: readonly string[]
  /** The day it is dated; today when left out. A notice is no younger than its service. */
  readonly on?: LocalDate
  /** What the step writes down with the letter. */
  readonly news?: readonly RequestFact[]
}

/** Issues a letter of an open request, in the transaction of its step. */
export async function issuePaper(
  tx: Tx,
  context: RequestContext,
  { open, paper }: { readonly open: OpenRequest; readonly paper: Paper },
): Promise<{ readonly letterId: string; readonly number: string | null }> {
  const { request, recorded, calendar, today } = open
  const { unitId, requestId } = request
  const { addressee = '', replyLink = '' } = paper
  const kind = letterKinds[paper.kind]
  const unit = await getUnit(tx, unitId)
  const profile = await findProfile(tx, unitId)
  const applicant = await findApplicant(tx, request)
  if (applicant === undefined) throw new Error(`request ${requestId}: no applicant`)
  const all = [
    ...recorded,
    ...(paper.news ?? []).map((fact) => ({ fact, recordedAt: context.now })),
  ]
  const { clock } = answerClock(all, calendar, today)
  const facts = all.map(({ fact }) => fact)
  // While the applicant has something to do, the answer has no last day.
  const runs = clock.state === 'running' || clock.state === 'suspended'
  const dueOn = runs ? clock.dueOn : undefined
  const known = requestValues({ request, facts, kind, profile, dueOn })
  return issueLetter(tx, context, {
    unitId,
    organ: unit.name,
    kind: paper.kind,
    subjectId: requestId,
    values: { ...known, ...paper.values },
    personal: personalValues(kind, applicant, { addressee, replyLink }),
    attachments: paper.attachments ?? [],
    on: paper.on ?? today,
  })
}

/** Issues the answer with its signature: article, reason and the remedy of that day. */
export async function issueAnswer(
  tx: Tx,
  context: RequestContext,
  { open, draft }: { readonly open: OpenRequest; readonly draft: Draft },
): Promise<void> {
  const kind = letterOfDraft(draft)
  if (kind === undefined) throw new Refused({ code: 'request.noAnswerOwed' })
  const remedy = await findRemedy(tx, { request: open.request, draft, on: open.today })
  const attachments = draft.outcome === 'granted' || draft.outcome === 'partlyGranted'
  const values = { ...answerValues(draft), remedy: remedy.text }
  const paper = { kind, values, attachments: attachments ? draft.given : [] }
  await issuePaper(tx, context, { open, paper })
}

export type PaperByHand = {
  readonly kind: PaperKind
  readonly typed: Values
  readonly addressee: string
}

/** Issues a letter that no step issues by itself. */
export async function issueByHand(
  context: RequestContext,
  key: RequestKey,
  { kind, typed, addressee }: PaperByHand,
): Promise<void> {
  const step = { action: 'issueLetter', key, facts: { kind } } as const
  await actOnRequest(context, step, async (tx, open) => {
    const facts = open.recorded.map(({ fact }) => fact)
    if (!isIssuedByHand(kind) || !mayIssueByHand(kind, open.request, facts))
      throw new Refused({ code: 'request.letterTooEarly' })
    const { to, fields } = letterKinds[kind]
    if (to !== 'applicant' && to !== 'file' && addressee.trim() === '')
      throw new Refused({ code: 'request.addresseeMissing' })
    const remedy = fields.includes('remedy') ? await remedyForThirdParty(tx, open) : undefined
    const answerNumber = await numberOfAnswer(tx, open)
    const values = { ...typed, ...(remedy && { remedy: remedy.text }), answerNumber }
    await issuePaper(tx, context, { open, paper: { kind, values, addressee: addressee.trim() } })
    return {}
  })
}

/** 文号 of the answer; empty while there is none. */
export async function numberOfAnswer(tx: Tx, { request }: OpenRequest): Promise<string> {
  const { unitId, requestId } = request
  const letters = await listIssuedLetters(tx, { unitId, subjectId: requestId })
  return letters.findLast(({ kind }) => letterKinds[kind].group === 'answer')?.number ?? ''
}

/** A third party may challenge that something is disclosed, as it chooses. */
function remedyForThirdParty(tx: Tx, { request, today }: OpenRequest): Promise<Remedy> {
  return findRemedy(tx, { request, draft: { outcome: 'granted', withheld: [] }, on: today })
}
