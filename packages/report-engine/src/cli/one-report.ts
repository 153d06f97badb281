// A single report that a command cannot do without.

import type { FileOptions } from '../check-file.ts'
import { checkFiles } from '../pool/check-files.ts'
import type { Job } from '../pool/messages.ts'
import type { Report } from '../report.ts'
import { saysSomething } from '../says-something.ts'
import { UsageError } from './command.ts'
import { standardInput } from './input-bytes.ts'
import type { Io } from './io.ts'

/** The report in a file. Throws UsageError with the reader's own words where there is none. */
export async function oneReport(file: string, options: FileOptions, io: Io): Promise<Report> {
  const job: Job = file === '-' ? standardInput(options, io) : { file }
  let reasons = ''
  for await (const { outcome } of checkFiles([job], { ...options, signal: io.signal })) {
    if (saysSomething(outcome.report)) return outcome.report
    reasons = outcome.report.findings.map(({ message }) => message).join('')
  }
  throw new UsageError(`${file}：没有读到年度报告。${reasons}`)
}
