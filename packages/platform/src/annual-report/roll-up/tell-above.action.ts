// After an acceptance, or its withdrawal: tells the offices above whose roll-up is no longer up to date.

import { getUnit, listIdsAbove, settleNews, tellHolders } from '#agencies/index.ts'
import type { Tx } from '#kit/db/transaction.ts'
import { findEdition } from '../flow/editions.store.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { readPlan, sourcesOf } from './current-roll-up.store.ts'
import { findMadeFrom } from './roll-ups.store.ts'

export type Counting = ReportKey & {
  /** Whether its figures count from now on, or no longer. */
  readonly now: 'accepted' | 'withdrawn'
  /** Who did it knows already. */
  readonly by: string
  readonly at: Date
}

const roles = ['clerk', 'officeHead'] as const

/** Only where the report above was made from a roll-up that would now count other figures of the unit. */
export async function tellAbove(tx: Tx, counting: Counting): Promise<void> {
  const [, ...above] = await listIdsAbove(tx, counting.unitId)
  for (const unitId of above) {
    const cause = `${causeOf({ ...counting, unitId })}${counting.unitId}:`
    // What was told of the unit before is no longer so.
    await settleNews(tx, { unitIds: [unitId], roles, causes: [cause], now: counting.at })
    if (await isOutOfDate(tx, { ...counting, unitId }, counting.unitId))
      await tell(tx, { unitId, cause }, counting)
  }
}

async function isOutOfDate(tx: Tx, { unitId, year }: ReportKey, belowId: string): Promise<boolean> {
  const key = { unitId, year }
  const edition = await findEdition(tx, key)
  const made = edition && (await findMadeFrom(tx, edition))
  if (made === undefined) return false
  const { plan } = await readPlan(tx, { ...key, scope: made.scope })
  const counted = sourcesOf(plan).find((source) => source.unitId === belowId)
  const then = made.sources.find((source) => source.unitId === belowId)
  return counted?.number !== then?.number || counted?.acceptance !== then?.acceptance
}

type Above = { readonly unitId: string; readonly cause: string }

async function tell(tx: Tx, { unitId, cause }: Above, counting: Counting): Promise<void> {
  const { year, by, at } = counting
  const [unit, below] = [await getUnit(tx, unitId), await getUnit(tx, counting.unitId)]
  const what = counting.now === 'accepted' ? '已接收' : '的接收已撤回'
  const news = {
    cause: `${cause}${counting.now}:${at.toISOString()}`,
    title: `${below.name}${year}年度报告${what}，${unit.name}的汇总需要更新`,
    detail: '',
    link: `/annual-reports/${unit.code}/${year}/roll-up`,
  }
  await tellHolders(tx, { unitIds: [unitId], roles, except: by, newsOf: () => news, now: at })
}

function causeOf({ unitId, year }: ReportKey): string {
  return `report.rollUp:${unitId}:${year}:`
}

/** Once the roll-up was made anew, nobody need read any more that it is out of date. */
export async function settleRollUpNews(tx: Tx, key: ReportKey, now: Date): Promise<void> {
  await settleNews(tx, { unitIds: [key.unitId], roles, causes: [causeOf(key)], now })
}
