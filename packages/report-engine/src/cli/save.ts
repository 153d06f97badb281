// Writes an output file whole or not at all: a temporary file beside it, then renamed.

import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UsageError } from './command.ts'

/** Saves the content. Throws UsageError in plain words where the file cannot be written. */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  const name = `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`
  const temporary = join(dirname(path), name)
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`无法写入 ${path}：${reason}`)
  }
}
