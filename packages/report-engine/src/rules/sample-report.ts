// A small balanced report of a fictional organ: the ground on which rule examples and tests stand.

import { decimalOf, parseDecimal } from '../decimal.ts'
import { addresses } from '../form/form.ts'
import { forms } from '../form/forms.ts'
import type { Cell, Edition, Report } from '../report.ts'
import type { Example } from './rule.ts'
import { sampleFigures } from './sample-figures.ts'
import { sampleSections } from './text/sample-sections.ts'

type Printed = Readonly<Record<string, string | null>>

/** The sample report, changed as an example says. Balanced and clean without changes. */
export function sampleReport(example: Omit<Example, 'shows'> = {}): Report {
  const edition = example.report?.edition ?? '2021'
  const organ = example.report?.organ ?? '示例市人民政府'
  const year = example.report?.year ?? (edition === '2021' ? 2024 : 2020)
  return {
    format: 'gongkai.report/1',
    edition,
    organ,
    year,
    title: `${organ}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, at: { line: 3 } },
    processingFee: { amount: decimalOf(0), raw: '0元', at: { line: 61 } },
    cells: cellsOf({ ...printedForm(edition), ...example.printed }),
    // The organ's name keeps the texts of different organs apart.
    sections: sampleSections({ other: `${organ}本年度收取信息处理费0元。` }),
    findings: [],
    ...example.report,
  }
}

/** A cell as a source that prints this text states it. */
function printedCell(raw: string, line = 1): Cell {
  const text = raw.trim()
  const at = { line }
  if (text === '') return { value: null, state: 'blank', raw, at }
  if (/^[/—-]$/.test(text)) return { value: null, state: 'notApplicable', raw, at }
  const [, digits = '', rest = ''] = /^(-?\d+(?:\.\d+)?)(.*)$/.exec(text) ?? []
  const value = parseDecimal(digits)
  if (value === undefined) return { value: null, state: 'unreadable', raw, at }
  if (rest === '元' || rest === '万元') return { value, state: 'number', raw, at, unit: rest }
  return { value, state: rest === '' ? 'number' : 'annotated', raw, at }
}

function printedForm(edition: Edition): Printed {
  const figures = sampleFigures[edition]
  return Object.fromEntries(
    addresses(forms[edition]).map((address) => [address, figures[address] ?? '0']),
  )
}

function cellsOf(printed: Printed): Report['cells'] {
  const entries = Object.entries(printed).flatMap(([address, raw], index) =>
    raw === null ? [] : [[address, printedCell(raw, index + 1)] as const],
  )
  return Object.fromEntries(entries)
}
