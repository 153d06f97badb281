// A bounded number of seats and the files that wait for one. A second thread costs its start, so
// it is started only when files have waited about as long as that takes.

import { availableParallelism } from 'node:os'
import type { Report } from '../report.ts'
import type { Job } from './messages.ts'
import { openSeat, type Seat, type SeatOptions } from './seat.ts'

export type CrewOptions = SeatOptions & {
  /** Threads at most. */
  readonly threads: number
}

export type Crew = {
  /** The report of a file when its turn comes; undefined when the crew was stopped before. */
  readonly check: (job: Job) => Promise<Report | undefined>
  readonly stop: () => Promise<void>
}

/** As many threads as there are cores, and a gigabyte for each. */
export const usualCrew = { threads: availableParallelism(), megabytes: 1024 } as const

/**
 * Starting a thread takes 100 to 300 ms of a core, in which the first one checks 50 small files:
 * fewer files than that are done sooner, and with half the work, by one thread.
 */
const patienceMilliseconds = 300

type Waiting = { readonly job: Job; readonly done: (report?: Report) => void } & {
  readonly failed: (error: unknown) => void
}

/** A crew without threads; they start when there is work for them. */
export function gatherCrew(options: CrewOptions): Crew {
  const seats: Seat[] = []
  const idle: Seat[] = []
  const open = new Set<Waiting>()
  const waiting: Waiting[] = []
  let growth: NodeJS.Timeout | undefined
  let stopped = false

  const assign = (): void => {
    if (seats.length === 0 && waiting.length > 0) addSeat()
    while (idle.length > 0 && waiting.length > 0) work(idle.pop(), waiting.shift())
    if (waiting.length > 0 && seats.length < options.threads)
      growth ??= setTimeout(grow, patienceMilliseconds)
  }
  const grow = (): void => {
    growth = undefined
    const wanted = Math.min(options.threads - seats.length, waiting.length)
    for (let added = 0; added < wanted; added += 1) addSeat()
    assign()
  }
  const addSeat = (): void => {
    const seat = openSeat(options)
    seats.push(seat)
    idle.push(seat)
  }
  const work = (seat: Seat | undefined, item: Waiting | undefined): void => {
    if (seat === undefined || item === undefined) return
    seat
      .check(item.job)
      .then(item.done, item.failed)
      .finally(() => {
        open.delete(item)
        idle.push(seat)
        if (!stopped) assign()
      })
  }
  const check = (job: Job): Promise<Report | undefined> => {
    if (stopped) return Promise.resolve(undefined)
    return new Promise((done, failed) => {
      const item = { job, done, failed }
      open.add(item)
      waiting.push(item)
      assign()
    })
  }
  const stop = async (): Promise<void> => {
    stopped = true
    clearTimeout(growth)
    waiting.length = 0
    for (const item of open) item.done(undefined)
    await Promise.all(seats.map((seat) => seat.stop()))
  }
  return { check, stop }
}
