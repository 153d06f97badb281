// The whole platform as `npm start` runs it, in a folder of its own, with its parts to be killed.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { embeddedAddresses } from '#kit/db/launch-postgres.ts'
import { databaseName } from '#kit/db/platform-database.ts'
import { childrenOf, lives } from './processes.ts'
import { until } from './until.ts'

/** Parts that may be killed; `connection` is the server process of one of the console's connections. */
export const victims = ['console', 'portal', 'worker', 'database', 'connection', 'all'] as const
export type Victim = (typeof victims)[number]

export type WholePlatform = {
  readonly console: string
  readonly portal: string
  /** Address of the database for its owner. */
  readonly databaseUrl: string
  readonly printed: () => string
  /** Ends a part with SIGKILL, at once. */
  readonly kill: (victim: Victim) => Promise<void>
  /** Waits until every part runs again and both sites are ready. */
  readonly recovered: () => Promise<void>
  readonly stop: () => Promise<void>
}

const entry = join(import.meta.dirname, '../../src/start.ts')

/**
 * Starts it and waits until both sites are ready and the lines for whoever started it are printed.
 * With `interrupted`, the very first start is ended with SIGKILL after so many milliseconds.
 */
export async function startWholePlatform(
  words: readonly string[] = [],
  interrupted?: number,
): Promise<WholePlatform> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
  chmodSync(folder, 0o711)
  const ports = { PORTAL_PORT: String(await freePort()), CONSOLE_PORT: String(await freePort()) }
  const site = (port: string): string => `http://127.0.0.1:${port}`
  let running = start(words, { GONGKAI_DATA: folder, ...ports })
  if (interrupted !== undefined) {
    await setTimeout(interrupted)
    running.child.kill('SIGKILL')
    await once(running.child, 'exit')
    running = start(words, { GONGKAI_DATA: folder, ...ports })
  }
  const databaseUrl = embeddedAddresses(folder)(databaseName)
  const killed = new Map<Victim, number>()
  const platform: WholePlatform = {
    console: site(ports.CONSOLE_PORT),
    portal: site(ports.PORTAL_PORT),
    databaseUrl,
    printed: () => running.printed(),
    kill: async (victim) => {
      const pid = pidOf(victim, { folder, parent: running.child.pid ?? 0 })
      if (pid === undefined) return
      killed.set(victim, pid)
      process.kill(pid, 'SIGKILL')
      if (victim !== 'all') return
      await once(running.child, 'exit')
      running = start(words, { GONGKAI_DATA: folder, ...ports })
    },
    recovered: async () => {
      for (const one of ['console', 'portal', 'worker', 'database'] as const)
        await until(`${one} runs again`, () => {
          const pid = pidOf(one, { folder, parent: running.child.pid ?? 0 })
          return pid !== undefined && pid !== killed.get(one) && lives(pid)
        })
      killed.clear()
      for (const address of [platform.console, platform.portal])
        await until(`${address} is ready`, () => isReady(address))
    },
    stop: async () => {
      running.child.kill('SIGTERM')
      if (running.child.exitCode === null && running.child.signalCode === null)
        await once(running.child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  try {
    await platform.recovered()
    await until('the addresses are printed', () =>
      platform.printed().includes(`${platform.console}/`),
    )
    return platform
  } catch (error) {
    await platform.stop()
    throw error
  }
}

type Started = { readonly child: ChildProcess; readonly printed: () => string }

function start(words: readonly string[], settings: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [entry, ...words], {
    env: { PATH: process.env.PATH, REQUESTS_PER_MINUTE: '100000', ...settings },
    stdio: ['ignore', 'pipe', logFile()],
  })
  let text = ''
  child.stdout?.on('data', (part) => {
    text += part
  })
  return { child, printed: () => text }
}

/** Where the logs go: GONGKAI_KILL_LOG names a file, to find out what a fault was. */
function logFile(): number | 'ignore' {
  const name = process.env.GONGKAI_KILL_LOG
  return name === undefined ? 'ignore' : openSync(name, 'a')
}

type Place = { readonly folder: string; readonly parent: number }

function pidOf(victim: Victim, { folder, parent }: Place): number | undefined {
  if (victim === 'all') return parent
  if (victim === 'database') return serverPid(folder)
  if (victim === 'connection') return childrenOf(serverPid(folder) ?? 0, 'gongkai_console')[0]
  return childrenOf(parent, `${victim}.ts`)[0]
}

function serverPid(folder: string): number | undefined {
  try {
    const pid = Number(
      readFileSync(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0],
    )
    return lives(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

async function isReady(site: string): Promise<boolean> {
  const answer = await fetch(`${site}/readyz`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status === 200
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
