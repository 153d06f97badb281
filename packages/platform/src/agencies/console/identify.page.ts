// Who a session's cookie belongs to, asked at every request of the console.

import type { Database } from '#kit/db/database.ts'
import type { Person } from '#kit/http/route.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { dayInChina } from '#law/index.ts'
import { countUnread } from '../notifications/notifications.store.ts'
import { findSession, touchSession } from '../sessions.store.ts'
import { getStaff, listDuties } from '../staff.store.ts'
import { isLive, type Limits } from '../staff.ts'

const noteEvery = 60_000

/** The person, while the session is live and the account not locked. */
export function identifyBy(
  database: Database,
  limits: Limits & { readonly requireCodes?: boolean },
): (token: string, now: Date) => Promise<Person | undefined> {
  return async (token, now) => {
    const session = await findSession(database, digestOf(token))
    if (session === undefined || !isLive(session, limits, now)) return undefined
    const staff = await getStaff(database, session.staffId)
    if (staff.lockedAt !== null) return undefined
    if (now.getTime() - session.usedAt.getTime() > noteEvery)
      await touchSession(database, session.digest, now)
    const { id, name, account } = staff
    // Who has yet to turn on codes can do that, and nothing that needs a role.
    const isWaiting =
      limits.requireCodes && session.signedInBy === 'password' && staff.totpSecret === null
    const [duties, unread] = await Promise.all([
      isWaiting ? [] : listDuties(database, id, dayInChina(now)),
      countUnread(database, id),
    ])
    return { id, name, account, duties, unread }
  }
}
