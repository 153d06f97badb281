// One file from path to checked report: the seam that the command line and the worker pool share.

import { open } from 'node:fs/promises'
import type { Limits } from './read/limits.ts'
import { emptyReport, readReport } from './read-report.ts'
import type { Report } from './report.ts'
import { saysSomething } from './says-something.ts'
import { systemCode, systemReason } from './system-reasons.ts'

export type FileOptions = {
  readonly limits: Limits
  /** `bind` stops before the rules: reading findings only. */
  readonly stage: 'bind' | 'check'
}

/** What became of one file; `file` is the path as it was given. */
export type Outcome = {
  readonly file: string
  readonly report: Report
  /** Last year's report, where findings between the two years were asked for. */
  readonly previous?: Report
}

/** Reads and checks a file; a file that cannot be opened gives a report with that finding. */
export async function checkFile(path: string, options: FileOptions): Promise<Outcome> {
  const opened = await bytesOf(path, options.limits)
  const report = opened instanceof Uint8Array ? await checkBytes(opened, options) : opened
  return { file: path, report }
}

/** Reads and checks the bytes of one file. */
export async function checkBytes(bytes: Uint8Array, options: FileOptions): Promise<Report> {
  const read = await readReport(bytes, options.limits)
  // A report that comes as JSON brings findings of an earlier check: the rules judge it anew, but
  // what its reader or a roll-up found cannot be found again from the report alone.
  const findings = read.findings.filter(({ code }) =>
    /^(?:reading|rollup|subordinates)\./u.test(code),
  )
  const report = { ...read, findings }
  if (!saysSomething(report) && findings.length === 0) return emptyReport(notReport)
  if (options.stage === 'bind' || !saysSomething(report)) return report
  const { check } = await import('./check.ts')
  return { ...report, findings: [...findings, ...check(report)] }
}

/** The bytes of a file, at most one more than the limit so that the reader can refuse it. */
export async function bytesOf(path: string, limits: Limits): Promise<Uint8Array | Report> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const buffer = new Uint8Array(Math.min(size, limits.fileBytes + 1))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    return unopened(error)
  }
}

const notReport = {
  code: 'reading.notReport',
  severity: 'error',
  verdict: 'notAssessable',
  message: '没有读到年度报告的表格和各部分文字。请确认这个文件是政府信息公开工作年度报告。',
  cells: [],
  facts: {},
} as const

function unopened(error: unknown): Report {
  return emptyReport({
    code: 'reading.unopened',
    severity: 'error',
    verdict: 'fails',
    message: `打不开文件：${systemReason(error)}。`,
    cells: [],
    facts: { reason: systemCode(error) ?? 'unknown' },
  })
}
