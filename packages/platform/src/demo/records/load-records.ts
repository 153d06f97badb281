// What the demo's units publish beside normative documents, each record through the steps of its day. A
// record is written whole or not at all; a start that was cut off goes on with what is missing.

import { findProfile, findUnitByCode, type Unit } from '#agencies/index.ts'
import { listFirstTitles } from '#catalogue/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import { demoCast } from '../demo-people.ts'
import { guideOfUnit } from './guide-of-unit.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { loadGazette } from './load-gazette.ts'
import { officeAnswers } from './office-answers.ts'
import { officeItself } from './office-itself.ts'
import { officeMatters } from './office-matters.ts'
import type { PlannedRecord } from './planned-record.ts'
import { recordsInWork } from './records-in-work.ts'
import { recordsOfOthers } from './records-of-others.ts'
import { writePlanned } from './write-planned.ts'

/** Loads what is missing of the records of all units. */
export async function loadRecords(database: Database): Promise<void> {
  await loadCatalogue(database)
  const office = [...officeItself, ...officeMatters, ...officeAnswers, ...recordsInWork]
  const planned = { 'jiaozuo-office': office, ...recordsOfOthers }
  for (const [code, records] of Object.entries(planned)) {
    const unit = await findUnitByCode(database, code)
    if (unit !== undefined) await loadUnit(database, unit, records)
  }
  await loadGazette(database)
}

async function loadUnit(
  database: Database,
  unit: Unit,
  records: readonly PlannedRecord[],
): Promise<void> {
  const profile = await findProfile(database, unit.id)
  const guides = profile === undefined ? [] : [guideOfUnit(unit.name, profile)]
  const known = await listFirstTitles(database, unit.id)
  const castOn = await demoCast(database, unit.id)
  const inOrder = [...guides, ...records].toSorted((one, other) => one.on.localeCompare(other.on))
  for (const planned of inOrder)
    if (!known.has(planned.content.title))
      await allOrNothing(database, (whole) => writePlanned(castOn(whole), unit, planned))
}
