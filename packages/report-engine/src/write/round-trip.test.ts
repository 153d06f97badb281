// Writing and reading again: every format gives back what the report states.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport, requestsRow } from '../../test/a-report.ts'
import { bind } from '../bind/bind.ts'
import { sameNumber } from '../decimal.ts'
import { read } from '../read/read.ts'
import type { Cell, Report } from '../report.ts'
import { writers, writtenFormats } from './formats.ts'

const states = {
  'disclosure.fees.amount': '17719.6506',
  'disclosure.regulations.issued': '/',
  'disclosure.regulations.repealed': '/',
  'disclosure.regulations.inForce': '/',
  'disclosure.normativeDocuments.inForce': '22（其中修订16件）',
  'disclosure.licences.decisions': '',
  'disclosure.penalties.decisions': '123456',
  'requests.granted.company': '',
  'requests.refused.stateSecret.total': '',
}
/** Without the note, whose brackets a text may give back in another width. */
const plain = { 'disclosure.normativeDocuments.inForce': '22' }
const changes = {
  'disclosure.licences.previous': '18',
  'disclosure.licences.change': '+2',
  'disclosure.licences.decisions': '20',
  'disclosure.penalties.change': '-10',
  'disclosure.procurement.items': '6',
  'disclosure.procurement.amount': '251000元',
}
const children = ['notClarified', 'feeUnpaid', 'other'].map((row) => `requests.other.${row}`)

const reports: Readonly<Record<string, Report>> = {
  'a whole report of 2021': aReport(),
  'a report of 2021 with a decimal, blanks, strokes and a note': aReport({ cells: states }),
  'a report of 2021 that prints （六）其他处理 as one row': aReport({
    cells: { ...requestsRow('other', [0, 0, 0, 0, 0, 0, 0]) },
    without: children,
  }),
  'a report of 2021 without table 四': aReport({ without: ['disputes'] }),
  'a whole report of 2019': aReport({ edition: '2019', year: 2019 }),
  'a report of 2019 with changes and an amount': aReport({
    edition: '2019',
    year: 2020,
    cells: changes,
  }),
  'a report whose totals are wrong': aReport({
    cells: requestsRow('handled', [9, 9, 9, 9, 9, 9, 9]),
  }),
  'a report with one column of blanks': aReport({
    cells: Object.fromEntries(
      ['received', 'carriedIn', 'granted', 'handled', 'carriedOut'].map((row) => [
        `requests.${row}.researchBody`,
        '',
      ]),
    ),
  }),
}

/** What of a cell must come back: not its place, and not the width of its brackets. */
function content(cell: Cell | undefined): string {
  if (cell === undefined) return 'absent'
  return `${cell.state} ${cell.value} ${cell.raw.trim().normalize('NFKC')}`
}

function assertSameCells(again: Report, report: Report): void {
  const addresses = new Set([...Object.keys(report.cells), ...Object.keys(again.cells)])
  const different = [...addresses].flatMap((address) => {
    const [was, is] = [content(report.cells[address]), content(again.cells[address])]
    return was === is ? [] : [`${address}: ${was} → ${is}`]
  })
  assert.deepEqual(different, [])
}

function outline({ sections }: Report) {
  return sections.map(({ number, heading, kind, text }) => ({ number, heading, kind, text }))
}

for (const format of writtenFormats) {
  for (const [name, report] of Object.entries(reports)) {
    test(`${format}: ${name} reads again as it was`, async () => {
      const again = bind(await read(await writers[format](report)))
      assertSameCells(again, report)
      assert.equal(again.edition, report.edition)
      assert.equal(again.organ, report.organ)
      assert.equal(again.year, report.year)
      assert.deepEqual(outline(again), outline(report))
      assert.equal(again.period?.from, report.period?.from)
      assert.equal(again.period?.to, report.period?.to)
    })
  }

  test(`${format}: written again after reading it gives the same bytes`, async () => {
    const once = await writers[format](aReport({ cells: { ...states, ...plain } }))
    const twice = await writers[format](bind(await read(once)))
    assert.ok(Buffer.from(once).equals(Buffer.from(twice)))
  })

  test(`${format}: the date of publication and the period come back`, async () => {
    const silent = aReport().sections.filter(({ kind }) => kind !== 'overview')
    const report = { ...aReport({ sections: silent }), publishedOn: '2024-01-20' }
    const again = bind(await read(await writers[format](report)))
    assert.equal(again.publishedOn, '2024-01-20')
    assert.deepEqual(
      [again.period?.from, again.period?.to],
      [report.period?.from, report.period?.to],
    )
  })

  test(`${format}: trailing zeros of an amount do not change the number`, async () => {
    const report = aReport({ cells: { 'disclosure.fees.amount': '88.5000' } })
    const again = bind(await read(await writers[format](report)))
    const [was, is] = [report, again].map(({ cells }) => cells['disclosure.fees.amount']?.value)
    assert.ok(was && is && sameNumber(was, is), `${was} → ${is}`)
  })

  test(`${format}: a cell the report does not have reads again as blank`, async () => {
    const report = aReport({ without: ['requests.granted.total'] })
    const again = bind(await read(await writers[format](report)))
    assert.equal(again.cells['requests.granted.total']?.state, 'blank')
  })
}
