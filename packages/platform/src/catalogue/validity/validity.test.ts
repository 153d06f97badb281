import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { type FactKind, type ValidityFact, validityOn } from './validity.ts'

const fact = (kind: FactKind, from: string, until?: string): ValidityFact => ({
  id: `${from}-${kind}`,
  kind,
  from: localDate(from),
  until: until === undefined ? null : localDate(until),
  by: null,
  byDocument: '',
  basis: '示例',
})

const dates = (effectiveOn: string | null, expiresOn: string | null) => ({
  effectiveOn: effectiveOn === null ? null : localDate(effectiveOn),
  expiresOn: expiresOn === null ? null : localDate(expiresOn),
})

const on = (
  days: readonly string[],
  given: ReturnType<typeof dates>,
  facts: readonly ValidityFact[] = [],
) => days.map((day) => validityOn(given, facts, localDate(day)))

test('a document holds from the day it takes effect to its last day, and has lapsed the day after', () => {
  const days = ['2025-02-28', '2025-03-01', '2026-12-31', '2027-01-01']
  assert.deepEqual(on(days, dates('2025-03-01', '2026-12-31')), [
    'notYet',
    'inForce',
    'inForce',
    'lapsed',
  ])
})

test('a document that was amended still holds; one that was repealed does not from that day on', () => {
  const facts = [fact('amended', '2025-05-01'), fact('repealed', '2025-09-01')]
  const days = ['2025-04-30', '2025-05-01', '2025-08-31', '2025-09-01']
  assert.deepEqual(on(days, dates(null, null), facts), [
    'inForce',
    'amended',
    'amended',
    'repealed',
  ])
})

test('an extension moves the last day; what ends a document first is what ended it', () => {
  const extended = [fact('extended', '2025-11-01', '2027-12-31')]
  const days = ['2026-01-01', '2027-12-31', '2028-01-01']
  assert.deepEqual(on(days, dates(null, '2025-12-31'), extended), ['inForce', 'inForce', 'lapsed'])
  const both = [...extended, fact('declaredLapsed', '2026-06-01')]
  assert.deepEqual(on(['2026-05-31', '2028-01-01'], dates(null, '2025-12-31'), both), [
    'inForce',
    'declaredLapsed',
  ])
})
