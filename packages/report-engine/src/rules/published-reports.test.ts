// The figures of published reports, where ../shared is there: every break found, nothing false.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { check } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Report } from '../report.ts'
import { printedCell } from './sample-report.ts'

type Truth = {
  readonly edition: '2019' | '2021'
  readonly organ: string
  readonly year: number
  readonly cells: Readonly<Record<string, number | null>>
  readonly broken?: readonly string[]
  readonly brokenIfBlankCountsAsZero?: readonly string[]
}

const file = new URL('../../../../../shared/reports/truth.json', import.meta.url)

function parse(text: string): Readonly<Record<string, Truth>> {
  return JSON.parse(text)
}

function judgePublished(name: string, truth: Truth): void {
  const findings = check(reportOf(truth)).filter(({ code }) => code in equationNames)

  test(`${name}: exactly the published breaks are errors`, () => {
    const errors = findings.filter(({ severity }) => severity === 'error')
    assert.deepEqual(errors.flatMap(equationsOf).toSorted(), (truth.broken ?? []).toSorted())
    assert.ok(errors.every(({ verdict }) => verdict === 'fails'))
  })

  test(`${name}: what only blanks break is a question`, () => {
    const asked = findings.filter(({ severity }) => severity === 'warning')
    const expected = truth.brokenIfBlankCountsAsZero ?? []
    assert.deepEqual(asked.flatMap(equationsOf).toSorted(), expected.toSorted())
    assert.ok(asked.every(({ verdict }) => verdict === 'uncertain'))
  })
}

function reportOf({ edition, organ, year, cells }: Truth): Report {
  const printed = Object.entries(cells).map(
    ([address, value]) => [address, printedCell(value === null ? '' : String(value))] as const,
  )
  return {
    format: 'gongkai.report/1',
    edition,
    organ,
    year,
    cells: Object.fromEntries(printed),
    sections: [],
    findings: [],
  }
}

/** The names that the list of true values gives to equations. */
const equationNames: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  'requests.balance': ([first = '']) => `balance.${first.split('.').at(-1)}`,
  'requests.outcomes': ([first = '']) => `sum.${first.split('.').at(-1)}`,
  'requests.rowTotal': ([first = '']) => `row.${first.split('.').slice(1, -1).join('.')}`,
  'disputes.rowTotal': ([first = '']) => `disputes.${first.split('.')[1]}`,
}

function equationsOf({ code, cells }: Finding): readonly string[] {
  const name = equationNames[code]
  return name === undefined ? [] : [name(cells)]
}

if (!existsSync(file))
  test('published reports were not tested: ../shared/reports is not there', () => {})
else
  for (const [name, truth] of Object.entries(parse(readFileSync(file, 'utf8'))))
    judgePublished(name, truth)
