// Judges what the engine made of a mutant: a number that differs from what the mutant states must be
// left out, doubted by the reading, or part of an equation that fails. Otherwise it is silently wrong.

import { bind } from '../../src/bind/bind.ts'
import { check } from '../../src/check.ts'
import { parseDecimal, sameNumber } from '../../src/decimal.ts'
import type { Finding } from '../../src/finding.ts'
import type { Source } from '../../src/read/source.ts'
import type { Cell, Report } from '../../src/report.ts'

export type Verdict = {
  /** Cells right and without a doubt; right but doubted; wrong or missing, and it is said or shown. */
  readonly right: number
  readonly doubted: number
  readonly flagged: number
  /** What is silently wrong, as text. */
  readonly wrong: readonly string[]
}

const equations = new Set([
  'requests.balance',
  'requests.outcomes',
  'requests.rowTotal',
  'disputes.rowTotal',
])

/** Compares the report that a source is read as with the values it states. */
export function judge(source: Source, stated: ReadonlyMap<string, string | null>): Verdict {
  const report = bind(source)
  const doubted = cellsNamed(report)
  const broken = cellsBroken(report)
  const verdict = { right: 0, doubted: 0, flagged: 0, wrong: [] as string[] }
  for (const address of new Set([...stated.keys(), ...Object.keys(report.cells)])) {
    const cell = report.cells[address]
    const value = stated.get(address) ?? null
    const isDoubted = doubted.has(address)
    if (isSame(cell, value)) verdict[isDoubted ? 'doubted' : 'right'] += 1
    else if (!cell || cell.state === 'unreadable' || isDoubted || broken.has(address))
      verdict.flagged += 1
    else verdict.wrong.push(`${address} = ${cell.value ?? cell.state}, stated ${value}`)
  }
  return verdict
}

function cellsNamed(report: Report): Set<string> {
  const readings = report.findings.filter(({ code }) => code.startsWith('reading.'))
  return new Set(readings.flatMap(({ cells }) => cells))
}

function cellsBroken(report: Report): Set<string> {
  const broken = check(report).filter(
    (finding) => equations.has(finding.code) && isBreak(finding, report),
  )
  return new Set(broken.flatMap(({ cells }) => cells))
}

/** An equation that fails, also where the doubts of the reading turn that into a question. */
function isBreak({ verdict, severity, cells }: Finding, report: Report): boolean {
  if (verdict === 'fails') return true
  const hasBlank = cells.some((address) => report.cells[address]?.state === 'blank')
  return verdict === 'uncertain' && severity === 'warning' && !hasBlank
}

function isSame(cell: Cell | undefined, stated: string | null): boolean {
  const value = cell?.value ?? null
  const expected = stated === null ? undefined : parseDecimal(stated)
  if (value === null || expected === undefined) return value === null && expected === undefined
  return sameNumber(value, expected)
}
