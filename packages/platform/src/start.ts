// `npm start`: the whole platform on one machine — database, schema, both sites and the worker.

import { fileURLToPath } from 'node:url'
import { finishDemo, type Prepared, prepareFirstStart } from './demo/first-start.ts'
import { configOrExit } from './kit/config-or-exit.ts'
import { openDatabase } from './kit/db/database.ts'
import { migrate } from './kit/db/migrate.ts'
import { startDatabase } from './kit/db/start-database.ts'
import { equip } from './kit/running/equip.ts'
import { keepRunning, type Running } from './kit/running/keep-running.ts'
import { startEntry } from './kit/running/start-entry.ts'
import { stopGracefully } from './kit/running/stop-gracefully.ts'
import { whenReady } from './kit/running/when-ready.ts'
import { prepareKeys } from './kit/secrets/prepare-keys.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Sites get 5 s, the database 3 s; within 10 s nothing of us is left. */
const patienceMs = 9_500

const stopping = new AbortController()
const processes: Pick<Running, 'stop'>[] = []
const config = configOrExit()
const starting = startDatabase(config, say)

// The database ends last: the sites need it for the answers they are still giving.
stopGracefully(async () => {
  stopping.abort()
  await Promise.all(processes.map(({ stop }) => stop()))
  await starting.then(({ stop }) => stop())
}, patienceMs)

const database = await starting.catch((error: unknown) => {
  say(`没有启动：${inWords(error)}`)
  process.exit(1)
})
const { demo, lines } = await preparedOrStop()
await start('portal', '公众网站')
await start('console', '工作人员网站')
await start('worker', '后台任务')
await announce('公众网站', config.portalPort)
await announce('工作人员网站', config.consolePort)
if (!stopping.signal.aborted) for (const line of lines) say(line)
if (demo && !stopping.signal.aborted) await finishOrSay()

async function start(role: 'portal' | 'console' | 'worker', name: string): Promise<void> {
  if (stopping.signal.aborted) return
  const file = fileURLToPath(new URL(`./${role}.ts`, import.meta.url))
  const environment = {
    // biome-ignore lint/style/noProcessEnv: each process gets our own environment and its database.
    ...process.env,
    DATABASE_URL: database.urlOf(role),
    ...(demo ? { GONGKAI_DEMO: 'yes' } : {}),
  }
  const giveUp = (): void => {
    say(`没有启动：${name}连续几次一启动就停止，原因见上面它自己的信息。改正后请重新启动。`)
    void endAfter()
  }
  const started = () => startEntry(file, environment)
  processes.push(await keepRunning({ name, say, giveUp, start: started }))
}

/** Ends everything that runs, and this with an error. */
async function endAfter(): Promise<void> {
  stopping.abort()
  await Promise.all(processes.map(({ stop }) => stop()))
  await database.stop()
  process.exit(1)
}

/** Schema, keys, demo or administrator; where one of them fails, it says why and nothing stays behind. */
async function preparedOrStop(): Promise<Prepared> {
  try {
    await migrate(database.urlOf('owner'))
    equip(config)
    await makeKeys()
    return await prepareFirstStart({
      databaseUrl: database.urlOf('console'),
      isEmpty: process.argv.includes('--empty'),
      consoleAddress: `http://${config.host}:${config.consolePort}`,
      now: new Date(),
    })
  } catch (error) {
    if (!stopping.signal.aborted) say(`没有启动：${inWords(error)}`)
    await database.stop()
    process.exit(1)
  }
}

/** The rest of the demo; where it was cut off, the next start goes on. */
async function finishOrSay(): Promise<void> {
  try {
    await finishDemo(database.urlOf('console'))
  } catch (error) {
    if (!stopping.signal.aborted) say(`演示内容没有全部载入，下次启动时继续：${inWords(error)}`)
  }
}

/** Makes the keys of a new platform; one that has lost its keys is refused. */
async function makeKeys(): Promise<void> {
  const owner = openDatabase(database.urlOf('owner'), 'owner', 1)
  const actor = { kind: 'system', id: 'start' } as const
  try {
    await prepareKeys(config, { database: owner, actor, now: new Date(), requestId: 'start' })
  } finally {
    await owner.destroy()
  }
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `\n${error.cause.message}` : ''
  return `${error.message}${cause}`
}

async function announce(name: string, port: number): Promise<void> {
  const address = `http://${config.host}:${port}/`
  if (await whenReady(address, stopping.signal)) say(`${name}　${address}`)
}
