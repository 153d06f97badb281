// Signing out: the session is gone from the server too.

import { type Context, inTransaction, platformUnitId } from '#kit/db/transaction.ts'
import { digestOf } from '#kit/secrets/token.ts'
import { deleteSession } from './sessions.store.ts'

export async function signOut(context: Context, token: string): Promise<void> {
  const deed = {
    action: 'agencies.signOut',
    unitId: platformUnitId,
    subject: context.actor.id,
  }
  await inTransaction(context, deed, (tx) => deleteSession(tx, digestOf(token)))
}
