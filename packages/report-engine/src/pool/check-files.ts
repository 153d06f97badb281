// Many files on worker threads: outcomes in the order of the files, in flat memory however many.

import type { FileOptions, Outcome } from '../check-file.ts'
import { type CrewOptions, gatherCrew, usualCrew } from './crew.ts'
import type { Job } from './messages.ts'

export type PoolOptions = FileOptions &
  Partial<Pick<CrewOptions, 'threads' | 'megabytes'>> & {
    /** Aborting ends the threads and the outcomes. */
    readonly signal?: AbortSignal
  }

/** Files taken ahead of the oldest one that is not done, for each thread. */
const aheadOfOldest = 16

export type Checked<T extends Job> = { readonly job: T; readonly outcome: Outcome }

/**
 * Checks files by path (or bytes) in the order given. One that overruns its time or memory, or
 * breaks the engine, gets a finding that says so and the others go on. Every file is read in a
 * thread, also a single small one: only a thread can be ended when a hostile text, page or PDF
 * hangs its reader, and only so Ctrl-C is heard meanwhile. The price is the start of one thread.
 */
export async function* checkFiles<T extends Job>(
  jobs: AsyncIterable<T> | Iterable<T>,
  { signal, ...options }: PoolOptions,
): AsyncGenerator<Checked<T>> {
  const crew = gatherCrew({ ...usualCrew, ...options })
  const stop = () => void crew.stop()
  signal?.addEventListener('abort', stop, { once: true })
  const most = aheadOfOldest * (options.threads ?? usualCrew.threads)
  const taken: Promise<Checked<T> | undefined>[] = []
  const oldest = async () => (signal?.aborted ? undefined : await taken.shift())
  try {
    for await (const job of jobs) {
      taken.push(checkedBy(crew.check, job))
      if (taken.length < most) continue
      const done = await oldest()
      if (done === undefined) return
      yield done
    }
    while (taken.length > 0) {
      const done = await oldest()
      if (done === undefined) return
      yield done
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    await crew.stop()
  }
}

function checkedBy<T extends Job>(
  check: ReturnType<typeof gatherCrew>['check'],
  job: T,
): Promise<Checked<T> | undefined> {
  const checked = check(job).then(
    (report) => report && { job, outcome: { file: job.file, report } },
  )
  // A failure is told when the file's turn comes, not before.
  checked.catch(() => undefined)
  return checked
}
