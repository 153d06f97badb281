// Makes the files of a new database cluster; a cluster is there whole or not at all.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Programs } from './programs.ts'
import { giveTo, type ServerUser } from './server-user.ts'

export type Folders = {
  readonly base: string
  readonly cluster: string
  readonly socket: string
  readonly log: string
  readonly holder: string
}

/** The files of an embedded database below a folder. */
export function foldersBelow(base: string): Folders {
  return {
    base,
    cluster: join(base, 'cluster'),
    socket: join(base, 'socket'),
    log: join(base, 'server.log'),
    holder: join(base, 'holder'),
  }
}

/** Makes what is missing; the folders are closed to everyone but the server's user and root. */
export function makeCluster(folders: Folders, programs: Programs, user: ServerUser): void {
  makePrivate(folders.base, user)
  assertReachable(folders.base, programs, user)
  makePrivate(folders.socket, user)
  if (existsSync(folders.cluster)) return
  const unfinished = `${folders.cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  // The C.UTF-8 of the C library: with the built-in provider, trigrams of Chinese are lost.
  const { status, stderr } = spawnSync(
    programs.initdb,
    ['-D', unfinished, '-U', 'gongkai', '-E', 'UTF8', '--locale=C.UTF-8', '--auth=trust'],
    { ...user, cwd: folders.base, encoding: 'utf8', env: {} },
  )
  if (status !== 0) throw new Error(`内置数据库没有建成：${stderr}`)
  renameSync(unfinished, folders.cluster)
}

function makePrivate(folder: string, user: ServerUser): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { mode: 0o700 })
  giveTo(user, folder)
}

function assertReachable(base: string, programs: Programs, user: ServerUser): void {
  const { error } = spawnSync(programs.postgres, ['--version'], { ...user, cwd: base })
  if (error === undefined) return
  throw new Error(
    `数据库用户（uid ${user.uid ?? '同本程序'}）进不了 ${base} 或 ${programs.postgres}。` +
      '请把程序和数据文件夹放在其他用户可以进入的位置（例如 /srv 或 /opt），或用 GONGKAI_DATA 换一个数据文件夹。',
    { cause: error },
  )
}
