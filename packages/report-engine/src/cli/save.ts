// Writes an output file whole or not at all: a temporary file beside it, then renamed.

import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { systemReason } from '../system-reasons.ts'
import type { Io } from './io.ts'
import { OutputError } from './output-error.ts'

export type Saved = {
  /** `-` is standard output. */
  readonly path: string
  readonly content: string | Uint8Array
  /** What the content is, for the line that says where it went: 检查结果. */
  readonly what: string
}

/** Saves the content and says where. Throws OutputError in plain words where it cannot be written. */
export async function save({ path, content, what }: Saved, io: Io): Promise<void> {
  if (path === '-') return io.stdout.write(content)
  await write(path, content)
  await io.stderr.write(`${what}已存为 ${path}\n`)
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  const name = `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`
  const temporary = join(dirname(path), name)
  try {
    if (await isDevice(path)) return await writeFile(path, content)
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new OutputError(`无法写入 ${path}：${systemReason(error)}。`)
  }
}

/** /dev/stdout and the like are written to, not replaced by a file. */
async function isDevice(path: string): Promise<boolean> {
  try {
    const found = await stat(path)
    return !found.isFile() && !found.isDirectory()
  } catch {
    return false
  }
}
