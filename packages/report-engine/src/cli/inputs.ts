// Which files the operands name: files as given, folders walked, `-` for standard input.

import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemReason } from '../system-reasons.ts'
import { UsageError } from './command.ts'

export type Input = {
  /** As it was given, or folder and name joined. */
  readonly file: string
  /** Found in a folder: what is no report there is passed over, not complained of. */
  readonly found: boolean
}

/** The files in the order given; in a folder by name, hidden and lock files (~$) left out. */
export async function* inputsOf(operands: readonly string[]): AsyncGenerator<Input> {
  for (const operand of operands) {
    if (await isFolder(operand)) yield* inFolder(operand)
    else yield { file: operand, found: false }
  }
}

async function* inFolder(folder: string): AsyncGenerator<Input> {
  const entries = await entriesOf(folder)
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
    const path = join(folder, entry.name)
    // Links to folders are not followed: they can lead round in a circle.
    if (entry.isDirectory()) yield* inFolder(path)
    else if (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))) {
      yield { file: path, found: true }
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw new UsageError(`无法打开文件夹 ${folder}：${systemReason(error)}`)
  }
}

/** Whether a path is a folder; a path that does not exist is none. */
export async function isFolder(path: string): Promise<boolean> {
  if (path === '-') return false
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
