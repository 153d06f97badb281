// The whole platform as `npm start` runs it, and what happens when its parts are killed.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { until } from './resilience/until.ts'

const entry = join(import.meta.dirname, '../src/start.ts')

test('starts, recovers from killed parts, and ends with its database', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-start-'))
  chmodSync(folder, 0o711)
  const [portalPort, consolePort] = [await freePort(), await freePort()]
  const portal = `http://127.0.0.1:${portalPort}`
  const start = spawn(process.execPath, [entry, '--empty'], {
    env: {
      PATH: process.env.PATH,
      GONGKAI_DATA: folder,
      PORTAL_PORT: String(portalPort),
      CONSOLE_PORT: String(consolePort),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const printed = collect(start)
  try {
    await until('the site is ready', async () => (await statusOf(portal)) === 200)
    await until(
      'the other site is ready',
      async () => (await statusOf(`http://127.0.0.1:${consolePort}`)) === 200,
    )
    await until('the addresses are printed', async () =>
      printed().includes(`http://127.0.0.1:${consolePort}/`),
    )
    assert.match(printed(), new RegExp(`${portal}/\n`))
    const database = serverPid(folder)

    process.kill(database, 'SIGKILL')
    await until('the server is another', async () => isAnother(database, () => serverPid(folder)))
    await until('the site answers again', async () => (await statusOf(portal)) === 200)

    const [killed] = childrenOf(start.pid ?? 0, 'portal.ts')
    process.kill(killed ?? assert.fail('no portal'), 'SIGKILL')
    await until('the portal is another', async () =>
      isAnother(killed, () => childrenOf(start.pid ?? 0, 'portal.ts')[0]),
    )
    await until('the portal is ready', async () => (await statusOf(portal)) === 200)

    const left = [serverPid(folder), ...childrenOf(start.pid ?? 0, '.ts')]
    assert.equal(left.length, 4)
    start.kill('SIGTERM')
    const [code] = await once(start, 'exit')
    assert.equal(code, 0)
    assert.deepEqual(left.filter(lives), [])
  } finally {
    start.kill('SIGTERM')
    if (start.exitCode === null && start.signalCode === null) await once(start, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Whether a new process has taken the place of one that was killed; how soon it does is not fixed. */
function isAnother(old: number | undefined, now: () => number | undefined): boolean {
  try {
    const pid = now()
    return pid !== undefined && pid !== old
  } catch {
    return false
  }
}

async function statusOf(site: string): Promise<number | undefined> {
  const answer = await fetch(`${site}/readyz`).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status
}

function collect(child: ChildProcess): () => string {
  let text = ''
  child.stdout?.on('data', (part) => {
    text += part
  })
  return () => text
}

function serverPid(folder: string): number {
  const file = join(folder, 'postgres/cluster/postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

/** Children of a process whose command names the file. */
function childrenOf(parent: number, file: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => read(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1] === String(parent))
    .filter((name) => read(`/proc/${name}/cmdline`).includes(file))
    .map(Number)
}

/** A process that has ended and only waits to be noticed does not live. */
function lives(pid: number): boolean {
  const stat = read(`/proc/${pid}/stat`)
  return stat !== '' && !stat.includes(') Z ')
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : assert.fail('no port')
}
