// An office tends its guide: confirms that it holds, sets how often, begins a new text from its profile.

import { findProfile, getUnit, holdsRole } from '#agencies/index.ts'
import { inTransaction, Refused } from '#kit/db/transaction.ts'
import { newId } from '#kit/new-id.ts'
import { dayInChina } from '#law/index.ts'
import { personIdOf, type RecordContext } from '../flow/act-on-record.action.ts'
import { createRecord } from '../flow/write-record.action.ts'
import { emptyContent } from '../record/content.ts'
import type { EditionKey } from '../record/edition.ts'
import { guideBody } from './guide.ts'
import { insertConfirmation, listGuides, upsertGuideMonths } from './guides.store.ts'

export const guideRefusals = {
  'guide.notYours': '公开指南由本单位的公开工作机构负责人确认。',
  'guide.none': '还没有公开的指南，请先编写并发布。',
  'guide.monthsInvalid': '核对的间隔应为 1 至 36 个月，并写明依据。',
} as const

function assertHead({ duties = [] }: RecordContext, unitId: string): void {
  if (!holdsRole(duties, ['officeHead'], [unitId])) throw new Refused({ code: 'guide.notYours' })
}

/** @law 条例 12 */
export async function confirmGuide(context: RecordContext, unitId: string): Promise<void> {
  assertHead(context, unitId)
  const { now } = context
  const deed = { action: 'catalogue.confirmGuide', unitId, subject: unitId }
  await inTransaction(context, deed, async (tx) => {
    if (!(await listGuides(tx, [unitId])).has(unitId)) throw new Refused({ code: 'guide.none' })
    await insertConfirmation(tx, { unitId, id: newId(now), by: personIdOf(context), now })
  })
}

export async function setGuideMonths(
  context: RecordContext,
  unitId: string,
  { months, basis }: { readonly months: string; readonly basis: string },
): Promise<void> {
  assertHead(context, unitId)
  const count = /^\d{1,2}$/.test(months) ? Number(months) : 0
  if (count < 1 || count > 36 || basis.trim() === '')
    throw new Refused({ code: 'guide.monthsInvalid' })
  const { now } = context
  const facts = { months: count }
  const deed = { action: 'catalogue.setGuideMonths', unitId, subject: unitId, facts }
  await inTransaction(context, deed, (tx) =>
    upsertGuideMonths(
      tx,
      { unitId, by: personIdOf(context), now },
      { months: count, basis: basis.trim() },
    ),
  )
}

/** A draft of the guide with what the unit has said of its office. */
export async function draftGuide(context: RecordContext, unitId: string): Promise<EditionKey> {
  const [unit, profile] = [
    await getUnit(context.database, unitId),
    await findProfile(context.database, unitId),
  ]
  const content = {
    ...emptyContent,
    title: `${unit.name}政府信息公开指南`,
    formedOn: dayInChina(context.now),
    attribute: 'proactive' as const,
    entryCode: '',
    subject: '政府信息公开',
    summary: `${unit.name}政府信息的分类、编排、获取方式和公开工作机构。`,
    body: guideBody(unit.name, profile),
  }
  return createRecord(context, { unitId, kind: 'guide', content })
}
