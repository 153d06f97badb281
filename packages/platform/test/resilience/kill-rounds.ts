// Rounds of killing: people save without a pause, a part is ended with SIGKILL, the platform recovers,
// and what was acknowledged is looked for.

import { setTimeout } from 'node:timers/promises'
import { demoPassword } from '../../src/demo/demo-people.ts'
import { demoUnits } from '../../src/demo/demo-units.ts'
import { stateProblems } from './state-problems.ts'
import { signedIn } from './visitor.ts'
import { startWholePlatform, type Victim, type WholePlatform } from './whole-platform.ts'
import { aWriter, type Writer } from './writer.ts'

export type Round = {
  readonly victim: Victim
  /** Saves that were acknowledged in the round. */
  readonly saves: number
  /** From the kill until both sites were ready. */
  readonly recoverySeconds: number
  readonly problems: readonly string[]
}

const writers = 3
/** A kill comes somewhere within so many milliseconds of saving. */
const longestWork = 400

/** Starts the platform with its demo and ends one part a round; stops it after the last. */
export async function* killRounds(order: Iterable<Victim>): AsyncGenerator<Round> {
  const platform = await startWholePlatform()
  try {
    const visitor = await signedIn(platform.console, { account: 'clerk', password: demoPassword })
    const plan = reportsToWrite()
    const people = Array.from({ length: writers }, () => aWriter(visitor, plan))
    for (const victim of order) yield await killOnce(platform, { victim, people })
  } finally {
    await platform.stop()
  }
}

type Killing = {
  readonly victim: Victim
  readonly people: readonly Writer[]
}

async function killOnce(platform: WholePlatform, { victim, people }: Killing): Promise<Round> {
  const before = savesOf(people)
  const over = new AbortController()
  const working = people.map(({ work }) => work(over.signal))
  await setTimeout(50 + Math.random() * longestWork)
  const killedAt = Date.now()
  await platform.kill(victim)
  over.abort()
  await Promise.all(working)
  await platform.recovered()
  const recoverySeconds = (Date.now() - killedAt) / 1000
  const written = people.flatMap(({ reports }) => reports)
  const problems = [...(await stateProblems(platform.databaseUrl, written))]
  // What had no answer is sent again, and must then be there once.
  for (const { settle } of people) await settle()
  problems.push(...(await stateProblems(platform.databaseUrl, written)))
  const saves = savesOf(people) - before
  for (const { nextReport } of people) nextReport()
  return { victim, saves, recoverySeconds, problems }
}

function savesOf(people: readonly Writer[]): number {
  return people.reduce((sum, { saves }) => sum + saves(), 0)
}

/** Years that the demo leaves empty. */
function* reportsToWrite(): Generator<{ unit: string; year: number }> {
  for (let year = 2008; year < 2019; year += 1)
    for (const { code } of demoUnits) yield { unit: code, year }
}
