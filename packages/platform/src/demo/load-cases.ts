// The demo's year 2025 of one office: its requests and disputes, one by one, with made-up people. It
// is the long part of the demo: each case is written whole or not at all, and a start that was cut off
// goes on where it ended.

import { findUnitByCode, type StaffContext } from '#agencies/index.ts'
import { concludeDispute, fileDispute, listCountedDisputes } from '#disputes/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { localDate } from '#law/index.ts'
import { countEnteredBefore } from '#requests/index.ts'
import { type DemoCast, demoCast } from './demo-people.ts'
import { publishedFigures } from './figures.ts'
import { plannedCases } from './planned-cases.ts'
import { simulateCase } from './simulate-cases.ts'

const year = 2025
const office = 'jiaozuo-office'
/** Requests entered later are people's own. */
const end = new Date(`${year + 1}-06-01T00:00:00Z`)

const noon = (on: string): Date => new Date(`${on}T04:00:00Z`)

/** Loads what is missing of the cases of 市政府办公室, which come to its published figures of the year. */
export async function loadCases(database: Database): Promise<void> {
  const unit = await findUnitByCode(database, office)
  const report = publishedFigures.find((one) => one.unit === office && one.year === year)
  if (unit === undefined || report === undefined) return
  const castOn = await demoCast(database, unit.id)
  const planned = plannedCases(report.figures, year)
  const loaded = await countEnteredBefore(database, unit.id, end)
  for (const [index, one] of planned.entries())
    if (index >= loaded)
      await allOrNothing(database, (whole) =>
        simulateCase((role, on) => castOn(whole)(role, noon(on)), {
          unitId: unit.id,
          planned: one,
          index,
        }),
      )
  if ((await listCountedDisputes(database, { unitIds: [unit.id], year })).length === 0)
    await allOrNothing(database, (whole) => loadDisputes(castOn(whole), unit.id))
}

/** One reconsideration that ended upheld, one that was pending at the end of the year. */
async function loadDisputes(cast: DemoCast, unitId: string): Promise<void> {
  const on = (day: string): StaffContext => cast('clerk', noon(day))
  const filed = async (day: string, authorityNumber: string): Promise<string> =>
    fileDispute(on(day), {
      unitId,
      kind: 'reconsideration',
      authority: '示例复议机关（演示）',
      subject: '对政府信息公开答复不服（演示）',
      on: localDate(day),
      authorityNumber,
    })
  const concluded = async (disputeId: string, day: string): Promise<void> =>
    concludeDispute(on(day), { unitId, disputeId }, { on: localDate(day), outcome: 'upheld' })
  await concluded(await filed('2025-05-12', '演示复〔2025〕1号'), '2025-07-01')
  await concluded(await filed('2025-11-17', '演示复〔2025〕2号'), '2026-01-20')
}
