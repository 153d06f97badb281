// Takes a notice of holidays into the calendar; what was imported before stays as an older version.

import { holdsRole, type StaffContext } from '#agencies/index.ts'
import { inTransaction, platformUnitId, Refused } from '#kit/db/transaction.ts'
import { calendarIn, changedDays, yearsOf } from '#law/index.ts'
import { type NewNotice, newestVersion, whyNotArranged, whyNotStated } from './holiday-notice.ts'
import { insertNotice, listNotices } from './notices.store.ts'
import type { NoteOverdue } from './redated.ts'

export type Import = {
  /** The version that the preview showed as in force: 0 for none. */
  readonly seen: number
  readonly noteOverdue: NoteOverdue
}

/**
 * What is overdue by the days before the notice is written down first: it stays overdue.
 * @law 条例 33
 */
export async function importNotice(
  context: StaffContext,
  given: NewNotice,
  { seen, noteOverdue }: Import,
): Promise<void> {
  if (!isTheirs(context)) throw new Refused({ code: 'calendar.notYours' })
  await noteOverdue({ ...context, actor: { kind: 'system', id: 'calendar' } })
  const { region, arranged } = given
  const deed = {
    action: 'calendar.importNotice',
    unitId: platformUnitId,
    subject: `${region} ${arranged.year}`,
    facts: { title: given.title, source: given.source },
  }
  await inTransaction(context, deed, async (tx) => {
    const notices = await listNotices(tx)
    const version = newestVersion(notices, given)
    if (version !== seen) throw new Refused({ code: 'calendar.changedMeanwhile' })
    const before = calendarIn(region, notices)
    const code = whyNotStated(given) ?? whyNotArranged(given, yearsOf(before))
    if (code !== undefined) throw new Refused({ code })
    const after = calendarIn(region, [...notices, given])
    const isNew = yearsOf(after).length > yearsOf(before).length
    if (!isNew && changedDays(before, after).length === 0)
      throw new Refused({ code: 'calendar.same' })
    const { actor, now } = context
    const next = { ...given, version: version + 1, importedBy: actor.id, importedAt: now }
    // Two who saw the same version at the same time: one of them is told.
    if (!(await insertNotice(tx, next))) throw new Refused({ code: 'calendar.changedMeanwhile' })
  })
}

function isTheirs({ duties }: StaffContext): boolean {
  return holdsRole(duties, ['administrator'], [platformUnitId])
}
