// What must hold of requests and disputes after every kill: each request is what its facts say.

import pg from 'pg'
import { openDatabase } from '#kit/db/database.ts'
import type { Read } from '#kit/db/transaction.ts'
import { faultInWords, verifyAuditLog } from '#kit/db/verify-audit-log.ts'
import { dayInChina, nationalCalendar } from '#law/index.ts'
import { listFacts } from '#requests/case/facts.store.ts'
import { countedFacts } from '#requests/case/figures.ts'
import { findRequest } from '#requests/case/requests.store.ts'
import { answerClock } from '#requests/clock/answer-clock.ts'

/** The states in which each deed leaves a request, as the last one that was acknowledged. */
const after: Readonly<Record<string, string>> = {
  handIn: 'entered',
  confirmReceipt: 'received',
  register: 'registered',
  assign: 'assigned',
  clarification: 'awaitingClarification',
  clarified: 'assigned',
  extend: 'assigned',
  draft: 'drafted',
  review: 'reviewed',
  clear: 'cleared',
  sign: 'signed',
  serve: 'served',
  dispute: 'served',
  withdraw: 'closed',
}

export type Acknowledged = {
  readonly requestId: string
  readonly deed: string
  readonly next: string
}

/** One sentence for each thing that does not hold. */
export async function requestProblems(
  url: string,
  unitId: string,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const owner = openDatabase(url, 'owner', 2)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ request_id: string }>('select request_id from requests')
    const problems: string[] = []
    for (const { request_id } of rows)
      problems.push(...(await problemsOf(owner, client, { unitId, requestId: request_id })))
    for (const one of acknowledged) problems.push(...(await lossOf(owner, unitId, one)))
    problems.push(...(await halfStates(client)))
    const verdict = await verifyAuditLog(owner)
    if ('broken' in verdict) problems.push(`audit log: ${faultInWords(verdict.broken.why)}`)
    return problems
  } finally {
    await client.end()
    await owner.destroy()
  }
}

type Key = { readonly unitId: string; readonly requestId: string }

/** The row, the clock and the figures are what the facts alone make of them. */
async function problemsOf(read: Read, client: pg.Client, key: Key): Promise<readonly string[]> {
  const request = await findRequest(read, key)
  if (request === undefined) return [`${key.requestId}: gone`]
  const recorded = await listFacts(read, key)
  const facts = recorded.map(({ fact }) => fact)
  const counted = countedFacts(facts)
  const { clock } = answerClock(recorded, nationalCalendar, dayInChina(request.changedAt))
  const { rows } = await client.query(
    `select received_on, outcome, decided_on from request_figures
      where request_id = $1 and known_until is null`,
    [key.requestId],
  )
  const wrong = [
    facts[0]?.kind !== 'entered' && 'its first fact is not that it was entered',
    clock.state !== request.clockState && `clock ${request.clockState}, facts say ${clock.state}`,
    (counted?.receivedOn ?? null) !== request.receivedOn && 'received on another day',
    (counted?.outcome ?? null) !== request.outcome && 'another result',
    rows.length !== (counted ? 1 : 0) && `${rows.length} open lines of figures`,
    counted && rows[0]?.outcome !== counted.outcome && 'figures count another result',
    (request.number === null) === (request.receivedOn !== null && request.state !== 'received') &&
      `number ${request.number} in state ${request.state}`,
  ]
  return wrong.flatMap((what) => (what ? [`${key.requestId}: ${what}`] : []))
}

/** What was acknowledged is there; what was under way is done whole or not at all. */
async function lossOf(read: Read, unitId: string, one: Acknowledged): Promise<readonly string[]> {
  const request = await findRequest(read, { unitId, requestId: one.requestId })
  const state = request?.state ?? 'none'
  const may = [after[one.deed], after[one.next]]
  return may.includes(state) ? [] : [`${one.requestId}: ${one.deed} acknowledged, but ${state}`]
}

/** Numbers without a gap; no fact, letter or dispute without its line in the log, and the other way round. */
async function halfStates(client: pg.Client): Promise<readonly string[]> {
  const checks: Readonly<Record<string, string>> = {
    'numbers of requests with a gap': `select count(*) <> coalesce(max(right(number, 4)::int), 0)
        or coalesce(max(right(number, 4)::int), 0) <> coalesce((select max(last_number)
          from number_series where series = 'requests'), 0) as bad
      from requests where number is not null`,
    'numbers of papers with a gap': `select coalesce(bool_or(n <> top), false) as bad from (
        select count(*) as n, max(regexp_replace(number, '^.*〕(\\d+)号$', '\\1')::int) as top
        from issued_letters where number is not null
        group by unit_id, regexp_replace(number, '\\d+号$', '')) s`,
    'steps and lines of the log differ': `select
        (select count(*) from audit_lines where action = 'requests.enter') <>
          (select count(*) from requests)
        or (select count(*) from audit_lines where action = 'requests.extend') <>
          (select count(*) from request_facts where kind = 'extended')
        or (select count(*) from audit_lines where action = 'disputes.file') <>
          (select count(*) from disputes) as bad`,
    'a signed answer without its letter': `select exists (select from request_facts f
        where kind = 'decided' and content ->> 'outcome' not like 'other.%' and not exists (
          select from issued_letters l where l.subject_id = f.request_id
            and l.number is not null)) as bad`,
    'disputes without their figures': `select exists (select from disputes d where not exists (
        select from dispute_figures f where f.dispute_id = d.dispute_id)) as bad`,
  }
  const problems: string[] = []
  for (const [what, query] of Object.entries(checks)) {
    const { rows } = await client.query<{ bad: boolean }>(query)
    if (rows[0]?.bad) problems.push(what)
  }
  return problems
}
