// The closing line over all files, and the exit status that it stands for.

import type { Outcome } from '../check-file.ts'
import { type Severity, severities } from '../finding.ts'
import { saysSomething } from '../says-something.ts'
import { exits } from './io.ts'
import { severityWords } from './severity-words.ts'

export type Tally = {
  files: number
  passedOver: number
  unreadable: number
  clean: number
  readonly findings: Record<Severity, number>
}

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    files: 0,
    passedOver: 0,
    unreadable: 0,
    clean: 0,
    findings: { error: 0, warning: 0, info: 0 },
  }
}

/** Adds one file. */
export function count(tally: Tally, { report }: Outcome): void {
  tally.files += 1
  if (!saysSomething(report)) tally.unreadable += 1
  if (report.findings.every(({ severity }) => severity !== 'error')) tally.clean += 1
  for (const severity of severities) {
    tally.findings[severity] += report.findings.filter((one) => one.severity === severity).length
  }
}

/** 共 3 个文件：2 个没有错误，1 个读不出；错误 2，提醒 1 */
export function totalLine(tally: Tally): string {
  const passed =
    tally.passedOver === 0
      ? ''
      : `另有 ${tally.passedOver} 个文件不是年度报告，已跳过（--all 列出）。`
  if (tally.files === 0) return `没有找到可以读取的报告文件。${passed}`
  const unreadable = tally.unreadable === 0 ? '' : `，${tally.unreadable} 个读不出年度报告`
  const found = severities.map((one) => `${severityWords[one]} ${tally.findings[one]}`).join('，')
  return `共 ${tally.files} 个文件：${tally.clean} 个没有错误${unreadable}；${found}。${passed}`
}

/** 2 when nothing was readable, 1 with any error, otherwise 0. */
export function exitOf(tally: Tally): number {
  if (tally.files === tally.unreadable) return exits.unusable
  return tally.findings.error > 0 ? exits.findings : exits.clean
}
