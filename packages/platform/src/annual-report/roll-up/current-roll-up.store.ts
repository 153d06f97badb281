// The roll-up of a unit's report as things stand: everything it needs read at once, then added up.

import { check, type Report } from '@gongkai/report-engine'
import { getUnit, listSuccessions, listUnitsBelow } from '#agencies/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import { lastUsed } from '#kit/last-used.ts'
import { reportOf } from '../flow/findings.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import type { Scope } from '../flow/scope.ts'
import { keptReport } from './kept-report.ts'
import { type Member, type Plan, planRollUp } from './plan-roll-up.ts'
import { addUp, type RollUp } from './roll-up.ts'
import {
  type AcceptedEdition,
  findPart,
  listAccepted,
  listCells,
  type MadeFrom,
  type Part,
  type Source,
} from './roll-ups.store.ts'
import { type Overlap, overlaps } from './succeeded.ts'

export type RollUpWish = ReportKey & {
  readonly scope: Scope
  /** As it stood then; absent: now. */
  readonly asOf?: Date | undefined
}

/** The roll-up with everything it was made of. */
export type CurrentRollUp = RollUp & {
  readonly storedPart: Part | undefined
  /** Newest accepted editions of the unit and of all below it. */
  readonly accepted: readonly AcceptedEdition[]
  /** Pairs of counted units of which one went over into the other in or after the year. */
  readonly overlaps: readonly Overlap[]
  /** All units the roll-up may name, by id. */
  readonly units: ReadonlyMap<string, Member>
}

type Ground = Pick<CurrentRollUp, 'plan' | 'storedPart' | 'accepted' | 'overlaps' | 'units'>

/** Which reports count now, without their figures. */
export async function readPlan(
  read: Read,
  { unitId, year, scope, asOf }: RollUpWish,
): Promise<Ground> {
  const units = await listUnitsBelow(read, unitId)
  const unitIds = units.map(({ id }) => id)
  const accepted = await listAccepted(read, { unitIds, year, by: asOf })
  const successions = await listSuccessions(read, unitIds)
  const stored = await findPart(read, { unitId, year })
  const storedPart = asOf !== undefined && stored && stored.changedAt > asOf ? undefined : stored
  const plan = planRollUp({
    rootId: unitId,
    units,
    accepted: new Map(accepted.map((one) => [one.unitId, one])),
    successions,
    partFrom: storedPart?.takenFrom?.unitId,
    year,
    scope,
  })
  const known = new Map<string, Member>(units.map((unit) => [unit.id, unit]))
  for (const id of plan.fates.flatMap(({ fate }) => ('by' in fate ? fate.by : [])))
    if (!known.has(id)) known.set(id, await getUnit(read, id))
  const scopes = plan.fates.flatMap(({ unit, fate }) =>
    fate.kind === 'counted' ? [[unit.id, fate.scope] as const] : [],
  )
  const both = overlaps({ scopes: new Map(scopes), units }, successions, year)
  return { plan, storedPart, accepted, overlaps: both, units: known }
}

/** The editions that are added up, without the own part. */
export function sourcesOf({ fates }: Plan): readonly Source[] {
  return fates.flatMap(({ unit, fate }) =>
    fate.kind === 'counted'
      ? [{ unitId: unit.id, number: fate.number, acceptance: fate.acceptance }]
      : [],
  )
}

/** The roll-up as it stands. */
export async function readRollUp(read: Read, wish: RollUpWish): Promise<CurrentRollUp> {
  const { unitId, year, scope } = wish
  const ground = await readPlan(read, wish)
  const { plan, storedPart } = ground
  const unit = ground.units.get(unitId) ?? (await getUnit(read, unitId))
  const counted = { scope, sources: sourcesOf(plan), part: storedPart?.document ?? null }
  return { ...(await addCounted(read, { unit, year, plan }, counted)), ...ground }
}

export type Counted = Pick<MadeFrom, 'scope' | 'sources' | 'part'>

/** Adds up the cells of certain editions and of a certain own part: those of now, or of an earlier time. */
export async function addCounted(
  read: Read,
  { unit, year, plan }: Pick<RollUp, 'unit' | 'year' | 'plan'>,
  { scope, sources, part }: Counted,
): Promise<RollUp> {
  const reports = await readReports(read, year, sources)
  const own =
    part === null ? undefined : { report: asPart(part), name: `${unit.name}（本机关部分）` }
  return addUp({ unit, year, scope, plan, reports, part: own })
}

/** Reports of accepted editions; what was accepted never changes, so each is read and checked once. */
async function readReports(
  read: Read,
  year: number,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, Report>> {
  const keyOf = ({ unitId, number, acceptance }: Source): string =>
    `${unitId}/${year}/${number}/${acceptance}`
  const known = sources.flatMap((source) => {
    const report = lately.get(keyOf(source))
    return report === undefined ? [] : [[source.unitId, report] as const]
  })
  const reports = new Map(known)
  const unknown = sources.filter(({ unitId }) => !reports.has(unitId))
  const cells = await listCells(read, year, unknown)
  for (const source of unknown) {
    const kept = cells.get(source.unitId)
    if (kept === undefined) continue
    const report = keptReport(kept, year)
    lately.set(keyOf(source), report)
    reports.set(source.unitId, report)
  }
  return reports
}

const mostCells = 200_000
const lately = lastUsed<Report>(mostCells, ({ cells }) => Object.keys(cells).length)

/** Only the figures of the own part count; whose report it once was does not matter any more. */
function asPart(document: string): Report {
  const report = { ...reportOf(document), organ: null }
  return { ...report, findings: check(report) }
}
