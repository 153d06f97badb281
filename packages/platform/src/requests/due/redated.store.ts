// Which open requests a notice of holidays would give another last day; number and days, no more.

import { listUnitsById } from '#agencies/index.ts'
import type { ListRedated, Redated } from '#calendar/index.ts'
import type { Read } from '#kit/db/transaction.ts'
import type { Calendar, LocalDate } from '#law/index.ts'
import type { RecordedFact } from '../case/fact.ts'
import { listFacts } from '../case/facts.store.ts'
import { openStates } from '../case/state.ts'
import { answerClock, isOverdue } from '../clock/answer-clock.ts'

/** More open requests at once are not looked through on one page. */
const atMost = 5000

/** @law 条例 33 — what is overdue stays overdue */
export const listRedated: ListRedated = async (read, calendarsOf, today) => {
  const open = await listOpen(read)
  const units = await listUnitsById(read, [...new Set(open.map(({ unitId }) => unitId))])
  const found: Redated[] = []
  for (const unit of units) {
    const { before, after } = calendarsOf(unit.region)
    if (before === after) continue
    for (const one of open.filter(({ unitId }) => unitId === unit.id)) {
      const recorded = await listFacts(read, one)
      const [old, moved] = [dueIn(recorded, before, today), dueIn(recorded, after, today)]
      if (old.dueOn === moved.dueOn) continue
      found.push({
        unit: unit.name,
        number: one.number ?? '未登记',
        before: old.dueOn,
        after: old.isOverdue ? old.dueOn : moved.dueOn,
        staysOverdue: old.isOverdue,
      })
    }
  }
  return found
}

function dueIn(recorded: readonly RecordedFact[], calendar: Calendar, today: LocalDate) {
  const { clock } = answerClock(recorded, calendar, today)
  const dueOn = 'dueOn' in clock ? clock.dueOn : undefined
  return { dueOn, isOverdue: isOverdue(clock, today) }
}

async function listOpen(read: Read) {
  const rows = await read
    .selectFrom('requests')
    .select(['unit_id', 'request_id', 'number'])
    .where('state', 'in', [...openStates])
    .where('received_on', 'is not', null)
    .orderBy('due_on')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    requestId: row.request_id,
    number: row.number,
  }))
}
