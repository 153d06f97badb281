// `npm run kill-test -- --rounds 300`: the long run of the rounds that `npm test` makes a few of;
// `--rounds 0 --requests 60` kills within the steps of requests.

import { parseArgs } from 'node:util'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { interruptedFirstStarts } from './first-starts.ts'
import { killRounds, type Round } from './kill-rounds.ts'
import { deedNames } from './request-deeds.ts'
import { type RequestRound, requestRounds } from './request-rounds.ts'
import { victims } from './whole-platform.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    'first-starts': { type: 'string', default: '0' },
    requests: { type: 'string', default: '0' },
  },
})
let bad = 0
for await (const one of interruptedFirstStarts(Number(values['first-starts']), 8_000)) {
  bad += one.problems.length
  console.log(
    `first start ended after ${one.interruptedAt} ms: ${one.problems.join('; ') || 'whole'}`,
  )
}
const killsInRequests = Number(values.requests)
if (killsInRequests > 0) bad += await killedRequests(killsInRequests)

const rounds: Round[] = []
const began = Date.now()
const order = Array.from(
  { length: Number(values.rounds) },
  (_, round) => victims[round % victims.length] ?? 'all',
)
for await (const round of order.length > 0 ? killRounds(order) : []) {
  rounds.push(round)
  for (const problem of round.problems) console.log(`PROBLEM after ${round.victim}: ${problem}`)
  if (rounds.length % 25 === 0) console.log(`${rounds.length} rounds, ${total(rounds)} saves`)
}

if (rounds.length > 0) printRounds()
process.exitCode = bad > 0 || rounds.some(({ problems }) => problems.length > 0) ? 1 : 0

/** A line of the table for each part that was killed. */
function printRounds(): void {
  console.log('| killed | rounds | saves acknowledged | recovery median | longest | problems |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const victim of victims) {
    const some = rounds.filter((one) => one.victim === victim)
    console.log(lineOf(victim, some))
  }
  console.log(lineOf('in all', rounds))
  console.log(`${Math.round((Date.now() - began) / 1000)} s`)
}

/** Kills within steps of requests, a line of the table for each step; gives the number of problems. */
async function killedRequests(count: number): Promise<number> {
  const seen: RequestRound[] = []
  await withDatabase(async (given) => {
    for await (const round of requestRounds(given, count)) {
      seen.push(round)
      for (const problem of round.problems) console.log(`PROBLEM within ${round.deed}: ${problem}`)
    }
  })
  console.log('| killed within | kills | acknowledged before the kill came | problems |')
  console.log('| --- | ---: | ---: | ---: |')
  for (const name of [...deedNames, 'in all']) {
    const some = seen.filter(({ deed }) => name === 'in all' || deed === name)
    const done = some.filter(({ wasDone }) => wasDone).length
    console.log(`| ${name} | ${some.length} | ${done} | ${problemsIn(some)} |`)
  }
  return problemsIn(seen)
}

function problemsIn(some: readonly { readonly problems: readonly string[] }[]): number {
  return some.reduce((sum, one) => sum + one.problems.length, 0)
}

function lineOf(name: string, some: readonly Round[]): string {
  const times = some.map(({ recoverySeconds }) => recoverySeconds).sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  const problems = problemsIn(some)
  const seconds = (value: number): string => `${value.toFixed(1)} s`
  return `| ${name} | ${some.length} | ${total(some)} | ${seconds(median)} | ${seconds(times.at(-1) ?? 0)} | ${problems} |`
}

function total(some: readonly Round[]): number {
  return some.reduce((sum, { saves }) => sum + saves, 0)
}
