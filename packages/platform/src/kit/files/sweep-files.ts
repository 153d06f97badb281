// Takes contents out of the store that no record names, and finds contents that are missing.

import type { Read } from '../db/transaction.ts'
import type { FileStore } from './file-store.ts'
import { listDigests, listNamedDigests } from './files.store.ts'

/** A content younger than this may belong to a record that is just being written. */
const youngMs = 24 * 60 * 60 * 1000
const atOnce = 500

export type Sweep = { readonly kept: number; readonly removed: number }

/** Removes what no record names and was put more than a day ago. */
export async function sweepFiles(read: Read, store: FileStore, now: Date): Promise<Sweep> {
  let [kept, removed] = [0, 0]
  let old: string[] = []
  const flush = async (): Promise<void> => {
    const named = await listNamedDigests(read, old)
    for (const digest of old.filter((one) => !named.has(one)))
      removed += Number(await removeUnlessNamed(read, store, digest))
    kept += named.size
    old = []
  }
  for await (const { digest, keptAt } of store.list()) {
    if (now.getTime() - keptAt.getTime() < youngMs) kept += 1
    else old.push(digest)
    if (old.length >= atOnce) await flush()
  }
  await flush()
  return { kept, removed }
}

/**
 * A record may come to name the content just now. It is then put back here, or, where the record
 * comes later still, by whoever keeps the file (keep-file.action.ts).
 */
async function removeUnlessNamed(read: Read, store: FileStore, digest: string): Promise<boolean> {
  const bytes = await store.get(digest).catch(() => undefined)
  await store.remove(digest)
  const isNamed = (await listNamedDigests(read, [digest])).has(digest)
  if (isNamed && bytes !== undefined) await store.put(bytes)
  return !isNamed
}

/** Digests that records name and whose content is gone or damaged. */
export async function listMissingContents(
  read: Read,
  store: FileStore,
): Promise<readonly string[]> {
  const missing: string[] = []
  let after = ''
  for (;;) {
    const digests = await listDigests(read, { after, limit: atOnce })
    for (const digest of digests) {
      const isThere = await store.get(digest).then(
        () => true,
        () => false,
      )
      if (!isThere) missing.push(digest)
    }
    if (digests.length < atOnce) return missing
    after = digests.at(-1) ?? ''
  }
}
