// The report as a JSON value: keys in a fixed order, cells in the order of the form.

import type { Decimal } from '../decimal.ts'
import type { Facts, Finding } from '../finding.ts'
import type { Place } from '../place.ts'
import type { Cell, Report, Section } from '../report.ts'
import { knownAddresses } from './addresses.ts'
import { exactNumber } from './exact-json.ts'

const canonicalNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** The report as a value for JSON.stringify; decimals print with the digits of the source. */
export function reportValue(report: Report): object {
  return {
    format: report.format,
    edition: report.edition,
    organ: report.organ,
    year: report.year,
    title: report.title,
    period: report.period && { ...report.period, at: placeValue(report.period.at) },
    publishedOn: report.publishedOn,
    processingFee: report.processingFee && {
      amount: numberValue(report.processingFee.amount),
      raw: report.processingFee.raw,
      at: placeValue(report.processingFee.at),
    },
    cells: cellValues(report.cells),
    sections: report.sections.map(sectionValue),
    findings: report.findings.map(findingValue),
  }
}

/** A finding as a value for JSON.stringify; operands print as numbers. */
function findingValue(finding: Finding): object {
  return {
    code: finding.code,
    severity: finding.severity,
    verdict: finding.verdict,
    message: finding.message,
    cells: finding.cells,
    facts: factValues(finding.facts),
    at: finding.at?.map(placeValue),
    fingerprint: finding.fingerprint,
  }
}

/** A decimal or null as a value for JSON.stringify. */
export function numberValue(value: Decimal | null): object | null {
  return value === null ? null : exactNumber(value)
}

function cellValues(cells: Report['cells']): object {
  const inOrder = knownAddresses.filter((address) => cells[address] !== undefined)
  return Object.fromEntries(inOrder.map((address) => [address, cellValue(cells[address])]))
}

function cellValue(cell: Cell | undefined): object | undefined {
  if (cell === undefined) return undefined
  const { value, state, raw, unit, at } = cell
  return { value: numberValue(value), state, raw, unit, at: placeValue(at) }
}

function sectionValue(section: Section): object {
  const { number, heading, kind, text, at, lines } = section
  return { number, heading, kind, text, at: placeValue(at), lines: lines.map(placeValue) }
}

function placeValue(at: Place): object {
  const { line, column, page, box, sheet, table, row, cell } = at
  return { line, column, page, box, sheet, table, row, cell }
}

function factValues(facts: Facts): object {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, factValue(fact)]))
}

function factValue(fact: Facts[string]): unknown {
  return typeof fact === 'string' && canonicalNumber.test(fact) ? exactNumber(fact) : fact
}
