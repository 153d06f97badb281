// Takes in a file: into the store, into quarantine, and out of it when it is found clean.

import { type Context, inTransaction, type Tx } from '../db/transaction.ts'
import { newId } from '../new-id.ts'
import { fileKindOf } from './file-kind.ts'
import { shownName } from './file-name.ts'
import { fileRoom } from './file-room.ts'
import { getFile, insertFile, listWaitingFiles, updateFileState } from './files.store.ts'
import type { FilePurpose, KeptFile } from './kept-file.ts'

export type SentFile = {
  readonly unitId: string
  readonly purpose: FilePurpose
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keeps the file and returns how it stands: clean, harmful, or waiting while nobody can check it. */
export async function keepFile(context: Context, sent: SentFile): Promise<KeptFile> {
  const { bytes, unitId, purpose } = sent
  const { now, actor } = context
  const digest = await fileRoom().store.put(bytes)
  const file: KeptFile = {
    unitId,
    id: newId(now),
    purpose,
    name: shownName(sent.name),
    kind: fileKindOf(bytes),
    size: bytes.length,
    digest,
    sentBy: actor.id,
    sentAt: now,
    ...(await standingOf(bytes, now)),
  }
  await inTransaction(context, deedOf('kit.keepFile', file), (tx) => insertFile(tx, file))
  // A sweep may have taken an old unnamed content away while the record was being written.
  if (!(await fileRoom().store.has(digest))) await fileRoom().store.put(bytes)
  return file
}

/** Checks a waiting file again, and returns how it then stands. */
export async function checkKeptFile(context: Context, waiting: KeptFile): Promise<KeptFile> {
  if (waiting.state !== 'waiting') return waiting
  const standing = await standingOf(await fileRoom().store.get(waiting.digest), context.now)
  if (standing.state === 'waiting') return waiting
  const found = { ...waiting, ...standing }
  return inTransaction(context, deedOf('kit.checkFile', found), (tx) => settle(tx, found))
}

/** Checks all files that wait; returns how many no longer do. */
export async function checkWaitingFiles(context: Context): Promise<number> {
  const waiting = await listWaitingFiles(context.database, 200)
  let settled = 0
  for (const file of waiting) {
    const { state } = await checkKeptFile(context, file)
    // The scanner is away: the others would only wait for it one after another.
    if (state === 'waiting') break
    settled += 1
  }
  return settled
}

/** Somebody else may have checked it meanwhile: what was found first stands. */
async function settle(tx: Tx, found: KeptFile): Promise<KeptFile> {
  const current = await getFile(tx, found)
  if (current.state !== 'waiting') return current
  await updateFileState(tx, found)
  return found
}

type Standing = Pick<KeptFile, 'state' | 'checkedBy' | 'checkedAt' | 'threat'>

async function standingOf(bytes: Uint8Array, now: Date): Promise<Standing> {
  const { scanner } = fileRoom()
  if (scanner === undefined)
    return { state: 'clean', checkedBy: 'type', checkedAt: now, threat: null }
  const verdict = await scanner(bytes)
  switch (verdict.outcome) {
    case 'clean':
      return { state: 'clean', checkedBy: 'scanner', checkedAt: now, threat: null }
    case 'harmful':
      return { state: 'harmful', checkedBy: 'scanner', checkedAt: now, threat: verdict.threat }
    case 'unavailable':
      return { state: 'waiting', checkedBy: null, checkedAt: null, threat: null }
  }
}

/** Without the name, which may say something of a person. */
function deedOf(action: string, { unitId, id, kind, size, digest, state, threat }: KeptFile) {
  return { action, unitId, subject: id, facts: { kind, size, digest, state, threat } }
}
