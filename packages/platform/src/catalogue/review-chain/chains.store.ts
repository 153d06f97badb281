// SQL of the review chains.

import { z } from 'zod'
import type { Read, Tx } from '#kit/db/transaction.ts'
import { isRecordKind, type RecordKindName } from '../record/kinds.ts'
import { type ChainStep, chainRoles, defaultChain } from './chain.ts'

const stepsSchema: z.ZodType<readonly ChainStep[]> = z.array(
  z.object({ name: z.string(), role: z.enum(chainRoles) }),
)

/** The steps stored with an edition or a chain. */
export function stepsOf(stored: unknown): readonly ChainStep[] {
  return stepsSchema.parse(stored)
}

/** The chain that a kind of record passes in a unit: its own, else the unit's, else the default. */
export async function findChain(
  read: Read,
  { unitId, kind }: { readonly unitId: string; readonly kind: RecordKindName },
): Promise<readonly ChainStep[]> {
  const rows = await read
    .selectFrom('review_chains')
    .select(['kind', 'steps'])
    .where('unit_id', '=', unitId)
    .where('kind', 'in', [kind, '*'])
    .execute()
  const found = rows.find((one) => one.kind === kind) ?? rows[0]
  return found === undefined ? defaultChain : stepsOf(found.steps)
}

export type SavedChain = {
  readonly unitId: string
  /** `*`: all kinds that have no chain of their own. */
  readonly kind: RecordKindName | '*'
  readonly steps: readonly ChainStep[]
  readonly by: string
  readonly now: Date
}

export async function upsertChain(
  tx: Tx,
  { unitId, kind, steps, by, now }: SavedChain,
): Promise<void> {
  const values = { steps: JSON.stringify(steps), saved_by: by, saved_at: now }
  await tx
    .insertInto('review_chains')
    .values({ unit_id: unitId, kind, ...values })
    .onConflict((on) => on.columns(['unit_id', 'kind']).doUpdateSet(values))
    .execute()
}

export async function deleteChain(
  tx: Tx,
  { unitId, kind }: Pick<SavedChain, 'unitId' | 'kind'>,
): Promise<void> {
  await tx
    .deleteFrom('review_chains')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .execute()
}

/** What the units have set: their chain for all kinds, and those of single kinds. */
export async function listChains(
  read: Read,
  unitId: string,
): Promise<
  ReadonlyMap<
    RecordKindName | '*',
    Omit<SavedChain, 'unitId' | 'kind' | 'now'> & { readonly at: Date }
  >
> {
  const rows = await read
    .selectFrom('review_chains')
    .select(['kind', 'steps', 'saved_by', 'saved_at'])
    .where('unit_id', '=', unitId)
    .orderBy('kind')
    .execute()
  return new Map(
    rows.flatMap(({ kind, steps, saved_by: by, saved_at: at }) =>
      kind === '*' || isRecordKind(kind)
        ? [[kind, { steps: stepsOf(steps), by, at }] as const]
        : [],
    ),
  )
}
