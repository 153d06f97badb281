// What holds for every format: reproducible bytes, nothing invented for an empty report.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aReport } from '../../test/a-report.ts'
import type { Report } from '../report.ts'
import { writers, writtenFormats } from './formats.ts'

const empty: Report = {
  format: 'gongkai.report/1',
  edition: null,
  organ: null,
  year: null,
  cells: {},
  sections: [],
  findings: [],
}

for (const format of writtenFormats) {
  test(`${format}: the same report gives the same bytes on any day`, async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: new Date('2024-01-20T08:00:00Z') })
    const one = await writers[format](aReport())
    context.mock.timers.setTime(new Date('2031-07-02T21:30:59Z').getTime())
    const other = await writers[format](aReport())
    assert.ok(Buffer.from(one).equals(Buffer.from(other)))
  })

  test(`${format}: a report that says nothing is written with its title alone`, async () => {
    assert.ok((await writers[format](empty)).length > 0)
  })

  test(`${format}: very long texts do not stop the writer`, async () => {
    const long = '说明'.repeat(3000)
    const cells = { 'requests.received.total': long, 'disclosure.fees.amount': '9'.repeat(200) }
    assert.ok((await writers[format](aReport({ cells }))).length > 0)
  })
}
