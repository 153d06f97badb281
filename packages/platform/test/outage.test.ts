// Each process by itself on a configured database, and what people see while that database is away.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Config } from '#kit/config.ts'
import { openDatabase } from '#kit/db/database.ts'
import { ensureDatabase } from '#kit/db/ensure-database.ts'
import { launchPostgres } from '#kit/db/launch-postgres.ts'
import { migrate } from '#kit/db/migrate.ts'
import { fileRoomOf, useFileRoom } from '#kit/files/file-room.ts'
import { formField, formToken, guardCookie } from '#kit/http/guard.ts'
import { prepareKeys } from '#kit/secrets/prepare-keys.ts'
import { demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { lives } from './resilience/processes.ts'
import { until } from './resilience/until.ts'
import { signedIn } from './resilience/visitor.ts'
import { freePort } from './resilience/whole-platform.ts'
import { aConfig } from './sites.ts'

const portalPort = await freePort()
const consolePort = await freePort()
const portal = `http://127.0.0.1:${portalPort}`
const staff = `http://127.0.0.1:${consolePort}`

test('portal, console and worker run alone, say that the database is away, and recover by themselves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-outage-'))
  chmodSync(folder, 0o711)
  let server = await launchPostgres(folder)
  const url = server.urlOf('outage')
  const processes: ChildProcess[] = []
  try {
    await ensureDatabase(server.urlOf('postgres'), 'outage')
    await migrate(url)
    await fill(url, aConfig({ dataFolder: folder }))
    for (const name of ['portal', 'console', 'worker'])
      processes.push(startAlone(name, { url, folder }))
    const visitor = await whenSignedIn()
    const report = '/annual-reports/example-bureau-a/2025'
    assert.equal((await visitor.get(report)).status, 200)

    await server.stop()
    for (const site of [portal, staff]) {
      assert.equal((await fetch(`${site}/healthz`)).status, 200)
      const ready = await fetch(`${site}/readyz`)
      assert.equal(ready.status, 503)
      assert.deepEqual(await ready.json(), { status: 'database is away' })
    }
    const page = await fetch(`${portal}/reports`)
    assert.equal(page.status, 503)
    assert.equal(page.headers.get('retry-after'), '5')
    assert.match(await page.text(), /系统暂时不可用.*系统会自动恢复/s)
    assert.equal((await visitor.get(report)).status, 503)

    // What was typed stays on the page and can be sent once more.
    const form = { unit: 'gongyi', year: '2016', note: '第一行\n“第二行”<b>' }
    const posted = await visitor.post('/annual-reports', form)
    assert.equal(posted.status, 503)
    const kept = await posted.text()
    assert.match(kept, /<form method="post" action="\/annual-reports">/)
    assert.match(kept, /name="unit" value="gongyi"/)
    assert.match(kept, /value="第一行\n“第二行”&lt;b&gt;"/)
    const password = await fetch(`${staff}/sign-in`, {
      method: 'POST',
      headers: { cookie: `${guardCookie}=x` },
      body: new URLSearchParams({
        [formField]: formToken('x'),
        account: 'clerk',
        password: 'Secret-Of-Mine-1',
      }),
    })
    assert.equal(password.status, 503)
    assert.doesNotMatch(await password.text(), /Secret-Of-Mine/)

    server = await launchPostgres(folder)
    for (const site of [portal, staff])
      await until(
        `${site} is ready again`,
        async () => (await fetch(`${site}/readyz`)).status === 200,
      )
    assert.equal((await fetch(`${portal}/reports`)).status, 200)
    const again = Object.fromEntries(
      [...kept.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    assert.equal((await visitor.post('/annual-reports', again)).status, 303)
    for (const { pid = 0 } of processes) assert.ok(lives(pid), 'no process was started anew')
  } finally {
    for (const child of processes) await ended(child)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

for (const name of ['portal', 'console', 'worker'])
  test(`the ${name} does not start without an address of the database, and says so`, async () => {
    const child = spawn(process.execPath, [entryOf(name)], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (part) => {
      said += part
    })
    const [code] = await once(child, 'exit')
    assert.equal(code, 2)
    assert.match(said, /需要 DATABASE_URL/)
  })

/** What `admin migrate` does for a new platform, and the demo. */
async function fill(url: string, config: Config): Promise<void> {
  const owner = openDatabase(url, 'owner', 1)
  const actor = { kind: 'system', id: 'test' } as const
  await prepareKeys(config, { database: owner, actor, now: new Date(), requestId: 'test' })
  await owner.destroy()
  useFileRoom(fileRoomOf(config))
  const database = openDatabase(url, 'console', 2)
  await loadDemo(database, new Date())
  await database.destroy()
}

type Alone = { readonly url: string; readonly folder: string }

function startAlone(name: string, { url, folder }: Alone): ChildProcess {
  return spawn(process.execPath, [entryOf(name)], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url,
      GONGKAI_DATA: folder,
      PORTAL_PORT: String(portalPort),
      CONSOLE_PORT: String(consolePort),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function entryOf(name: string): string {
  return join(import.meta.dirname, `../src/${name}.ts`)
}

async function whenSignedIn(): Promise<Awaited<ReturnType<typeof signedIn>>> {
  const isReady = async (site: string): Promise<boolean> =>
    (await fetch(`${site}/readyz`).catch(() => undefined))?.status === 200
  await until('the portal is ready', () => isReady(portal))
  await until('the console is ready', () => isReady(staff))
  return signedIn(staff, { account: 'clerk', password: demoPassword })
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
