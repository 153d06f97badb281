// A report in every state of the flow, in units that stand in every relation to the cast's own unit.

import { createUnit } from '#agencies/create-unit.action.ts'
import type { StaffContext } from '#agencies/duty.ts'
import { findUnitByCode } from '#agencies/units.store.ts'
import { acceptReport } from '#annual-report/flow/accept-report.action.ts'
import { correctReport } from '#annual-report/flow/correct-report.action.ts'
import { createDraft } from '#annual-report/flow/create-draft.action.ts'
import { importReport } from '#annual-report/flow/import-report.action.ts'
import { publishReport } from '#annual-report/flow/publish-report.action.ts'
import { returnReport } from '#annual-report/flow/return-report.action.ts'
import { submitReport } from '#annual-report/flow/submit-report.action.ts'
import { aReportFile } from '#annual-report/test-report.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import type { Context } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'

/** `draft`: begun and empty; `filled`: with figures; `correcting`: published, the next one in work. */
export const sceneYears = {
  none: 2015,
  draft: 2016,
  filled: 2017,
  submitted: 2018,
  returned: 2019,
  accepted: 2020,
  published: 2021,
  correcting: 2022,
  corrected: 2023,
} as const
export type Scene = keyof typeof sceneYears
export const scenes = Object.keys(sceneYears) as readonly Scene[]

/** How the unit of a report stands to the unit in which the cast holds its roles. */
export const relations = {
  own: { code: 'example-city', name: '示例市人民政府' },
  below: { code: 'example-below', name: '示例下级局' },
  above: { code: 'example-above', name: '示例上级政府' },
  beside: { code: 'example-beside', name: '示例邻市政府' },
} as const
export type Relation = keyof typeof relations

/** Stands in what nobody outside may read; one for each unit. */
export function hiddenMark(relation: Relation): string {
  return `未公开语句${relations[relation].code}`
}

/** Stands in what was published. */
export const openMark = '已公开语句'

/** Builds all of them around the unit of aCast. */
export async function buildScenes(given: TestDatabase, context: Context): Promise<void> {
  const shared = { kind: 'government', region: '示例', hasRuleMakingPower: true } as const
  const createdOn = localDate('2010-01-01')
  const { above, below, beside } = relations
  await createUnit(context, { ...shared, ...above, createdOn })
  await given.sql(
    'update units set parent_id = (select unit_id from units where code = $1) where code = $2',
    [above.code, relations.own.code],
  )
  await createUnit(context, { ...shared, ...below, under: relations.own.code, createdOn })
  await createUnit(context, { ...shared, ...beside, under: above.code, createdOn })
  for (const relation of Object.keys(relations) as readonly Relation[])
    for (const scene of scenes) await build(context, relation, scene)
}

async function build(context: Context, relation: Relation, scene: Scene): Promise<void> {
  if (scene === 'none') return
  const { code, name: organ } = relations[relation]
  const unit = await findUnitByCode(context.database, code)
  if (unit === undefined) throw new Error(code)
  const as = (role: string): StaffContext => ({
    ...context,
    actor: { kind: 'staff', id: `${role} of the scenes`, role },
    duties: [{ role, unitId: unit.id }],
  })
  const year = sceneYears[scene]
  const key = { unitId: unit.id, year }
  const fill = (text: string): Promise<void> =>
    importReport(as('clerk'), key, aReportFile({ year, organ, text }))
  const publish = async (): Promise<void> => {
    await submitReport(as('officeHead'), key)
    await acceptReport(as('supervisor'), key)
    await publishReport(as('officeHead'), key)
  }
  await createDraft(as('clerk'), key)
  if (scene === 'draft') return
  const isPublic = scene === 'published' || scene === 'correcting' || scene === 'corrected'
  await fill(isPublic ? openMark : hiddenMark(relation))
  if (scene === 'filled') return
  if (isPublic) {
    await publish()
    if (scene === 'published') return
    await correctReport(as('officeHead'), key, '更正文字。')
    await fill(scene === 'corrected' ? openMark : hiddenMark(relation))
    if (scene === 'corrected') await publish()
    return
  }
  await submitReport(as('officeHead'), key)
  if (scene === 'returned') await returnReport(as('supervisor'), key, hiddenMark(relation))
  if (scene === 'accepted') await acceptReport(as('supervisor'), key)
}
