// Units from a file, in two steps: the file is kept and what it would do is shown; then exactly that
// is done, if the tree is still the one that was shown.

import { createHash } from 'node:crypto'
import { canonicalJson } from '#kit/db/audit-line.ts'
import {
  type Context,
  inTransaction,
  platformUnitId,
  type Read,
  Refused,
  type Tx,
} from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { insertNames } from '../succession/successions.store.ts'
import type { Unit } from '../unit.ts'
import { insertUnits, listUnits, lockTree, updateUnits } from '../units.store.ts'
import { type ImportLine, type ImportPlan, planImport } from './import-plan.ts'
import { deleteImportsBefore, getImport, insertImport, markApplied } from './imports.store.ts'
import { listKnownUnits } from './known-units.store.ts'
import type { UnitEntry } from './unit-entry.ts'

const keptHours = 24

export type NewImport = { readonly fileName: string; readonly lines: readonly ImportLine[] }

/** Keeps the lines of a file for a day and returns the id under which they are shown. */
export async function prepareImport(context: Context, given: NewImport): Promise<string> {
  const id = newId(context.now)
  const facts = { lines: given.lines.length }
  const deed = { action: 'agencies.prepareImport', unitId: platformUnitId, subject: id, facts }
  await inTransaction(context, deed, async (tx) => {
    await deleteImportsBefore(tx, new Date(context.now.getTime() - keptHours * 3_600_000))
    const [createdBy, createdAt] = [context.actor.id, context.now]
    await insertImport(tx, { id, ...given, createdBy, createdAt, appliedAt: null })
  })
  return id
}

export type DryRun = { readonly plan: ImportPlan; readonly digest: string }

/** What the lines would do now, and a digest that changes when they would do anything else. */
export async function dryRun(read: Read, lines: readonly ImportLine[]): Promise<DryRun> {
  const plan = planImport(lines, await listKnownUnits(read))
  return { plan, digest: createHash('sha256').update(canonicalJson(plan)).digest('hex') }
}

/** Refused when the file has problems, was applied before, or would no longer do what was shown. */
export async function applyImport(
  context: Context,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<void> {
  const { lines } = await getImport(context.database, id)
  const { plan } = await dryRun(context.database, lines)
  const facts = { digest, created: plan.created.length, changed: plan.changed.length }
  const deed = { action: 'agencies.applyImport', unitId: platformUnitId, subject: id, facts }
  await inTransaction(context, deed, async (tx) => {
    await lockTree(tx)
    if (!(await markApplied(tx, id, context.now))) throw new Refused({ code: 'unit.importApplied' })
    const now = await dryRun(tx, lines)
    if (now.digest !== digest) throw new Refused({ code: 'unit.importStale' })
    if (now.plan.problems.length > 0) throw new Refused({ code: 'unit.importFaulty' })
    await write(tx, now.plan, context.now)
  })
}

async function write(tx: Tx, { created, changed }: ImportPlan, now: Date): Promise<void> {
  const known = new Map(
    (await listUnits(tx, { limit: 1_000_000 })).map((unit) => [unit.code, unit]),
  )
  const ids = new Map([...known].map(([code, { id }]) => [code, id]))
  for (const { unit } of created) ids.set(unit.code, newId(now))
  const idOf = (code: string | null): string | null =>
    code === null ? null : (ids.get(code) ?? null)
  const unitFrom = ({ under, underInSystem, ...entry }: UnitEntry): Unit => {
    const [parentId, systemParentId] = [idOf(under), idOf(underInSystem)]
    const supervisorId = entry.ledBy === 'system' ? systemParentId : parentId
    const place = { id: ids.get(entry.code) ?? '', parentId, systemParentId, supervisorId }
    return { ...entry, ...place, abolishedOn: null }
  }
  const fresh = created.map(({ unit }) => unitFrom(unit))
  await insertUnits(tx, fresh)
  await insertNames(
    tx,
    fresh.map(({ id, name, createdOn }) => ({ unitId: id, name, fromOn: createdOn })),
  )
  await updateUnits(
    tx,
    changed.map(({ unit }) => unitFrom(unit)),
  )
}
