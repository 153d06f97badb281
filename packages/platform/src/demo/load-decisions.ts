// The demo's figures of decisions and fees of 市政府办公室: a zero for every month of 2025, entered by its clerk.

import { decimalOf } from '@gongkai/report-engine'
import { findUnitByCode } from '#agencies/index.ts'
import { countDecisions, decisionItemNames, enterDecisions } from '#catalogue/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { demoCast } from './demo-people.ts'

const year = 2025

/** Enters the months once; an office like this one decides nothing of the kind. */
export async function loadDecisions(database: Database): Promise<void> {
  const unit = await findUnitByCode(database, 'jiaozuo-office')
  if (unit === undefined) return
  const known = await countDecisions(database, { unitIds: [unit.id], year })
  if (known.length > 0) return
  const castOn = await demoCast(database, unit.id)
  const months = decisionItemNames.flatMap((item) =>
    Array.from({ length: 12 }, (_, index) => ({
      ...{ item, month: index + 1, value: decimalOf(0) },
      entered: { source: 'page' } as const,
    })),
  )
  await allOrNothing(database, (inside) => {
    const clerk = castOn(inside)('clerk', new Date(`${year + 1}-01-05T02:00:00Z`))
    return enterDecisions(clerk, { unitId: unit.id, year }, { months, seen: 0 })
  })
}
