// Fills an empty database with the demo city, through the same actions that people use.

import type { NewUnit, Unit } from '#agencies/index.ts'
import { changeProfile, createUnit, listUnits } from '#agencies/index.ts'
import {
  acceptReport,
  correctReport,
  createDraft,
  importReport,
  openCampaign,
  publishReport,
  returnReport,
  submitReport,
  tellOpening,
} from '#annual-report/index.ts'
import { allOrNothing } from '#kit/db/all-or-nothing.ts'
import type { Database } from '#kit/db/database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { stateForLetters } from './demo-letters.ts'
import { createDemoPeople, type DemoCast } from './demo-people.ts'
import { demoProfile } from './demo-profile.ts'
import { type DemoReport, demoReportFile } from './demo-report.ts'
import { excuseMergedUnit, mergeDemoUnit, renameDemoUnit } from './demo-successions.ts'
import { demoUnits, renamedUnit } from './demo-units.ts'
import { type Figures, inThreeParts, publishedFigures, smallFigures } from './figures.ts'

/** Loads the demo into a database without units, all of it or nothing; says whether it did. */
export async function loadDemo(database: Database, now: Date): Promise<boolean> {
  if ((await listUnits(database, { limit: 1 })).length > 0) return false
  await allOrNothing(database, (whole) => load(whole, now))
  return true
}

async function load(database: Database, now: Date): Promise<void> {
  const actor = { kind: 'system', id: 'demo' } as const
  const context: Context = { database, actor, now, requestId: 'demo' }
  const units: Unit[] = []
  for (const unit of demoUnits) units.push(await createDemoUnit(context, unit))
  const cast = await createDemoPeople(context, units)
  for (const unit of units)
    await changeProfile(cast('office-head', now), unit.id, demoProfile(unit))
  for (const unit of units) await stateForLetters((on) => cast('office-head', on), unit)
  const unitOf = (code: string): Unit => {
    const unit = units.find((one) => one.code === code)
    if (unit === undefined) throw new Error(`demo: no unit ${code}`)
    return unit
  }
  const opening = cast('supervisor', new Date('2025-12-22T02:00:00Z'))
  const ended = await mergeDemoUnit(context, unitOf)
  const root = unitOf('jiaozuo')
  await openCampaign(opening, { unitId: root.id, year: 2025 })
  await excuseMergedUnit(opening, { root, ended, year: 2025 })
  // The job would tell of it with the day on which the demo is loaded.
  await tellOpening(opening, { unitId: root.id, year: 2025 })
  for (const { unit, ...report } of publishedFigures)
    await advance({ cast, unit: unitOf(unit), report, until: 'published' })
  for (const { unit, figures, year, until } of madeUpReports()) {
    const { name: organ } = unitOf(unit)
    const report = { organ, year, figures, source: '为演示编造' }
    await advance({ cast, unit: unitOf(unit), report, until })
  }
}

/** One of them began under another name. */
async function createDemoUnit(context: Context, given: NewUnit): Promise<Unit> {
  if (given.code !== renamedUnit.code) return createUnit(context, given)
  const unit = await createUnit(context, { ...given, name: renamedUnit.earlierName })
  return renameDemoUnit(context, unit, given.name)
}

type Until = 'draft' | 'submitted' | 'returned' | 'accepted' | 'published' | 'corrected'

type MadeUp = {
  readonly unit: string
  readonly year: number
  readonly figures: Figures
  readonly until: Until
}

/** Three units whose figures add up to those of 焦作市 for 2022, and one report in each state. */
function madeUpReports(): readonly MadeUp[] {
  const city = publishedFigures.find(({ unit, year }) => unit === 'jiaozuo' && year === 2022)
  const [one, two, three] = inThreeParts(city?.figures ?? {})
  const wrongTotal = ['5', '0', '0', '0', '0', '0', '6']
  const broken = { ...smallFigures(5), 'requests.received': wrongTotal }
  return [
    { unit: 'example-bureau-a', year: 2022, figures: one, until: 'published' },
    { unit: 'example-bureau-b', year: 2022, figures: two, until: 'published' },
    { unit: 'example-county', year: 2022, figures: three, until: 'published' },
    { unit: 'example-street', year: 2024, figures: smallFigures(2), until: 'corrected' },
    { unit: 'example-bureau-a', year: 2025, figures: broken, until: 'draft' },
    { unit: 'example-bureau-b', year: 2025, figures: smallFigures(7), until: 'submitted' },
    { unit: 'example-county', year: 2025, figures: smallFigures(11), until: 'returned' },
    { unit: 'example-street', year: 2025, figures: smallFigures(3), until: 'accepted' },
  ]
}

type Journey = {
  readonly cast: DemoCast
  readonly unit: Unit
  readonly report: DemoReport
  readonly until: Until
}

/** Takes a report through the flow as far as wished, in January of the year after. */
async function advance({ cast, unit, report, until }: Journey): Promise<void> {
  const key = { unitId: unit.id, year: report.year }
  const on = (day: number): Date => new Date(Date.UTC(report.year + 1, 0, day, 2))
  const handIn = async (day: number, stated = report): Promise<void> => {
    await importReport(cast('clerk', on(day)), key, demoReportFile(stated))
    if (until !== 'draft') await submitReport(cast('office-head', on(day + 1)), key)
  }
  await createDraft(cast('clerk', on(8)), key)
  await handIn(12)
  if (until === 'draft' || until === 'submitted') return
  if (until === 'returned')
    return returnReport(cast('supervisor', on(14)), key, '请补充第五部分的改进措施后再报送。')
  await acceptReport(cast('supervisor', on(15)), key)
  if (until === 'accepted') return
  await publishReport(cast('office-head', on(18)), key)
  if (until === 'published') return
  await correctReport(
    cast('office-head', on(24)),
    key,
    '漏计1件申请：表三“自然人”和“总计”两列的新收、予以公开、总计各增加1件，文字随之更正。（演示）',
  )
  await handIn(25, { ...report, figures: smallFigures(3) })
  await acceptReport(cast('supervisor', on(27)), key)
  await publishReport(cast('office-head', on(28)), key)
}
