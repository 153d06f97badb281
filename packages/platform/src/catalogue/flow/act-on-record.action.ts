// What all steps on a record have in common: lock it, ask the rules, write, note the step, audit.

import type { Duty } from '#agencies/index.ts'
import { type Context, inTransaction, Refused, type Tx } from '#kit/db/transaction.ts'
import type { EditionKey } from '../record/edition.ts'
import {
  type EditionChange,
  insertStep,
  isOpenState,
  listEditions,
  listSteps,
  updateEdition,
} from '../record/editions.store.ts'
import { kindOf } from '../record/kinds.ts'
import { findRecordForUpdate, listReaders } from '../record/records.store.ts'
import { nextState } from './next-state.ts'
import type { OpenEdition } from './open-edition.ts'
import { type RecordPerson, whyNotRecord } from './refusals.ts'
import { tellOfRecord } from './tell-of-record.action.ts'
import type { RecordAction } from './transitions.ts'

/** An action on records knows who acts: staff with duties, or a job. */
export type RecordContext = Context & {
  readonly duties?: readonly Duty[]
  /** Digest of the content the person was shown: a step is not taken on any other. */
  readonly seenDigest?: string
}

export type RecordStep = {
  readonly action: RecordAction
  readonly key: EditionKey
  readonly remark?: string
  /** For the audit line; no personal data. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What a step leaves behind beside the state. */
export type StepResult = Omit<EditionChange, 'state'> & {
  readonly stepName?: string
  /** Where the step changed the content: what stands now. */
  readonly digest?: string
}

/** Runs one step on an edition that is there. */
export async function actOnRecord(
  context: RecordContext,
  { action, key, remark = '', facts }: RecordStep,
  step: (tx: Tx, open: OpenEdition) => Promise<StepResult>,
): Promise<void> {
  const deed = { action: `catalogue.${action}`, unitId: key.unitId, subject: key.recordId }
  const { now } = context
  await inTransaction(
    context,
    { ...deed, facts: { ...facts, edition: key.number } },
    async (tx) => {
      const open = await openForStep(tx, key)
      const refusal = whyNotRecord(action, await situationOf(tx, open, context))
      if (refusal) throw new Refused(refusal)
      if (context.seenDigest !== undefined && context.seenDigest !== open.edition.digest)
        throw new Refused({ code: 'record.contentChanged' })
      const { stepName = null, digest = open.edition.digest, ...change } = await step(tx, open)
      const by = personIdOf(context)
      const taking = { action, stepName, digest, remark, by }
      await insertStep(tx, key, { ...taking, now, after: open.taken.length })
      const taken = [...open.taken, { ...taking, at: now }]
      const after = { ...open.edition, ...change, digest }
      const state = nextState(action, after, taken)
      await updateEdition(tx, key, { ...change, state, now, by })
      await tellOfRecord(tx, context, { action, open, state, remark })
    },
  )
}

async function openForStep(tx: Tx, key: EditionKey): Promise<OpenEdition> {
  const record = await findRecordForUpdate(tx, key)
  const editions = record === undefined ? [] : await listEditions(tx, key)
  const edition = editions.find(({ number }) => number === key.number)
  if (record === undefined || edition === undefined) throw new Refused({ code: 'record.unknown' })
  return { record, edition, editions, taken: await listSteps(tx, key) }
}

/** What the rules are asked about: the same for the action and for the buttons of a page. */
export async function situationOf(
  read: Tx | Context['database'],
  { record, edition, editions, taken }: OpenEdition,
  context: RecordContext,
) {
  return {
    unitId: record.unitId,
    edition,
    taken,
    kind: kindOf(record.kind),
    readers: record.isLimited ? await listReaders(read, record) : undefined,
    hasOpenEdition: editions.some(({ state }) => isOpenState(state)),
    person: personOf(context),
    now: context.now,
  }
}

export function personIdOf({ actor }: Context): string {
  return actor.kind === 'staff' ? actor.id : 'system'
}

function personOf({ actor, duties = [] }: RecordContext): RecordPerson {
  return actor.kind === 'staff' ? { kind: 'staff', id: actor.id, duties } : { kind: 'system' }
}
