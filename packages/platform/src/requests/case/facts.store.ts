// SQL of the facts of requests: added in order, read in order, never changed.

import { z } from 'zod'
import { factColumns, recordedFacts, type Written } from '#kit/db/dated-facts.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isLocalDate, localDate } from '#law/index.ts'
import { channels } from './channel.ts'
import type { RecordedFact, RequestFact } from './fact.ts'
import { outcomes } from './outcome.ts'
import type { RequestKey } from './request-case.ts'

const day = z.string().refine(isLocalDate).transform(localDate)
const on = { on: day }
const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z.enum(Object.keys(table) as [Key, ...Key[]])
const asked = { ...on, servedOn: day, workingDays: z.int() }
const opinion = { consultation: z.string(), agrees: z.boolean().nullable() }
const inFen = z.int().nonnegative()

const factSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entered'), ...on, channel: keysOf(channels) }),
  z.object({
    kind: z.literal('received'),
    ...on,
    rule: z.enum(['handedIn', 'signedFor', 'confirmedSameDay', 'confirmedByBoth']),
    evidence: z.string(),
  }),
  z.object({ kind: z.literal('clarificationAsked'), ...asked }),
  z.object({ kind: z.literal('clarificationReceived'), ...on }),
  z.object({ kind: z.literal('reasonsAsked'), ...asked }),
  z.object({ kind: z.literal('reasonsReceived'), ...on, text: z.string().exactOptional() }),
  z.object({ kind: z.literal('feeNoticed'), ...on, servedOn: day, amountInFen: inFen }),
  z.object({ kind: z.literal('feePaid'), ...on, amountInFen: inFen }),
  z.object({
    kind: z.literal('consulted'),
    ...on,
    consultation: z.string(),
    party: z.enum(['thirdParty', 'coMaker', 'otherOrgan']),
  }),
  z.object({ kind: z.literal('consultationReceived'), ...on, consultation: z.string() }),
  z.object({ kind: z.literal('consultationAnswered'), ...on, ...opinion }),
  z.object({ kind: z.literal('consultationCorrected'), ...on, ...opinion }),
  z.object({
    kind: z.literal('extended'),
    ...on,
    workingDays: z.int(),
    notifiedOn: day,
    approvedBy: z.string(),
  }),
  z.object({
    kind: z.literal('split'),
    ...on,
    by: z.enum(['applicant', 'office']),
    parts: z.array(z.string()).readonly(),
    whole: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('fellOverdue'), ...on }),
  z.object({ kind: z.literal('decided'), ...on, outcome: keysOf(outcomes) }),
  z.object({ kind: z.literal('served'), ...on, by: z.string() }),
])

/** All facts of a request, as known at an instant, in the order they were written down. */
export async function listFacts(
  read: Read,
  { unitId, requestId }: RequestKey,
  asOf?: Date,
): Promise<readonly RecordedFact[]> {
  const query = read
    .selectFrom('request_facts')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('request_id', '=', requestId)
    .orderBy('sequence')
  const rows = await (asOf ? query.where('recorded_at', '<=', asOf) : query).execute()
  return recordedFacts(rows, factSchema)
}

/** Adds facts at the end. */
export async function insertFacts(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  news: Written<RequestFact>,
): Promise<void> {
  if (news.facts.length === 0) return
  const key = { unit_id: unitId, request_id: requestId }
  const rows = factColumns(news).map((columns) => ({ ...key, ...columns }))
  await tx.insertInto('request_facts').values(rows).execute()
}

/** Gives another request of the unit the same facts: written down when and by whom they were. */
export async function copyFacts(
  tx: Tx,
  { unitId, requestId }: RequestKey,
  copyId: string,
): Promise<void> {
  await tx
    .insertInto('request_facts')
    .columns([
      ...(['unit_id', 'request_id', 'sequence', 'kind'] as const),
      ...(['happened_on', 'content', 'recorded_at', 'recorded_by'] as const),
    ])
    .expression((from) =>
      from
        .selectFrom('request_facts')
        .select(({ val }) => ['unit_id', val(copyId).$castTo<string>().as('request_id')])
        .select(['sequence', 'kind', 'happened_on', 'content', 'recorded_at', 'recorded_by'])
        .where('unit_id', '=', unitId)
        .where('request_id', '=', requestId),
    )
    .execute()
}
