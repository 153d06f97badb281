// Takes a request in, by whatever channel; its clock does not start yet.

import { randomBytes } from 'node:crypto'
import { inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { seal } from '#kit/secrets/key-ring.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina, type LocalDate } from '#law/index.ts'
import { takeStagedFiles } from '../attachments/take-staged-files.action.ts'
import { personOf, type RequestContext } from '../case/act-on-request.action.ts'
import type { Applicant } from '../case/applicant.ts'
import type { ChannelName } from '../case/channel.ts'
import type { RequestFact } from '../case/fact.ts'
import { insertFacts } from '../case/facts.store.ts'
import { openByCode } from '../case/open-by-code.store.ts'
import { type RequestRefusal, whyNotRequest } from '../case/refusals.ts'
import { insertRequest } from '../case/requests.store.ts'
import { applicantMark, sealedApplicant } from '../case/sealed-applicant.store.ts'
import { instantsTogether } from '../splitting/instants.ts'
import { queryCodeOf } from './query-code.ts'

export type Entry = {
  readonly unitId: string
  readonly channel: ChannelName
  readonly applicant: Applicant
  /** Name, document number or another feature of the information (条例 29). */
  readonly description: string
  /** Other items of the same application: each becomes a request of its own. */
  readonly furtherItems?: readonly string[]
  readonly wantedForm: string
  readonly wantedRoute: string
  readonly needsHelp: boolean
  /** The day it came in; today when left out, never later. */
  readonly enteredOn?: LocalDate
  /** How many public contents were shown first; the applicant went on all the same. */
  readonly relatedShown?: number
  /** Of the code of the form, whose files come along. */
  readonly stageDigest?: string
  /** A new one where none is given. */
  readonly queryCode?: string
}

export type EnteredItem = { readonly requestId: string; readonly description: string }

export type Entered = {
  /** Of the first item. */
  readonly requestId: string
  /** All items in their order. */
  readonly items: readonly EnteredItem[]
  /** Shown once: with the number of each it opens the requests for the applicant. */
  readonly queryCode: string
  readonly enteredAt: Date
}

/**
 * Enters an application: a request, or one for each of its items, all of them or none.
 * @law 条例 29
 */
export async function enterRequest(context: RequestContext, entry: Entry): Promise<Entered> {
  const { unitId, channel, furtherItems = [], stageDigest } = entry
  const { now, actor } = context
  const descriptions = [entry.description, ...furtherItems]
  const ids = instantsTogether(now, descriptions.length).map(newId)
  const [requestId = '', ...further] = ids
  const queryCode = entry.queryCode ?? newQueryCode()
  const related = entry.relatedShown === undefined ? {} : { relatedShown: entry.relatedShown }
  const several = further.length === 0 ? {} : { items: ids.length }
  const facts = { channel, ...related, ...several }
  const deed = { action: 'requests.enter', unitId, subject: requestId, also: () => further, facts }
  await inTransaction(context, deed, async (tx) => {
    const refusal = whyNotEnter(context, entry)
    if (refusal) throw new Refused(refusal)
    if (actor.kind === 'public') await openByCode(tx, digestOf(queryCode))
    for (const [at, description] of descriptions.entries())
      await insertItem(tx, context, { entry, description, queryCode, ids, at })
    const requestIds = ids
    if (stageDigest)
      await takeStagedFiles(tx, { unitId, requestIds, stageDigest, by: actor.id, now })
  })
  const items = ids.map((id, at) => ({ requestId: id, description: descriptions[at] ?? '' }))
  return { requestId, items, queryCode, enteredAt: now }
}

function whyNotEnter(context: RequestContext, entry: Entry): RequestRefusal | undefined {
  const { unitId, description, furtherItems = [], enteredOn } = entry
  const person = personOf(context)
  const refusal = whyNotRequest('enter', { state: 'none', unitId, draftedBy: null, person })
  if (refusal) return refusal
  if (enteredOn !== undefined && enteredOn > dayInChina(context.now))
    return { code: 'request.dateInFuture' }
  const isEmpty = [description, ...furtherItems].some((item) => item.trim() === '')
  return isEmpty ? { code: 'request.nothingAskedFor' } : undefined
}

type Item = {
  readonly entry: Entry
  readonly description: string
  readonly queryCode: string
  /** Of all items, and which of them this one is. */
  readonly ids: readonly string[]
  readonly at: number
}

async function insertItem(
  tx: Tx,
  { now, actor }: RequestContext,
  { entry, description, queryCode, ids, at }: Item,
): Promise<void> {
  const { unitId, applicant, channel } = entry
  const requestId = ids[at] ?? ''
  await insertRequest(tx, {
    ...entry,
    requestId,
    description,
    applicantClass: applicant.class,
    queryCodeDigest: digestOf(queryCode),
    applicantSealed: seal(JSON.stringify(applicant), sealedApplicant.purpose(requestId)),
    applicantFingerprint: applicantMark(applicant),
    splitFrom: at === 0 ? null : (ids[0] ?? null),
    now,
  })
  const on = entry.enteredOn ?? dayInChina(now)
  const facts: readonly RequestFact[] = [
    { kind: 'entered', on, channel },
    ...(ids.length > 1 ? [{ kind: 'split', on, by: 'applicant', parts: ids } as const] : []),
  ]
  const by = `${actor.kind}:${actor.id}`
  await insertFacts(tx, { unitId, requestId }, { facts, after: 0, now, by })
}

function newQueryCode(): string {
  return queryCodeOf(randomBytes(64)) ?? newQueryCode()
}
