import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDecimal, type Report } from '@gongkai/report-engine'
import { emptyReport } from '../filling-in/empty-report.ts'
import {
  changesOf,
  sameValue,
  withChanges,
  withFigures,
  withOtherRowsOf,
} from './roll-up-changes.ts'

const base = emptyReport({ organ: '示例市人民政府', year: 2025 })
const [one, two] = ['requests.received.total', 'requests.carriedIn.total']

function stating(figures: Readonly<Record<string, string | null>>): Report {
  return withFigures(base, new Map(Object.entries(figures)))
}

const now = (figures: Readonly<Record<string, string | null>>) => ({
  sums: { report: stating(figures), lineage: {}, units: [], missing: [] },
  shares: new Map(),
})

test('numbers are compared as numbers, blanks with blanks', () => {
  assert.ok(sameValue('1.50', '1.5'))
  assert.ok(sameValue(null, null))
  assert.ok(!sameValue('0', null))
})

test('a figure that a person wrote is known by differing from the last sum', () => {
  const made = {
    figures: new Map([
      [one, '3'],
      [two, '4'],
    ]),
    shares: new Map(),
  }
  const report = stating({ [one]: '3', [two]: '5' })
  const changes = changesOf({ report, made, now: now({ [one]: '6', [two]: '6' }) })
  assert.deepEqual(
    changes.map(({ address, byHand }) => [address, byHand]),
    [
      [one, false],
      [two, true],
    ],
  )
  const kept = withChanges(report, changes, new Set())
  assert.deepEqual([kept.cells[one]?.value, kept.cells[two]?.value], ['6', '5'])
  const replaced = withChanges(report, changes, new Set([two]))
  assert.equal(replaced.cells[two]?.value, '6')
})

test('without an earlier sum every figure that stands was written by a person; a blank was not', () => {
  const report = stating({ [one]: '3' })
  const changes = changesOf({ report, made: undefined, now: now({ [one]: '6', [two]: '0' }) })
  assert.deepEqual(
    changes.map(({ address, byHand }) => [address, byHand]),
    [
      [one, true],
      [two, false],
    ],
  )
})

test('a sum that no unit states any more becomes blank, never 0', () => {
  const made = { figures: new Map([[one, '3']]), shares: new Map() }
  const report = stating({ [one]: '3' })
  const changes = changesOf({ report, made, now: now({}) })
  const { cells } = withChanges(report, changes, new Set())
  assert.deepEqual([cells[one]?.value, cells[one]?.state], [null, 'blank'])
})

test('where the sums print （六）其他处理 as one row, the blank three rows go', () => {
  const single = 'requests.other.total'
  const value = parseDecimal('2')
  assert.ok(value)
  const sums = {
    ...base,
    cells: { [single]: { value, state: 'number', raw: '2', at: {} } as const },
  }
  const filled = withFigures(base, new Map([[single, '2']]))
  const { cells } = withOtherRowsOf(filled, sums)
  assert.equal(cells[single]?.value, '2')
  assert.equal(cells['requests.other.other.total'], undefined)
  assert.ok(cells[one])
})
