// The real reports of ../shared: every cell against the list of true values, every published break, and
// section 二 of the excerpts against the figures published with them.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { check } from '../src/check.ts'
import { parseDecimal, sameNumber } from '../src/decimal.ts'
import { addresses } from '../src/form/form.ts'
import { forms } from '../src/form/forms.ts'
import { defaultLimits } from '../src/read/limits.ts'
import { readReport } from '../src/read-report.ts'
import type { Edition, Report } from '../src/report.ts'
import { excerptFigures } from './excerpt-figures.ts'

const folder = new URL('../../../../shared/reports/', import.meta.url)

type Truth = {
  readonly edition: Edition
  readonly year: number
  readonly cells: Readonly<Record<string, number | null>>
  readonly broken?: readonly string[]
}

async function reportAt(path: string): Promise<Report> {
  const bytes = readFileSync(new URL(path.split('/').map(encodeURIComponent).join('/'), folder))
  return readReport(new Uint8Array(bytes), defaultLimits)
}

function isSame(stated: string | null | undefined, truth: number | null): boolean {
  if (truth === null) return stated === null || stated === undefined
  const [one, other] = [parseDecimal(stated ?? ''), parseDecimal(String(truth))]
  return one !== undefined && other !== undefined && sameNumber(one, other)
}

function testWhole(name: string, truth: Truth): void {
  test(`${name}: every cell, edition and year; only the published breaks are errors`, async () => {
    const report = await reportAt(name)
    const wrong = Object.entries(truth.cells).filter(
      ([address, value]) => !isSame(report.cells[address]?.value, value),
    )
    assert.deepEqual(
      wrong.map(([address]) => [address, report.cells[address]?.raw]),
      [],
    )
    assert.deepEqual([report.edition, report.year], [truth.edition, truth.year])
    const errors = check(report).filter(({ severity }) => severity === 'error')
    const rows = errors.map(({ cells }) => cells[0]?.split('.').slice(0, -1).join('.'))
    assert.deepEqual(rows.toSorted(), (truth.broken ?? []).toSorted())
  })
}

type Stated = { readonly edition: Edition; readonly disclosure: string; readonly open: number }

/** Every cell of table 二 as stated; as many as may stay open are left out or doubted. */
function assertDisclosure(report: Report, { edition, disclosure, open }: Stated): void {
  const readings = report.findings.filter(({ code }) => code === 'reading.uncertain')
  const doubted = new Set(readings.flatMap(({ cells }) => cells))
  const stated = disclosure.split(/[/;] ?/)
  const others = addresses(forms[edition])
    .slice(0, stated.length)
    .flatMap((address, index) => {
      const cell = report.cells[address]
      if ((cell?.value ?? '-') === stated[index]) return []
      return [{ address, isOpen: cell === undefined || doubted.has(address) }]
    })
  assert.deepEqual(
    others.filter(({ isOpen }) => !isOpen),
    [],
  )
  assert.equal(others.length, open)
}

function requestsOf(report: Report, row: string): string {
  return forms['2021'].tables.requests.rows
    .flatMap(({ key, columns }) => (key === row ? columns : []))
    .map(({ key }) => report.cells[`requests.${row}.${key}`]?.value ?? '-')
    .join('/')
}

if (existsSync(folder)) {
  const truth: Readonly<Record<string, Truth>> = JSON.parse(
    readFileSync(new URL('truth.json', folder), 'utf8'),
  )
  for (const [name, one] of Object.entries(truth)) testWhole(name, one)
  for (const [name, figures] of Object.entries(excerptFigures))
    test(`${name}: the figures as far as the page goes`, async () => {
      const report = await reportAt(`excerpts/${name}`)
      assert.equal(report.edition, figures.edition)
      const { edition, disclosure, open = 0 } = figures
      if (edition && disclosure) assertDisclosure(report, { edition, disclosure, open })
      for (const [row, values] of Object.entries(figures.requests ?? {}))
        assert.equal(requestsOf(report, row), values, row)
    })
} else console.log('../shared is not there: the real reports were not tested')
