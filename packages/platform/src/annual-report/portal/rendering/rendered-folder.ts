// Files made of reports, kept on disk under the digest of the report: made once, found after a restart.
// Anything may be missing or deleted at any time; it is then made again.

import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type RenderedFolder = {
  readonly get: (name: string) => Promise<Uint8Array | undefined>
  readonly keep: (name: string, bytes: Uint8Array) => Promise<void>
}

const megabyte = 1024 * 1024
/** After so many new files the oldest are looked for. */
const sweepEvery = 200

/** Holds up to so many megabytes, and a little more between two sweeps. */
export function renderedFolder(folder: string, mostMegabytes = 2_048): RenderedFolder {
  let kept = 0
  return {
    get: (name) => readFile(join(folder, name)).catch(() => undefined),
    keep: async (name, bytes) => {
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `${randomUUID()}.part`)
      await writeFile(unfinished, bytes)
      // Whoever reads sees all of it or nothing.
      await rename(unfinished, join(folder, name))
      kept += 1
      if (kept % sweepEvery === 0) await sweep(folder, mostMegabytes * megabyte)
    },
  }
}

/** Removes the files written the longest ago until the rest fits. */
async function sweep(folder: string, most: number): Promise<void> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }))
      return { path, size, mtimeMs }
    }),
  )
  let total = 0
  for (const { path, size } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
    total += size
    if (total > most) await rm(path, { force: true })
  }
}
