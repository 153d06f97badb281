// Files one after another as outcomes, with progress and a clean stop.

import { checkBytes, checkFile, type FileOptions, type Outcome } from '../check-file.ts'
import { saysSomething } from '../read-report.ts'
import { inputBytes } from './input-bytes.ts'
import { type Input, inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { type Progress, progressOn } from './progress.ts'

export type Run = FileOptions & { readonly progress: boolean }

/**
 * Outcomes in the order of the operands until interrupted. A file found in a folder that is no
 * report at all (a picture of the office, a list) is passed over; a file that was named never is.
 */
export async function* outcomesOf(
  operands: readonly string[],
  run: Run,
  io: Io,
): AsyncGenerator<Outcome> {
  const progress = progressOn(io.stderr, run.progress)
  try {
    for await (const input of inputsOf(operands)) {
      await turnOfTheLoop()
      if (io.signal.aborted) return
      const outcome = await inspected({ input, run, io, progress })
      if (!passedOver(input, outcome)) yield outcome
    }
  } finally {
    await progress.end()
  }
}

type Step = { input: Input; run: Run; io: Io; progress: Progress }

async function inspected({ input, run, io, progress }: Step): Promise<Outcome> {
  await progress.show(input.file)
  const outcome = await (input.file === '-' ? standardInput(run, io) : checkFile(input.file, run))
  await progress.clear()
  return outcome
}

async function standardInput(run: Run, io: Io): Promise<Outcome> {
  const bytes = await inputBytes('-', run.limits, io)
  return { file: '-', report: bytes instanceof Uint8Array ? await checkBytes(bytes, run) : bytes }
}

function passedOver(input: Input, { report }: Outcome): boolean {
  return (
    input.found &&
    !saysSomething(report) &&
    report.findings.every(({ code }) => code === 'reading.unsupported')
  )
}

/** Lets Ctrl-C be heard between two files. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
