// Last year's reports that --previous names: one file, or a folder searched by organ.

import type { Found } from '../between-years/find-previous.ts'
import type { Outcome } from '../check-file.ts'
import type { Limits } from '../read/limits.ts'
import type { Report } from '../report.ts'
import { saysSomething } from '../says-something.ts'
import { UsageError } from './command.ts'
import { isFolder } from './inputs.ts'
import type { Io } from './io.ts'
import { oneReport } from './one-report.ts'
import { outcomesOf } from './outcomes.ts'

/** Adds what two years say of each other, or why they were not compared. */
export type WithLastYear = (outcome: Outcome) => Promise<Outcome>

/** Reads what --previous names. Throws UsageError where there is no report in it. */
export async function lastYear(path: string, limits: Limits, io: Io): Promise<WithLastYear> {
  const { asPrevious, findPrevious } = await import('../between-years/find-previous.ts')
  if (await isFolder(path)) {
    const candidates = await reportsIn(path, limits, io)
    return (outcome) => compared(outcome, findPrevious(candidates, outcome.report))
  }
  const previous = await oneReport(path, { limits, stage: 'bind' }, io)
  return (outcome) => compared(outcome, asPrevious(previous, outcome.report))
}

async function reportsIn(folder: string, limits: Limits, io: Io): Promise<Report[]> {
  const reports: Report[] = []
  const run = { limits, stage: 'bind', progress: false } as const
  for await (const { file, report, passedOver } of outcomesOf([folder], run, io)) {
    if (saysSomething(report)) reports.push(report)
    else if (!passedOver) {
      const reasons = report.findings.map(({ message }) => message).join('')
      await io.stderr.write(`上年报告 ${file} 没有用上：${reasons}\n`)
    }
  }
  if (reports.length === 0 && !io.signal.aborted) {
    throw new UsageError(`${folder} 里没有读到上年的报告`)
  }
  return reports
}

async function compared(outcome: Outcome, found: Found): Promise<Outcome> {
  const { report } = outcome
  if (!saysSomething(report)) return outcome
  if ('question' in found) {
    return { ...outcome, report: { ...report, findings: [...report.findings, found.question] } }
  }
  const { checkYears } = await import('../between-years/check-years.ts')
  const findings = [...report.findings, ...checkYears(found.previous, report)]
  return { ...outcome, report: { ...report, findings }, previous: found.previous }
}
