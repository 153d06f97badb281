// Reads what the board of a year shows: a fixed number of queries, however many units there are.

import { listHolders, listUnitsInReach, type Unit } from '#agencies/index.ts'
import type { SignedIn } from '#kit/http/route.ts'
import { dayInChina } from '#law/index.ts'
import type { Campaign } from '../../campaign/campaign.ts'
import { listCampaigns, listMemberships } from '../../campaign/campaigns.store.ts'
import { type BoardLine, boardLines } from '../board.ts'
import { listNewestEditions } from '../standings.store.ts'

export type LoadedBoard = {
  readonly units: readonly Unit[]
  readonly lines: readonly BoardLine[]
  readonly campaigns: readonly Campaign[]
}

/** All lines of the year that the person may see. */
export async function loadBoard(
  { database, person, now }: SignedIn,
  year: number,
): Promise<LoadedBoard> {
  const units = await listUnitsInReach(database, person.duties)
  const ids = units.map(({ id }) => id)
  const [newest, memberships] = await Promise.all([
    listNewestEditions(database, ids, year),
    listMemberships(database, ids, year),
  ])
  const leaders = [...new Set(memberships.map(({ leaderId }) => leaderId))]
  const campaigns = await listCampaigns(database, leaders, year)
  const lines = boardLines({ units, newest, memberships, campaigns, year, today: dayInChina(now) })
  return { units, lines, campaigns }
}

/** Names of those who draw up the reports of the units, by unit. */
export async function loadResponsible(
  { database, now }: SignedIn,
  lines: readonly BoardLine[],
): Promise<ReadonlyMap<string, string>> {
  const unitIds = lines.map(({ unit }) => unit.id)
  const holders = await listHolders(database, { unitIds, roles: ['clerk'], today: dayInChina(now) })
  return new Map(
    [...Map.groupBy(holders, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => [
      unitId,
      ofUnit.map(({ name }) => name).join('、'),
    ]),
  )
}
