// Compares statements of the running text with the tables; asks unless the wording is exact.

import { type Decimal, sameNumber, sum } from '../../../decimal.ts'
import type { Facts } from '../../../finding.ts'
import { tableLabel } from '../../../labels/cell-label.ts'
import type { Report } from '../../../report.ts'
import { doubtfulCells } from '../../doubtful-cells.ts'
import type { Judgement } from '../../rule.ts'
import type { Reading } from './quantities.ts'
import { sameScope } from './scope.ts'
import type { Statement } from './statement.ts'

type Known = {
  readonly reading: Reading
  readonly value: Decimal
  /** Every operand is a number whose place is certain. */
  readonly certain: boolean
}

/** One judgement for each statement that can be compared; another organ's number is none of them. */
export function judgeStatements(
  statements: readonly Statement[],
  report: Report,
): readonly Judgement[] {
  const doubtful = doubtfulCells(report)
  return statements.flatMap((statement) => {
    if (statement.scope === 'otherOrgan') return []
    const known = statement.quantity.readings.flatMap(
      (reading) => weighReading(reading, report, doubtful) ?? [],
    )
    return known.length === 0 ? [] : [judge(statement, known, report)]
  })
}

/** The same, or one judgement that says why none was possible. */
export function judgeOrSayWhyNot(
  statements: readonly Statement[],
  report: Report,
): readonly Judgement[] {
  const judgements = judgeStatements(statements, report)
  const first = statements.find(({ scope }) => scope !== 'otherOrgan')
  if (judgements.length > 0 || first === undefined) return judgements
  const message = `正文写“${shortened(first.wording)}”，但没有读到可以对照的表格数字，没有核对。`
  const facts = { stated: first.value }
  const base = { message, facts, cells: [], at: [first.at] }
  return [{ ...base, verdict: 'notAssessable', severity: 'info' }]
}

function weighReading(
  reading: Reading,
  report: Report,
  doubtful: ReadonlySet<string>,
): Known | undefined {
  const cells = reading.cells.map((address) => report.cells[address])
  const values = cells.flatMap((cell) => cell?.value ?? [])
  const stated = cells.every((cell) => cell !== undefined && cell.state !== 'unreadable')
  if (!stated || values.length === 0) return undefined
  const certain =
    values.length === cells.length && !reading.cells.some((address) => doubtful.has(address))
  return { reading, value: sum(values), certain }
}

function judge(statement: Statement, known: readonly Known[], report: Report): Judgement {
  const base = {
    cells: [...new Set(known.flatMap(({ reading }) => reading.cells))],
    facts: factsOf(statement, known),
    at: [statement.at],
  }
  if (known.some(({ value }) => sameNumber(value, statement.value)))
    return { ...base, verdict: 'passes', message: '' }
  const same = sameScope(statement.scope, report)
  const exact = statement.exact && known.length === 1 && known.every(({ certain }) => certain)
  const differs = message(statement, known)
  if (exact && same === true && statement.otherYear === undefined)
    return { ...base, verdict: 'fails', message: `${differs}，请核对正文和表格。` }
  const severity =
    exact && same === undefined && statement.otherYear === undefined ? 'warning' : 'info'
  const why = known.every(({ certain }) => certain)
    ? reason(statement, same)
    : '表格相应的格有空白或位置没有确认'
  const advice = `${differs}。${why}，请核对。`
  return { ...base, verdict: 'uncertain', severity, message: advice }
}

function message({ wording, value }: Statement, known: readonly Known[]): string {
  const table = tableOf(known)
  const stated = known.map((one) => `“${one.reading.name}”为${one.value}`)
  return `正文写“${shortened(wording)}”（${value}），${table}${stated.join('，')}，两处不同`
}

function reason({ otherYear, exact, quantity }: Statement, same: boolean | undefined): string {
  if (otherYear !== undefined) return `这句话写的是${otherYear}年`
  if (same === false) return '这句话的统计范围可能与表格不同'
  if (quantity.readings.length > 1) return '这句话可以有几种统计口径'
  if (same === undefined && exact) return '这句话没有写明统计范围'
  return '这句话的说法可能另有所指'
}

function tableOf(known: readonly Known[]): string {
  const table = known[0]?.reading.cells[0]?.split('.')[0]
  if (table === 'requests' || table === 'disputes' || table === 'disclosure')
    return tableLabel(table)
  return '表格'
}

function shortened(wording: string): string {
  const plain = wording.replace(/\s+/gu, ' ').trim()
  return plain.length <= 60 ? plain : `…${plain.slice(-58)}`
}

function factsOf(statement: Statement, known: readonly Known[]): Facts {
  return {
    stated: statement.value,
    scope: statement.scope,
    ...(statement.otherYear === undefined ? {} : { year: statement.otherYear }),
    ...Object.fromEntries(known.map(({ reading, value }) => [reading.name, value])),
  }
}
