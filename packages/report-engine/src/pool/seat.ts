// One place in the pool: a thread that works on a file at a time, within a hard limit of time and
// memory. A thread that overruns or breaks is ended; the next file gets a new one.

import { Worker } from 'node:worker_threads'
import type { FileOptions } from '../check-file.ts'
import type { Report } from '../report.ts'
import { broken, outOfMemory, overrun } from './failures.ts'
import type { Answer, Job, Question } from './messages.ts'

export type SeatOptions = FileOptions & {
  /** Heap of one thread; a file that needs more is given up. */
  readonly megabytes: number
}

export type Seat = {
  /** The report of a file, or what kept it from being read; rejects only if no thread can start. */
  readonly check: (job: Job) => Promise<Report>
  readonly stop: () => Promise<void>
}

type Thread = {
  readonly worker: Worker
  /** Settles when its modules are loaded; rejects if they cannot be. */
  readonly ready: Promise<void>
}

/** An empty place; the thread is started for the first file. */
export function openSeat(options: SeatOptions): Seat {
  let current: Thread | undefined
  const enter = (): Thread => {
    const thread = startThread(options.megabytes)
    thread.worker.once('exit', () => {
      if (current === thread) current = undefined
    })
    return thread
  }
  const leave = async () => {
    const left = current
    current = undefined
    await left?.worker.terminate()
  }
  return {
    check: async (job) => {
      current ??= enter()
      const thread = current
      const bytes = await job.bytes?.()
      await thread.ready
      if (current !== thread) return broken('stopped')
      const { answer, stop } = await answered(thread.worker, { file: job.file, bytes, options })
      if (stop) await leave()
      return answer
    },
    stop: leave,
  }
}

/** What one file leaves behind is small: a larger nursery made the pool half as large again, no faster. */
const youngMegabytes = 24

function startThread(megabytes: number): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
    // What a library prints is not for the reader of a check report.
    stdout: true,
    stderr: true,
    execArgv: [],
  })
  worker.stdout.resume()
  worker.stderr.resume()
  // Each question listens for faults of its own; one between questions ends the thread silently.
  worker.on('error', () => undefined)
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve())
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a checking thread ended before it was ready')))
  })
  ready.catch(() => undefined)
  return { worker, ready }
}

/**
 * A reader stops by itself at `Limits.milliseconds` and keeps what it has read; the thread is ended
 * only when it does not.
 */
function hardLimit({ limits }: FileOptions): number {
  return limits.milliseconds * 1.2 + 200
}

type Settled = { readonly answer: Report; readonly stop: boolean }

function answered(worker: Worker, question: Question & { options: SeatOptions }): Promise<Settled> {
  const { options } = question
  return new Promise((resolve) => {
    const settle = (answer: Report, stop: boolean) => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve({ answer, stop })
    }
    const onMessage = (answer: Exclude<Answer, 'ready'>) => {
      if ('report' in answer) settle(answer.report, false)
      else settle(broken(answer.fault), false)
    }
    const onError = (error: Error & { code?: string }) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(memory ? outOfMemory(options.megabytes) : broken(error.message), true)
    }
    const onExit = (code: number) => settle(broken(`exit ${code}`), true)
    const timer = setTimeout(() => settle(overrun(options.limits), true), hardLimit(options))
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(question)
  })
}
