// At the start: makes the keys of a new platform, and refuses to go on with others than it had.

import type { Database } from '../db/database.ts'
import {
  type Context,
  inTransaction,
  platformUnitId,
  type Read,
  type Tx,
} from '../db/transaction.ts'
import { hasKeys, type KeyPlace, loadKeys, makeKeyFile } from './key-file.ts'
import { open, sealBy, useKeys } from './key-ring.ts'
import type { Key } from './keys.ts'

const proofText = 'the key that sealed this text is the one that was used here'
const proofPurpose = 'kit.keyProof'

/**
 * Gives this process its keys and notes new ones in the database. Throws, in words for the operator,
 * when a key that has been used here is missing or is another one.
 */
export async function prepareKeys(place: KeyPlace, context: Context): Promise<void> {
  const known = await listProofs(context.database)
  if (!hasKeys(place) && known.length === 0) makeKeyFile(place, context.now)
  const keys = loadKeys(place)
  useKeys(() => keys)
  for (const { key_id: id, proof } of known) {
    if (!keys.sealing.some((key) => key.id === id))
      throw new Error(`缺少密钥 ${id}：用它加密的内容无法打开。请从备份中取回密钥文件。`)
    if (!isProof(proof)) throw new Error(`密钥 ${id} 与原来的不同：请从备份中取回密钥文件。`)
  }
  const ids = new Set(known.map((one) => one.key_id))
  for (const key of keys.sealing) if (!ids.has(key.id)) await note(context, key)
}

async function note(context: Context, key: Key): Promise<void> {
  const deed = { action: 'kit.addKey', unitId: platformUnitId, subject: key.id }
  await inTransaction(context, deed, (tx) => insertProof(tx, key, context.now))
}

function isProof(proof: string): boolean {
  try {
    return open(proof, proofPurpose) === proofText
  } catch {
    return false
  }
}

function listProofs(read: Read | Database) {
  return read.selectFrom('secret_keys').select(['key_id', 'proof']).orderBy('added_at').execute()
}

async function insertProof(tx: Tx, key: Key, now: Date): Promise<void> {
  await tx
    .insertInto('secret_keys')
    .values({ key_id: key.id, proof: sealBy(key, proofText, proofPurpose), added_at: now })
    // Two processes may start at once.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
