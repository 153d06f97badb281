import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalOf } from '@gongkai/report-engine'
import type { Effect } from './effect.ts'
import { standingEffects } from './standing-effects.ts'

const cell = 'requests.received.total'

function anEffect(after: string, wish: Partial<Effect> = {}): Effect {
  return {
    kind: 'rollUp',
    cause: { unitId: 'one', year: 2025, number: 2, unitName: '示例局', unitCode: 'one' },
    number: 1,
    cells: [{ address: cell, before: '8', after }],
    findings: { appeared: [], gone: [] },
    foundAt: new Date('2026-03-02T01:00:00Z'),
    ...wish,
  }
}

const stating = (value: number, number = 1) => ({
  number,
  cells: {
    [cell]: { value: decimalOf(value), state: 'number', raw: String(value), at: {} } as const,
  },
})

test('an effect stands until the report states the figure, whatever its edition', () => {
  assert.equal(standingEffects([anEffect('9')], stating(8)).length, 1)
  assert.equal(standingEffects([anEffect('9')], stating(8, 2)).length, 1)
  assert.deepEqual(standingEffects([anEffect('9')], stating(9, 2)), [])
})

test('of two corrections that altered a cell the newest counts, with what the report states now', () => {
  const [standing, ...others] = standingEffects([anEffect('10'), anEffect('9')], stating(7))
  assert.deepEqual(others, [])
  assert.deepEqual(standing?.cells, [{ address: cell, before: '7', after: '10' }])
  assert.deepEqual(standingEffects([anEffect('10'), anEffect('9')], stating(10)), [])
})

test('what the checks of two years say stands until the next edition', () => {
  const effect = anEffect('9', { kind: 'nextYear', cells: [] })
  assert.equal(standingEffects([effect], stating(8)).length, 1)
  assert.deepEqual(standingEffects([effect], stating(8, 2)), [])
})
