// A person ends their sessions on all other devices.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { deleteOtherSessions } from './sessions.store.ts'

/** Only the session of `token` goes on. */
export async function endOtherSessions(context: Context, token: string): Promise<void> {
  const { id } = context.actor
  const deed = { action: 'agencies.endOtherSessions', unitId: platformUnitId, subject: id }
  await inTransaction(context, deed, (tx) => deleteOtherSessions(tx, id, digestOf(token)))
}
