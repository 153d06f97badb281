// Starts the bundled PostgreSQL on a private unix socket: no port, no password, no administrator.

import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { type Folders, foldersBelow, makeCluster } from './embedded/cluster.ts'
import { livingHolder, release, takeHold } from './embedded/holder.ts'
import { endOrphans } from './embedded/orphans.ts'
import { findPrograms } from './embedded/programs.ts'
import { reachablePrograms } from './embedded/reachable-programs.ts'
import { chooseServerUser, type ServerUser } from './embedded/server-user.ts'

/** Address of a database for its owner, or for another login of the server. */
export type AddressOf = (database: string, login?: string) => string

export type EmbeddedPostgres = {
  readonly urlOf: AddressOf
  readonly pid: number
  /** Settles when the server has ended, by stop or by itself. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Extra settings of the server, such as fsync=off for tests that may lose their data. */
export type ServerSettings = Readonly<Record<string, string>>

const stopPatienceMs = 3_000
const largestLog = 5_000_000
/** A unix socket's path has room for 107 bytes. */
const longestSocketPath = 107

/** The addresses on the embedded server of a data folder: the same whenever it runs. */
export function embeddedAddresses(dataFolder: string): AddressOf {
  const { socket } = foldersBelow(join(dataFolder, 'postgres'))
  return (database, login = 'gongkai') =>
    `postgres://${login}@/${database}?host=${encodeURIComponent(socket)}`
}

/** Address of the embedded database when a living launcher holds it; for commands beside it. */
export function runningPostgres(dataFolder: string, database: string): string | undefined {
  const folders = foldersBelow(join(dataFolder, 'postgres'))
  return livingHolder(folders.holder) === undefined
    ? undefined
    : embeddedAddresses(dataFolder)(database)
}

/** Starts the server and waits until it answers; makes the cluster at the first start. */
export async function launchPostgres(
  dataFolder: string,
  settings: ServerSettings = {},
): Promise<EmbeddedPostgres> {
  const folders = foldersBelow(join(dataFolder, 'postgres'))
  assertShortEnough(folders.socket)
  // Others may pass through, so that the server's user can reach its own folder.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const user = chooseServerUser(existsSync(folders.cluster) ? folders.cluster : '')
  const programs = reachablePrograms(findPrograms(), user)
  makeCluster(folders, programs, user)
  const holder = takeHold(folders.holder)
  if (holder !== undefined)
    throw new Error(`数据文件夹 ${dataFolder} 正由进程 ${holder} 使用，请先停止它。`)
  await endOrphans(folders.cluster)
  const child = startServer(programs.postgres, folders, { user, settings })
  const urlOf = embeddedAddresses(dataFolder)
  const ended = new Promise<void>((resolve) => {
    const over = (): void => {
      release(folders.holder)
      resolve()
    }
    child.once('exit', over)
    child.once('error', over)
  })
  await answering(child, folders, urlOf('postgres'))
  return {
    urlOf,
    pid: child.pid ?? 0,
    ended,
    stop: () => stopServer(child, ended),
  }
}

function startServer(
  program: string,
  folders: Folders,
  { user, settings }: { readonly user: ServerUser; readonly settings: ServerSettings },
): ChildProcess {
  // After a crash one call writes out the whole file system, instead of one for each of our files.
  const always = { listen_addresses: '', recovery_init_sync_method: 'syncfs' }
  const given = Object.entries({ ...always, ...settings })
  const flags = given.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  if (existsSync(folders.log) && statSync(folders.log).size > largestLog)
    renameSync(folders.log, `${folders.log}.old`)
  const log = openSync(folders.log, 'a', 0o600)
  // A group of its own: Ctrl-C in a terminal must not end the database before the sites.
  const child = spawn(program, ['-D', folders.cluster, '-k', folders.socket, ...flags], {
    ...user,
    cwd: folders.base,
    detached: true,
    env: {},
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  // The server alone keeps no process from ending; stop and the guardian of the tests end it.
  child.unref()
  return child
}

async function answering(child: ChildProcess, folders: Folders, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new Error(`内置数据库没有启动：\n${lastLines(folders.log)}`)
    }
    if (await answers(url)) return
    await setTimeout(25)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.ref()
  child.kill('SIGINT')
  const patience = new AbortController()
  const late = setTimeout(stopPatienceMs, undefined, { signal: patience.signal })
    .then(() => child.kill('SIGQUIT'))
    .catch(() => undefined)
  await ended
  patience.abort()
  await late
}

function assertShortEnough(socket: string): void {
  const path = join(socket, '.s.PGSQL.5432')
  if (Buffer.byteLength(path) <= longestSocketPath) return
  throw new Error(
    `数据文件夹的路径太长（${dirname(dirname(socket))}）：请用 GONGKAI_DATA 换一个短一些的位置。`,
  )
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
    : ''
}
