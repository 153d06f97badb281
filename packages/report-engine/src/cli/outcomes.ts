// Files one after another as outcomes, with progress and a clean stop.

import type { FileOptions, Outcome } from '../check-file.ts'
import { checkFiles } from '../pool/check-files.ts'
import type { Job } from '../pool/messages.ts'
import { isForeign } from './foreign.ts'
import { standardInput } from './input-bytes.ts'
import { type Input, inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { progressOn } from './progress.ts'

export type Run = FileOptions & { readonly progress: boolean }

/** `passedOver`: found in a folder and no report at all: a list, a picture, a note. */
export type Listed = Outcome & { readonly passedOver: boolean }

/** Outcomes in the order of the operands, until interrupted. A file that was named is never passed over. */
export async function* outcomesOf(
  operands: readonly string[],
  run: Run,
  io: Io,
): AsyncGenerator<Listed> {
  const progress = progressOn(io.stderr, run.progress)
  // The files taken and not yet told; the first of them is the one that is waited for.
  const ahead: string[] = []
  const taken = async (file: string) => {
    if (ahead.push(file) === 1) await progress.show(file)
  }
  try {
    const jobs = jobsOf(operands, { run, io, taken })
    for await (const { job, outcome } of checkFiles(jobs, { ...run, signal: io.signal })) {
      ahead.shift()
      await progress.clear()
      yield { ...outcome, passedOver: job.found && isForeign(outcome) }
      if (io.signal.aborted) return
      if (ahead[0] !== undefined) await progress.show(ahead[0])
    }
  } finally {
    await progress.end()
  }
}
type Taking = {
  readonly run: Run
  readonly io: Io
  readonly taken: (file: string) => Promise<void>
}

async function* jobsOf(
  operands: readonly string[],
  { run, io, taken }: Taking,
): AsyncGenerator<Job & Input> {
  for await (const input of inputsOf(operands)) {
    await turnOfTheLoop()
    if (io.signal.aborted) return
    await taken(input.file)
    yield input.file === '-' ? { ...input, ...standardInput(run, io) } : input
  }
}

/** Lets Ctrl-C be heard between two files. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
