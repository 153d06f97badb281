// Rounds of killing while requests are worked on: a process does a deed, is ended with SIGKILL within
// it, and what is stored is looked at; then a new process goes on.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import type { TestDatabase } from '#kit/db/testing/with-database.ts'
import { anOffice } from '#requests/testing/an-office.ts'
import { type DeedName, deedNames } from './request-deeds.ts'
import { type Acknowledged, requestProblems } from './request-problems.ts'

export type RequestRound = {
  readonly deed: DeedName
  /** Whether the deed was acknowledged before the kill came. */
  readonly wasDone: boolean
  readonly problems: readonly string[]
}

/** A deed takes ten to a hundred milliseconds; the kill comes somewhere within them. */
const longest = 80

/** So many kills, each deed in its turn. */
export async function* requestRounds(
  given: TestDatabase,
  count: number,
): AsyncGenerator<RequestRound> {
  const { unit } = await anOffice(given)
  const all: Acknowledged[] = []
  for (let round = 0; round < count; round += 1) {
    const deed = deedNames[round % deedNames.length] ?? 'handIn'
    const last = await killedWithin(deed, given.url, unit.id)
    if (last) all.push(last)
    const problems = await requestProblems(given.url, unit.id, all)
    yield { deed, wasDone: last?.deed === deed, problems }
  }
}

const entry = join(import.meta.dirname, 'request-office.ts')

/** Ends the process within the deed; gives what it had acknowledged last. */
async function killedWithin(
  deed: DeedName,
  url: string,
  unitId: string,
): Promise<Acknowledged | undefined> {
  const child = spawn(process.execPath, [entry, url, unitId, deed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let last: Acknowledged | undefined
  let reached = false
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, name = '', requestId = ''] = line.split(' ')
    if (word === 'done') last = { requestId, deed: name, next: deed }
    if (word !== 'begin' || name !== deed) continue
    reached = true
    await setTimeout(Math.random() * longest)
    child.kill('SIGKILL')
  }
  await ended
  if (!reached) throw new Error(`the process ended before ${deed}`)
  return last
}
