// The closing line over all files, and the exit status that it stands for.

import type { Outcome } from '../check-file.ts'
import { type Severity, severities } from '../finding.ts'
import { type Standing, standingOf, standingWords } from '../standing.ts'
import { exits } from './io.ts'
import { severityWords } from './severity-words.ts'

export type Tally = {
  /** Found in a folder and no report at all. */
  passedOver: number
  /** Every other file, each under one standing. */
  readonly files: Record<Standing, number>
  readonly findings: Record<Severity, number>
}

const inOrder = ['clean', 'failing', 'doubted', 'unreadable'] as const

/** A tally of nothing. */
export function emptyTally(): Tally {
  return {
    passedOver: 0,
    files: { clean: 0, failing: 0, doubted: 0, unreadable: 0 },
    findings: { error: 0, warning: 0, info: 0 },
  }
}

/** Adds one file. */
export function count(tally: Tally, { report }: Outcome): void {
  tally.files[standingOf(report)] += 1
  for (const severity of severities) {
    tally.findings[severity] += report.findings.filter((one) => one.severity === severity).length
  }
}

/** How many files were counted. */
export function fileCount({ files }: Tally): number {
  return inOrder.reduce((sum, standing) => sum + files[standing], 0)
}

/** 共 3 个文件：1 个没有错误，1 个有错误，1 个读不出年度报告；错误 2，提醒 1，提示 0。 */
export function totalLine(tally: Tally): string {
  const passed = passedOverText(tally.passedOver)
  const total = fileCount(tally)
  if (total === 0) return `没有找到可以读取的报告文件。${passed}`
  const files = inOrder
    .filter((standing) => standing === 'clean' || tally.files[standing] > 0)
    .map((standing) => `${tally.files[standing]} 个${standingWords[standing]}`)
  const found = severities.map((one) => `${severityWords[one]} ${tally.findings[one]}`)
  return `共 ${total} 个文件：${files.join('，')}；${found.join('，')}。${passed}`
}

/** What is said of files that are no reports; nothing where there are none. */
export function passedOverText(passedOver: number): string {
  return passedOver === 0 ? '' : `另有 ${passedOver} 个文件不是年度报告，已跳过（--all 列出）。`
}

/** 2 when nothing was readable, 1 with any error, otherwise 0. */
export function exitOf(tally: Tally): number {
  if (fileCount(tally) === tally.files.unreadable) return exits.unusable
  return tally.findings.error > 0 ? exits.findings : exits.clean
}
