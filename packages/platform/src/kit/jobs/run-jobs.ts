// Runs the jobs of a table until asked to stop. One worker works at a time, others stand by; a
// database that goes away is waited for.

import { setTimeout } from 'node:timers/promises'
import { Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type { Database } from '../db/database.ts'
import type { Job } from './job.ts'
import { openQueuePool, takeTurn } from './queue-pool.ts'

export type Work = {
  readonly url: string
  /** As the worker's role; what jobs are given. */
  readonly database: Database
  readonly jobs: readonly Job[]
  /** Told what happened, a line each. */
  readonly say: (line: Readonly<Record<string, unknown>>) => void
}

const atOnce = 2
const pauseMs = 1_000
/** A job still running when asked to stop is given this long; afterwards it is free for the next. */
const patienceMs = 3_000
const dayMs = 24 * 60 * 60 * 1000
const silent = new Logger(() => () => undefined)

/** Starts working; the returned function ends it when the jobs in the middle are done. */
export function runJobs(work: Work): () => Promise<void> {
  const stopping = new AbortController()
  const working = workOn()
  return () => {
    stopping.abort()
    return working
  }

  async function workOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await oneTurn(work, stopping.signal).catch((error: unknown) => {
        if (!stopping.signal.aborted)
          work.say({ level: 40, error: String(error), msg: '后台任务暂停：数据库暂时不可用' })
      })
      await setTimeout(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
}

/** Works until asked to stop or until the database is away. */
async function oneTurn(work: Work, given: AbortSignal): Promise<void> {
  const turn = await takeTurn(work.url, given)
  const pool = openQueuePool(work.url, atOnce + 3)
  try {
    const runner = await run({
      pgPool: pool,
      taskList: tasksOf(work),
      parsedCronItems: cronOf(work.jobs),
      concurrency: atOnce,
      noHandleSignals: true,
      logger: silent,
    })
    sayOf(runner, work)
    const ended = runner.promise.catch(() => undefined)
    await Promise.race([ended, turn.lost, abortOf(given)])
    await Promise.race([stop(runner).then(() => ended), setTimeout(patienceMs)])
  } finally {
    // Ends by themselves once what is still running has ended.
    pool.end().catch(() => undefined)
    await turn.end()
  }
}

function tasksOf({ jobs, database }: Work): TaskList {
  return Object.fromEntries(
    jobs.map((job) => [
      job.name,
      (payload, { job: { id } }) =>
        job.work(
          {
            database,
            actor: { kind: 'system', id: 'worker' },
            now: new Date(),
            requestId: `job-${id}`,
          },
          payload,
        ),
    ]),
  )
}

function cronOf(jobs: readonly Job[]) {
  return parseCronItems(
    jobs.flatMap(({ name, schedule }) =>
      schedule === undefined
        ? []
        : [
            {
              task: name,
              match: schedule,
              // A worker that was off at the time catches up; once, however long it was off.
              options: { backfillPeriod: dayMs, jobKey: name, maxAttempts: 12 },
            },
          ],
    ),
  )
}

function sayOf({ events }: Runner, { say }: Work): void {
  events.on('job:success', ({ job }) =>
    say({ level: 30, job: job.task_identifier, id: job.id, msg: '任务完成' }),
  )
  events.on('job:error', ({ job, error }) => {
    const { task_identifier, id, attempts, max_attempts } = job
    const text = error instanceof Error ? error.message : String(error)
    const line = { job: task_identifier, id, attempts, error: text }
    if (attempts >= max_attempts) say({ level: 50, ...line, msg: '任务多次失败，已停止重试' })
    else say({ level: 40, ...line, msg: '任务失败，稍后重试' })
  })
}

/** A runner that has stopped by itself refuses to be stopped. */
function stop(runner: Runner): Promise<void> {
  return runner.stop().catch(() => undefined)
}

function abortOf(given: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (given.aborted) resolve()
    given.addEventListener('abort', () => resolve(), { once: true })
  })
}
