// A single report that a command cannot do without.

import { checkBytes, type FileOptions } from '../check-file.ts'
import type { Report } from '../report.ts'
import { saysSomething } from '../says-something.ts'
import { UsageError } from './command.ts'
import { inputBytes } from './input-bytes.ts'
import type { Io } from './io.ts'

/** The report in a file. Throws UsageError with the reader's own words where there is none. */
export async function oneReport(file: string, options: FileOptions, io: Io): Promise<Report> {
  const bytes = await inputBytes(file, options.limits, io)
  const report = bytes instanceof Uint8Array ? await checkBytes(bytes, options) : bytes
  if (saysSomething(report)) return report
  const reasons = report.findings.map(({ message }) => message).join('')
  throw new UsageError(`${file}：没有读到年度报告。${reasons}`)
}
