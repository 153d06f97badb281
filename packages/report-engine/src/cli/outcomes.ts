// Files one after another as outcomes, with progress and a clean stop.

import { checkBytes, checkFile, type FileOptions, type Outcome } from '../check-file.ts'
import type { Finding } from '../finding.ts'
import { saysSomething } from '../says-something.ts'
import { inputBytes } from './input-bytes.ts'
import { type Input, inputsOf } from './inputs.ts'
import type { Io } from './io.ts'
import { type Progress, progressOn } from './progress.ts'

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
  try {
    for await (const input of inputsOf(operands)) {
      await turnOfTheLoop()
      if (io.signal.aborted) return
      const outcome = await inspected({ input, run, io, progress })
      // Interrupted while standard input was awaited: nothing was read.
      if (io.signal.aborted && input.file === '-') return
      yield { ...outcome, passedOver: input.found && isNoReport(outcome) }
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

function isNoReport({ report }: Outcome): boolean {
  return !saysSomething(report) && report.findings.every(saysNoReport)
}

/** An unknown kind of file; one that is known and refused (RTF, OFD) may be a report and is shown. */
function saysNoReport({ code, facts }: Finding): boolean {
  if (code === 'reading.notReport' || code === 'reading.empty') return true
  return code === 'reading.unsupported' && facts.kind === 'unknown'
}

/** Lets Ctrl-C be heard between two files. */
function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
