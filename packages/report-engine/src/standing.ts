// How a checked file stands as a whole: the mark beside its name, and the counts at the end.

import type { Finding } from './finding.ts'
import { tableKeys } from './form/form.ts'
import type { Report } from './report.ts'
import { doubtfulCells } from './rules/doubtful-cells.ts'
import { saysSomething } from './says-something.ts'

/** `doubted`: without an error, but too much could not be placed to call it free of errors. */
export type Standing = 'clean' | 'failing' | 'doubted' | 'unreadable'

export const standingWords: Readonly<Record<Standing, string>> = {
  clean: '没有错误',
  failing: '有错误',
  doubted: '未能核对',
  unreadable: '读不出年度报告',
}

/** Exactly one standing for each file. */
export function standingOf(report: Report): Standing {
  if (!saysSomething(report)) return 'unreadable'
  if (report.findings.some(({ severity }) => severity === 'error')) return 'failing'
  return isMostlyDoubted(report) || report.findings.some(saysTableIsMissing) ? 'doubted' : 'clean'
}

/** A table of which no cell was read was not verified either. */
function saysTableIsMissing({ code, facts }: Finding): boolean {
  return code === 'form.incompleteTable' && facts.missing === facts.cells
}

/** At least half of the cells, or all cells of one of the three tables, have no certain place. */
function isMostlyDoubted(report: Report): boolean {
  const doubtful = doubtfulCells(report)
  if (doubtful.size === 0) return false
  const addresses = Object.keys(report.cells)
  const doubted = addresses.filter((address) => doubtful.has(address))
  if (doubted.length * 2 >= addresses.length) return addresses.length > 0
  return tableKeys.some((table) => {
    const own = addresses.filter((address) => address.startsWith(`${table}.`))
    return own.length > 0 && own.every((address) => doubtful.has(address))
  })
}
