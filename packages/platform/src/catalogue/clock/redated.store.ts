// Which records that wait to be published a notice of holidays would give another last day.

import { listUnitsById } from '#agencies/index.ts'
import type { ListRedated, Redated } from '#calendar/index.ts'
import { loadLimits } from '../entries/limits-of-unit.store.ts'
import { limitFor } from './publishing-deadline.ts'
import { timeLeft } from './time-left.ts'
import { listRunning, listUnitsWithRunning } from './timeliness.store.ts'

/**
 * What is overdue stays overdue. A limited record is named by its kind of thing alone: the notice is
 * looked at by whoever keeps the calendar.
 * @law 条例 26
 */
export const listRedatedRecords: ListRedated = async (read, calendarsOf, today) => {
  const units = await listUnitsById(read, await listUnitsWithRunning(read))
  const found: Redated[] = []
  for (const unit of units) {
    const { before, after } = calendarsOf(unit.region)
    if (before === after) continue
    const limitOn = await loadLimits(read, unit.id)
    for (const one of await listRunning(read, { unitIds: [unit.id] })) {
      const limit = limitFor(one, limitOn)
      const old = timeLeft(one, { calendar: before, today, limit })
      const moved = timeLeft(one, { calendar: after, today, limit })
      if (old.dueOn === moved.dueOn) continue
      found.push({
        unit: unit.name,
        number: `主动公开的信息（${one.formedOn ?? ''}形成）`,
        before: old.dueOn,
        after: old.isOverdue ? old.dueOn : moved.dueOn,
        staysOverdue: old.isOverdue,
      })
    }
  }
  return found
}
