// Tells a unit of its documents that expire, that have expired, and that nobody has interpreted in time.

import { tellHolders, type Unit } from '#agencies/index.ts'
import { findCalendar } from '#calendar/index.ts'
import { type Context, inTransaction } from '#kit/db/transaction.ts'
import { addDays, addWorkingDays, dayInChina, type LocalDate } from '#law/index.ts'
import { type DocumentLine, listDocuments } from './document-list.store.ts'
import { findNormativeRules } from './normative-rules.store.ts'
import { listUnitsWithDocuments } from './units-with-documents.store.ts'

const warnings = [30, 90] as const
const most = { after: undefined, limit: 500 } as const

type Said = { readonly cause: string; readonly title: string; readonly line: DocumentLine }

/** Each thing is told once; asked again on the same day or later it tells nothing twice. */
export async function remindOfDocuments(context: Context): Promise<void> {
  const { database, now } = context
  const today = dayInChina(now)
  for (const unit of await listUnitsWithDocuments(database)) {
    const said = [
      ...(await expiring(context, unit, today)),
      ...(await lackingInterpretation(context, unit, today)),
    ]
    if (said.length > 0) await tell(context, unit, said)
  }
}

async function expiring(
  { database }: Context,
  { id }: Pick<Unit, 'id'>,
  today: LocalDate,
): Promise<readonly Said[]> {
  const [longest] = warnings.toReversed()
  const endsUntil = addDays(today, longest ?? 90)
  const coming = await listDocuments(database, { unitIds: [id], today, endsUntil }, most)
  const gone = await listDocuments(database, { unitIds: [id], today, validity: 'lapsed' }, most)
  const yesterday = addDays(today, -1)
  return [
    ...coming.map((line) => {
      const days = warnings.find((one) => (line.endsOn ?? '') <= addDays(today, one + 1)) ?? 90
      const last = addDays(line.endsOn ?? today, -1)
      return {
        cause: `expires:${days}:${last}`,
        title: `《${line.title}》有效期至 ${last}，请评估是否延长或者修订`,
        line,
      }
    }),
    ...gone
      .filter(({ endsOn }) => endsOn !== null && endsOn >= yesterday)
      .map((line) => ({
        cause: `lapsed:${line.endsOn}`,
        title: `《${line.title}》已经失效，页面和年度报告数字已随之更新`,
        line,
      })),
  ]
}

async function lackingInterpretation(
  { database }: Context,
  { id, region }: Pick<Unit, 'id' | 'region'>,
  today: LocalDate,
): Promise<readonly Said[]> {
  const wanted = { unitIds: [id], today, lacksInterpretation: true }
  const lines = await listDocuments(database, wanted, most)
  if (lines.length === 0) return []
  const { interpretationDays } = await findNormativeRules(database, id)
  const calendar = await findCalendar(database, region)
  return lines.flatMap((line) => {
    const counted = addWorkingDays(calendar, line.publishedOn, interpretationDays)
    if (!('dueOn' in counted)) return []
    const isLate = counted.dueOn < today
    const cause = `interpretation:${isLate ? 'late' : 'due'}`
    const title = isLate
      ? `《${line.title}》没有按时解读，应当在 ${counted.dueOn} 以前发布解读材料`
      : `《${line.title}》还没有解读材料，请在 ${counted.dueOn} 以前发布`
    return [{ cause, title, line }]
  })
}

async function tell(context: Context, unit: Unit, said: readonly Said[]): Promise<void> {
  const { now } = context
  const deed = {
    action: 'catalogue.remindOfDocuments',
    unitId: unit.id,
    subject: unit.id,
    facts: { count: said.length },
  }
  await inTransaction(context, deed, async (tx) => {
    for (const { cause, title, line } of said)
      await tellHolders(tx, {
        unitIds: [unit.id],
        roles: ['clerk', 'officeHead'],
        newsOf: () => ({
          cause: `document:${line.recordId}:${cause}`,
          title,
          detail: '',
          link: `/records/${unit.code}/${line.recordId}/validity`,
        }),
        now,
      })
  })
}
