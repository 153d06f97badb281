// Makes several requests of a received one that asks for several things.

import { Refused, type Tx } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { seal } from '#kit/secrets/key-ring.ts'
import {
  actOnRequest,
  type OpenRequest,
  type RequestContext,
} from '../case/act-on-request.action.ts'
import type { RequestFact } from '../case/fact.ts'
import { copyFacts, insertFacts } from '../case/facts.store.ts'
import { insertFigures } from '../case/figures.store.ts'
import { countedFacts } from '../case/figures.ts'
import type { RequestKey } from '../case/request-case.ts'
import { findApplicant, sealedApplicant } from '../case/sealed-applicant.store.ts'
import { queryNumberOf } from '../follow/query-number.ts'
import { nextRequestNumber } from '../intake/register-request.action.ts'
import { issuePaper } from '../papers/issue-paper.action.ts'
import { instantsTogether } from './instants.ts'
import { whyNotItems } from './items.ts'
import { copyRequestFiles, insertPart, listParts } from './parts.store.ts'

/**
 * The request keeps the first item with its number; each other item becomes a request that stands where
 * this one stands, with the same facts, and so with the same receipt and the same clock. The applicant
 * is told by a letter, and follows all of them with the code at hand. Returns the ids of all.
 * @law 国办函〔2020〕109号 4
 * @law 条例 31 — the receipt is that of the application: splitting gains the office no day
 */
export async function splitRequest(
  context: RequestContext,
  key: RequestKey,
  items: readonly string[],
): Promise<readonly string[]> {
  const refusal = whyNotItems(items)
  if (refusal) throw new Refused(refusal)
  const made: string[] = []
  const facts = { items: items.length }
  const step = { action: 'split', key, also: () => made, facts } as const
  await actOnRequest(context, step, async (tx, open) => {
    const { request, today } = open
    const [first = '', ...further] = items
    const taken = (await listParts(tx, key)).map(({ requestId }) => requestId)
    made.push(...instantsTogether(context.now, further.length, taken).map(newId))
    const parts = [key.requestId, ...made]
    const fact = {
      kind: 'split',
      on: today,
      by: 'office',
      parts,
      whole: request.description,
    } as const
    const matter = parts.map((id, at) => `${at + 1}．查询号${queryNumberOf(id)}：${items[at]}`)
    const values = { matter: matter.join('\n') }
    await issuePaper(tx, context, { open, paper: { kind: 'split', values } })
    for (const [at, requestId] of made.entries())
      await makePart(tx, context, { open, requestId, description: further[at] ?? '', fact })
    return { facts: [fact], change: { description: first } }
  })
  return [key.requestId, ...made]
}

type Part = {
  readonly open: OpenRequest
  readonly requestId: string
  readonly description: string
  readonly fact: RequestFact
}

async function makePart(
  tx: Tx,
  { now, actor }: RequestContext,
  { open: { request, recorded }, requestId, description, fact }: Part,
): Promise<void> {
  const { unitId, receivedOn, applicantClass } = request
  const applicant = await findApplicant(tx, request)
  const counted = countedFacts(recorded.map((one) => one.fact))
  if (applicant === undefined || counted === undefined || receivedOn === null)
    throw new Error(`request ${request.requestId}: split before it was received`)
  // Before the whole is registered, its parts wait for their numbers as it does.
  const number = request.number === null ? null : await nextRequestNumber(tx, unitId, receivedOn)
  const applicantSealed = seal(JSON.stringify(applicant), sealedApplicant.purpose(requestId))
  await insertPart(tx, request, { requestId, number, description, applicantSealed, now })
  await copyFacts(tx, request, requestId)
  const key = { unitId, requestId }
  const by = `${actor.kind}:${actor.id}`
  await insertFacts(tx, key, { facts: [fact], after: recorded.length, now, by })
  await insertFigures(tx, key, { applicantClass, counted, now })
  await copyRequestFiles(tx, request, requestId)
}
