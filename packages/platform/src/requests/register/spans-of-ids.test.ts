import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '#kit/new-id.ts'
import { afterAll, type Span, spansBelow, spansWithin } from './spans-of-ids.ts'

/** Every id stands in exactly one of the spans, and they go back in time. */
function areWithoutGap(spans: readonly Span[]): void {
  spans.slice(1).forEach(({ below }, index) => {
    assert.equal(below, spans[index]?.from)
  })
}

test('what is below an id is covered to the first id of all, the newest first', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2060-01-01'), noInvalidDate: true }),
      (at) => {
        const id = newId(at)
        const spans = spansBelow(id)
        assert.equal(spans[0]?.below, id)
        assert.equal(spans.at(-1)?.from, '00000000-0000-0000-0000-000000000000')
        areWithoutGap(spans)
        assert.ok(spans.length < 30)
      },
    ),
  )
})

test('spans below the beginning of a span do not begin with an empty one', () => {
  const [first, second] = spansBelow('019b1234-0000-7000-8000-000000000000')
  assert.deepEqual(first?.block, { level: 0, number: 0x19b })
  assert.deepEqual(second?.block, { level: 0, number: 0x19a })
  assert.deepEqual(spansBelow(first?.from ?? '')[0], second)
})

test('a longer span falls into four, without what is not below', () => {
  const longer = spansBelow(newId(new Date('2025-12-31'))).filter(({ block }) => block?.level !== 0)
  for (const span of longer) {
    const within = spansWithin(span)
    areWithoutGap(within)
    assert.deepEqual([within[0]?.below, within.at(-1)?.from], [span.below, span.from])
  }
  const cut = { from: '01900000', below: '0191ffff', block: { level: 1, number: 0x64 } }
  assert.deepEqual(
    spansWithin(cut).map(({ block }) => block?.number),
    [0x191, 0x190],
  )
  assert.deepEqual(spansWithin(spansBelow(afterAll.replace('ffff', '019b'))[0] ?? cut), [])
})
