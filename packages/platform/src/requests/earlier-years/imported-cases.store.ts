// SQL that adds finished cases of earlier years, many at a time, and knows which numbers are taken.

import { factColumns } from '#kit/db/dated-facts.ts'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import type { ApplicantClass } from '../case/applicant-class.ts'
import type { ChannelName } from '../case/channel.ts'
import type { RequestFact } from '../case/fact.ts'
import type { CountedFacts } from '../case/figures.ts'
import type { Imported } from '../case/imported.ts'
import type { RequestKey } from '../case/request-case.ts'
import type { KnownNumbers } from './import-plan.ts'

export type ImportedCase = RequestKey & {
  readonly number: string
  readonly queryCodeDigest: string
  readonly channel: ChannelName
  readonly applicantClass: ApplicantClass
  readonly applicantSealed: string
  readonly applicantFingerprint: string
  readonly description: string
  readonly wantedForm: string
  readonly wantedRoute: string
  readonly counted: CountedFacts
  readonly facts: readonly RequestFact[]
  readonly imported: Imported
}

type Written = { readonly now: Date; readonly by: string }

/** Adds archived cases with their facts and what is counted of them. */
export async function insertImportedCases(
  tx: Tx,
  cases: readonly ImportedCase[],
  written: Written,
): Promise<void> {
  if (cases.length === 0) return
  await tx
    .insertInto('requests')
    .values(cases.map((one) => rowOf(one, written.now)))
    .execute()
  await tx
    .insertInto('request_facts')
    .values(cases.flatMap((one) => factRows(one, written)))
    .execute()
  await tx
    .insertInto('request_figures')
    .values(
      cases.map(({ unitId, requestId, applicantClass, counted }) => ({
        unit_id: unitId,
        request_id: requestId,
        known_from: written.now,
        applicant_class: applicantClass,
        received_on: counted.receivedOn,
        outcome: counted.outcome,
        decided_on: counted.decidedOn,
      })),
    )
    .execute()
}

function rowOf(one: ImportedCase, now: Date) {
  const { counted, imported } = one
  return {
    unit_id: one.unitId,
    request_id: one.requestId,
    number: one.number,
    query_code_digest: one.queryCodeDigest,
    state: 'archived',
    channel: one.channel,
    applicant_class: one.applicantClass,
    applicant_sealed: one.applicantSealed,
    applicant_fingerprint: one.applicantFingerprint,
    description: one.description,
    wanted_form: one.wantedForm,
    wanted_route: one.wantedRoute,
    needs_help: false,
    outcome: counted.outcome,
    received_on: counted.receivedOn,
    due_on: imported.dueOn,
    clock_state: 'ended',
    imported: JSON.stringify(imported),
    entered_at: now,
    changed_at: now,
  }
}

function factRows({ unitId, requestId, facts }: ImportedCase, { now, by }: Written) {
  const key = { unit_id: unitId, request_id: requestId }
  return factColumns({ facts, after: 0, now, by }).map((columns) => ({ ...key, ...columns }))
}

/** Which of the numbers the unit has, with the day each was received. */
export async function readKnownNumbers(
  read: Read,
  unitId: string,
  numbers: readonly string[],
): Promise<KnownNumbers> {
  const rows = await read
    .selectFrom('requests')
    .select(['number', 'received_on'])
    .where('unit_id', '=', unitId)
    .where(({ eb, fn, val }) => eb('number', '=', fn.any(val([...numbers]))))
    .execute()
  return new Map(
    rows.map((row) => [
      row.number ?? '',
      { receivedOn: row.received_on === null ? null : localDate(row.received_on) },
    ]),
  )
}
