// Takes a request in, by whatever channel; its clock does not start yet.

import { randomBytes } from 'node:crypto'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { fingerprint, seal } from '#kit/secrets/key-ring.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { takeStagedFiles } from '../attachments/take-staged-files.action.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import type { Applicant } from '../case/applicant.ts'
import type { ChannelName } from '../case/channel.ts'
import { insertFacts } from '../case/facts.store.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import { whyNotRequest } from '../case/refusals.ts'
import { insertRequest } from '../case/requests.store.ts'
import { queryCodeOf } from './query-code.ts'

export type Entry = {
  readonly unitId: string
  readonly channel: ChannelName
  readonly applicant: Applicant
  /** Name, document number or another feature of the information (条例 29). */
  readonly description: string
  readonly wantedForm: string
  readonly wantedRoute: string
  readonly needsHelp: boolean
  /** The day it came in; today when left out, never later. */
  readonly enteredOn?: LocalDate
  readonly splitFrom?: string
  /** How many public contents were shown first; the applicant went on all the same. */
  readonly relatedShown?: number
  /** Of the code of the form, whose files come along. */
  readonly stageDigest?: string
  /** A new one where none is given. */
  readonly queryCode?: string
}

export type Entered = {
  readonly requestId: string
  /** Shown once: with the number it opens the request for the applicant. */
  readonly queryCode: string
  readonly enteredAt: Date
}

/**
 * Enters a request; several items are entered one by one.
 * @law 条例 29
 */
export async function enterRequest(context: RequestContext, entry: Entry): Promise<Entered> {
  const { unitId, applicant, channel } = entry
  const { now, actor } = context
  const today = dayInChina(now)
  const on = entry.enteredOn ?? today
  const requestId = newId(now)
  const queryCode = entry.queryCode ?? newQueryCode()
  const related = entry.relatedShown === undefined ? {} : { relatedShown: entry.relatedShown }
  const deed = {
    action: 'requests.enter',
    unitId,
    subject: requestId,
    facts: { channel, ...related },
  }
  await inTransaction(context, deed, async (tx) => {
    const person = personOf(context)
    const refusal = whyNotRequest('enter', { state: 'none', unitId, draftedBy: null, person })
    if (refusal) throw new Refused(refusal)
    if (on > today) throw new Refused({ code: 'request.dateInFuture' })
    if (entry.description.trim() === '') throw new Refused({ code: 'request.nothingAskedFor' })
    if (person.kind === 'applicant') await openByCode(tx, digestOf(queryCode))
    await insertRequest(tx, {
      ...entry,
      requestId,
      applicantClass: applicant.class,
      queryCodeDigest: digestOf(queryCode),
      applicantSealed: seal(JSON.stringify(applicant), `requests.applicant:${requestId}`),
      applicantFingerprint: fingerprint(
        `${applicant.name}\0${applicant.identity.number}`,
        'requests.applicant',
      ),
      splitFrom: entry.splitFrom ?? null,
      now,
    })
    const by = `${actor.kind}:${actor.id}`
    const facts = [{ kind: 'entered', on, channel }] as const
    await insertFacts(tx, { unitId, requestId }, { facts, after: 0, now, by })
    const { stageDigest } = entry
    if (stageDigest)
      await takeStagedFiles(tx, { unitId, requestId, stageDigest, by: actor.id, now })
  })
  return { requestId, queryCode, enteredAt: now }
}

function newQueryCode(): string {
  return queryCodeOf(randomBytes(64)) ?? newQueryCode()
}
