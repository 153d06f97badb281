// For tests: a unit with an empty draft of its report for 2025, and its people.

import { createUnit, type StaffContext } from '#agencies/index.ts'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { createDraft } from './flow/create-draft.action.ts'
import type { ReportKey } from './flow/report-edition.ts'

export type Drafting = { readonly key: ReportKey; readonly as: (role: string) => StaffContext }

export async function aUnitWithDraft({ context }: TestDatabase): Promise<Drafting> {
  const unit = await createUnit(context, {
    code: 'office',
    name: '示例局',
    kind: 'department',
    region: '示例市',
    hasRuleMakingPower: false,
    createdOn: localDate('2019-05-15'),
  })
  const as = (role: string): StaffContext => ({
    ...context,
    actor: { kind: 'staff', id: `${role}-1`, role },
    duties: [{ role, unitId: unit.id }],
  })
  const key = { unitId: unit.id, year: 2025 }
  await createDraft(as('clerk'), key)
  return { key, as }
}
