// A made-up city with an office, a bureau and a county, whose reports tests take through the flow.

import { createUnit } from '#agencies/create-unit.action.ts'
import type { StaffContext } from '#agencies/duty.ts'
import type { Unit } from '#agencies/unit.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { findEdition } from '../flow/editions.store.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import type { ReportKey } from '../flow/report-edition.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { digestOfText, saveText } from '../narrative/save-text.action.ts'
import { aReportFile } from '../test-report.ts'

export const year = 2025

export type City = {
  readonly given: TestDatabase
  /** The city's report of the year. */
  readonly key: ReportKey
  readonly unit: (code: string) => Unit
  /** Somebody with the role in the unit. */
  readonly as: (role: string, code: string) => StaffContext
}

const below = {
  office: ['department', '示例市人民政府办公室'],
  bureau: ['department', '示例局'],
  county: ['government', '示例县人民政府'],
} as const

/** Runs a test in the city, on a database of its own. */
export async function inCity(test: (city: City) => Promise<void>): Promise<void> {
  await withDatabase(async (given) => {
    const createdOn = localDate('2019-05-15')
    const shared = { region: '示例市', hasRuleMakingPower: false, createdOn }
    const root = { code: 'city', name: '示例市人民政府', kind: 'government' } as const
    const city = await createUnit(given.context, { ...shared, ...root })
    const units = new Map([['city', city]])
    for (const [code, [kind, name]] of Object.entries(below)) {
      const unit = await createUnit(given.context, { ...shared, code, name, kind, under: 'city' })
      units.set(code, unit)
    }
    const unit = (code: string): Unit => units.get(code) ?? city
    const as = (role: string, code: string): StaffContext => ({
      ...given.context,
      actor: { kind: 'staff', id: `${role}-${code}`, role },
      duties: [{ role, unitId: unit(code).id }],
    })
    await test({ given, key: { unitId: city.id, year }, unit, as })
  })
}

export type Filing = {
  readonly received: number
  readonly until?: 'accepted' | 'published'
  readonly of?: number
}

/** Takes a unit's report to acceptance, or on to publication; one that is begun goes on. */
export async function file(
  { unit, as }: City,
  code: string,
  { received, until = 'accepted', of = year }: Filing,
): Promise<void> {
  const key = { unitId: unit(code).id, year: of }
  const clerk = as('clerk', code)
  if ((await findEdition(clerk.database, key)) === undefined) await createDraft(clerk, key)
  await importReport(clerk, key, aReportFile({ year: of, received, organ: unit(code).name }))
  await submitReport(as('officeHead', code), key)
  await acceptReport(as('supervisor', 'city'), key)
  if (until === 'published') await publishReport(as('officeHead', code), key)
}

/** Writes the text of the city's report, which a roll-up does not give. */
export async function writeText({ as, key }: City): Promise<void> {
  const first = (text: string) => ({ text, base: digestOfText('') })
  await saveText(as('clerk', 'city'), key, {
    typed: {
      'overview.opening': first('示例市按要求做好政府信息公开工作。'),
      problems: first('个别单位报送不够及时，已逐一提醒。'),
      other: first('本年度没有收取信息处理费。'),
    },
  })
}

/** Publishes a corrected edition of a unit's report. */
export async function correct(city: City, code: string, received: number): Promise<void> {
  const key = { unitId: city.unit(code).id, year }
  await correctReport(city.as('officeHead', code), key, '更正表三的新收数量。')
  await file(city, code, { received, until: 'published' })
}
