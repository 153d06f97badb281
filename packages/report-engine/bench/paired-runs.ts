// Times two ways of handling the same bytes in turn, round by round, so that a machine whose speed
// drifts slows both alike. What counts is the ratio within a round. The clock is the processor time
// of this thread where Node tells it: other programs on the machine do not count.

import { type Spread, spreadOf } from './markdown-table.ts'

export type Task = () => unknown

export type Effort = {
  readonly rounds: number
  /** Each task is repeated until a round of it takes about this long. */
  readonly roundMilliseconds: number
  readonly warmUpMilliseconds: number
}

export const efforts = {
  whole: { rounds: 15, roundMilliseconds: 120, warmUpMilliseconds: 1500 },
  quick: { rounds: 5, roundMilliseconds: 40, warmUpMilliseconds: 400 },
} as const satisfies Record<string, Effort>

export type Paired = {
  /** Milliseconds for one run of the task. */
  readonly whole: Spread
  readonly bare: Spread | undefined
  /** Whole to bare, taken in each round. */
  readonly ratio: Spread | undefined
}

/** Medians over the rounds of a task and, if given, of the bare task beside it. */
export async function pairedRuns(
  whole: Task,
  bare: Task | undefined,
  effort: Effort,
): Promise<Paired> {
  const wholeTimes = await warmUp(whole, effort)
  const bareTimes = bare && (await warmUp(bare, effort))
  const rounds: { whole: number; bare: number }[] = []
  for (let round = 0; round < effort.rounds; round += 1) {
    const one = await timed(whole, wholeTimes)
    rounds.push({ whole: one, bare: bare ? await timed(bare, bareTimes ?? 1) : Number.NaN })
  }
  return {
    whole: spreadOf(rounds.map((round) => round.whole)),
    bare: bare && spreadOf(rounds.map((round) => round.bare)),
    ratio: bare && spreadOf(rounds.map((round) => round.whole / round.bare)),
  }
}

/** Runs until the code is compiled; gives how often the task fits into a round. */
async function warmUp(task: Task, effort: Effort): Promise<number> {
  const start = performance.now()
  let runs = 0
  let last = start
  let fastest = Number.POSITIVE_INFINITY
  while (runs < 3 || last - start < effort.warmUpMilliseconds) {
    await task()
    const now = performance.now()
    fastest = Math.min(fastest, now - last)
    last = now
    runs += 1
  }
  return Math.max(1, Math.round(effort.roundMilliseconds / fastest))
}

async function timed(task: Task, times: number): Promise<number> {
  const start = clock()
  for (let run = 0; run < times; run += 1) await task()
  return (clock() - start) / times
}

/** Milliseconds of this thread's processor time. Before Node 23.9: of the wall. */
function clock(): number {
  if (!('threadCpuUsage' in process)) return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
