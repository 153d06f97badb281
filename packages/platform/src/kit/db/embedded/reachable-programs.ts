// Started as root, the server runs as another user, who cannot enter a closed folder such as /root.
// Then the programs run from a copy that this user can reach.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { Programs } from './programs.ts'
import type { ServerUser } from './server-user.ts'

/** The programs where the server's user can run them: in place, or a copy in the folder for temporary files. */
export function reachablePrograms(programs: Programs, user: ServerUser): Programs {
  if (user.uid === undefined || canRun(programs, user)) return programs
  return programsIn(copyOf(dirname(dirname(programs.postgres))))
}

function canRun({ postgres }: Programs, user: ServerUser): boolean {
  return spawnSync(postgres, ['--version'], { ...user, cwd: tmpdir() }).error === undefined
}

function programsIn(native: string): Programs {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

/** One copy for each installed version; a folder that others could have written is never used. */
function copyOf(native: string): string {
  const { size, mtimeMs } = statSync(join(native, 'bin/postgres'))
  const key = createHash('sha256').update(`${native} ${size} ${mtimeMs}`).digest('hex').slice(0, 16)
  const copy = join(tmpdir(), `gongkai-postgres-${key}`)
  if (isOurs(copy)) return copy
  const folder = mkdtempSync(`${copy}-`)
  const unfinished = join(folder, basename(native))
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, copy)
    return copy
  } catch {
    if (isOurs(copy)) return copy
    throw new Error(`内置数据库的程序不能复制到 ${copy}。请删除这个文件夹后再启动。`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function isOurs(folder: string): boolean {
  if (!existsSync(folder)) return false
  const { uid, mode } = statSync(folder)
  return uid === process.getuid?.() && (mode & 0o022) === 0
}
