// Files one after another as outcomes, with progress and a clean stop.

import type { FileOptions, Outcome } from '../check-file.ts'
import type { Finding } from '../finding.ts'
import { checkFiles } from '../pool/check-files.ts'
import type { Job } from '../pool/messages.ts'
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
  const ahead: string[] = []
  const jobs = jobsOf(inputsOf(operands), { run, io, ahead })
  try {
    for await (const { job, outcome } of checkFiles(jobs, { ...run, signal: io.signal })) {
      ahead.shift()
      await progress.show(job.file)
      await progress.clear()
      yield { ...outcome, passedOver: job.found && isNoReport(outcome) }
      if (io.signal.aborted) return
      if (ahead[0] !== undefined) await progress.show(ahead[0])
    }
  } finally {
    await progress.end()
  }
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
