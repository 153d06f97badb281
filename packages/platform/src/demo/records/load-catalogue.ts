// The demo's catalogue of 焦作市, prepared by its clerk and issued by the head of its office.

import { findUnitByCode } from '#agencies/index.ts'
import { beginCatalogue, importEntries, issueCatalogue, listCatalogues } from '#catalogue/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { demoCast } from '../demo-people.ts'
import { exampleEntries } from './example-catalogue.ts'

const head = {
  title: '主动公开基本目录（2026年版，演示）',
  basis: '为演示编造',
  ...{ validFrom: '2026-01-05', validUntil: '', servesBelow: true },
}

export async function loadCatalogue(database: Database): Promise<void> {
  const unit = await findUnitByCode(database, 'jiaozuo')
  if (unit === undefined || (await listCatalogues(database, [unit.id])).length > 0) return
  const castOn = await demoCast(database, unit.id)
  await allOrNothing(database, async (whole) => {
    const on = (day: string): Date => new Date(`2026-01-${day}T02:00:00Z`)
    const clerk = castOn(whole)('clerk', on('04'))
    const key = await beginCatalogue(clerk, unit.id, head)
    await importEntries(clerk, key, exampleEntries(unit.name))
    await issueCatalogue(castOn(whole)('office-head', on('05')), key)
  })
}
