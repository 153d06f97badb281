// Keeps contents in a folder: written beside, made certain on the disk, then moved into place.

import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  contentDigest,
  contentPath,
  type FileStore,
  isContentDigest,
  proven,
  type StoredContent,
} from './file-store.ts'

/** A store in the folder, which is made when first needed and belongs to this user alone. */
export function diskStore(folder: string): FileStore {
  const pathOf = (digest: string): string => join(folder, contentPath(digest))
  return {
    put: async (bytes) => {
      const digest = contentDigest(bytes)
      const path = pathOf(digest)
      // A content put again is wanted again: sweeping goes by this time.
      const isKept = await succeeds(utimes(path, new Date(), new Date()))
      if (!isKept) await write(path, bytes, folder)
      return digest
    },
    has: (digest) => succeeds(stat(pathOf(digest))),
    get: async (digest) => proven(await readFile(pathOf(digest)), digest),
    remove: (digest) => rm(pathOf(digest), { force: true }),
    list: () => contentsOf(folder),
  }
}

function succeeds(doing: Promise<unknown>): Promise<boolean> {
  return doing.then(
    () => true,
    () => false,
  )
}

async function write(path: string, bytes: Uint8Array, folder: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const incoming = join(folder, `incoming-${randomUUID()}`)
  try {
    const file = await open(incoming, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(incoming, path)
    await syncFolder(dirname(path))
  } finally {
    await rm(incoming, { force: true })
  }
}

/** The new name itself is on the disk after this. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function* contentsOf(folder: string): AsyncGenerator<StoredContent> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.sort()) {
    const digest = name.split('/').at(-1) ?? ''
    if (!isContentDigest(digest)) continue
    const { mtime } = await stat(join(folder, name))
    yield { digest, keptAt: mtime }
  }
}
