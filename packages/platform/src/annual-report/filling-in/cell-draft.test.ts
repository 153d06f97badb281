import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CellChange, mergeChanges } from './cell-change.ts'
import {
  afterAnswer,
  type CellDraft,
  changeOf,
  isUnsaved,
  keepMine,
  openedCell,
  problemOf,
  takeTheirs,
  typedInto,
} from './cell-draft.ts'

const opened = openedCell('requests.received.total', 'count', '5')

test('a cell is sent with what it was changed from; a text that is no number is not sent and stays', () => {
  assert.equal(changeOf(opened), undefined)
  assert.deepEqual(changeOf(typedInto(opened, '１２')), {
    address: opened.address,
    was: '5',
    value: '12',
    manner: 'typed',
  })
  const words = typedInto(opened, '十二')
  assert.equal(changeOf(words), undefined)
  assert.equal(problemOf(words), 'notANumber')
  assert.equal(isUnsaved(words), true)
  assert.equal(words.text, '十二')
})

test('a stored text that is no number is no problem until it is changed', () => {
  const stated = openedCell('a', 'count', '22（其中2件）')
  assert.equal(problemOf(stated), undefined)
  assert.equal(isUnsaved(stated), false)
  assert.equal(problemOf(typedInto(stated, '22（其中3件）')), 'notANumber')
})

test('what is typed while a save is under way is sent with the next', () => {
  const typed = typedInto(opened, '6')
  const sent = changeOf(typed)
  assert.ok(sent)
  const later = afterAnswer(typedInto(typed, '67'), { stored: '6', sent })
  assert.equal(later.text, '67')
  assert.equal(changeOf(later)?.was, '6')
})

test('a cell nobody here has touched follows what is stored', () => {
  const after = afterAnswer(opened, { stored: '8' })
  assert.deepEqual([after.text, after.base], ['8', '8'])
})

test('a conflict waits for a choice: mine is sent over theirs, theirs is taken', () => {
  const typed = typedInto(opened, '6')
  const sent = changeOf(typed)
  assert.ok(sent)
  const conflict = { address: opened.address, mine: '6', theirs: '8' }
  const held = afterAnswer(typed, { stored: '8', sent, conflict })
  assert.equal(held.text, '6')
  assert.equal(changeOf(held), undefined)
  assert.equal(isUnsaved(held), true)
  assert.deepEqual(changeOf(keepMine(held)), { ...sent, was: '8' })
  assert.deepEqual([takeTheirs(held).text, isUnsaved(takeTheirs(held))], ['8', false])
})

/** Two people, one cell each look at; the wire loses answers, and people resend. */
type Step =
  | { readonly do: 'type'; readonly who: number; readonly text: string }
  | { readonly do: 'save'; readonly who: number; readonly heard: boolean }
  | { readonly do: 'choose'; readonly who: number; readonly mine: boolean }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('type' as const),
      who: fc.nat({ max: 1 }),
      text: fc.constantFrom('', '0', '1', '２', '3', 'x'),
    }),
    fc.record({ do: fc.constant('save' as const), who: fc.nat({ max: 1 }), heard: fc.boolean() }),
    fc.record({ do: fc.constant('choose' as const), who: fc.nat({ max: 1 }), mine: fc.boolean() }),
  ),
  { maxLength: 40 },
)

test('whatever two people do and whatever the wire loses, nothing typed is lost unseen', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let stored = ''
      const people: CellDraft[] = [0, 1].map(() => openedCell('a', 'count', ''))
      const inFlight: (CellChange | undefined)[] = [undefined, undefined]
      const done = [new Set<CellChange>(), new Set<CellChange>()]
      for (const step of all) {
        const mine = people[step.who] ?? opened
        if (step.do === 'type') people[step.who] = typedInto(mine, step.text)
        else if (step.do === 'choose')
          people[step.who] = step.mine ? keepMine(mine) : takeTheirs(mine)
        else {
          const sent = inFlight[step.who] ?? changeOf(mine)
          if (sent === undefined) continue
          const resent = done[step.who]?.has(sent)
          const { applied, conflicts } = mergeChanges(() => stored, resent ? [] : [sent])
          if (applied.length > 0) {
            assert.equal(sent.was, stored, 'only what its person saw is replaced')
            stored = sent.value
            done[step.who]?.add(sent)
          }
          inFlight[step.who] = step.heard ? undefined : sent
          const [conflict] = conflicts
          if (step.heard)
            people[step.who] = afterAnswer(mine, { stored, sent, ...(conflict && { conflict }) })
        }
        const now = people[step.who] ?? opened
        // What stands in an input is stored, or on its way, or a problem, or a conflict in sight.
        if (step.do === 'save' && isUnsaved(now))
          assert.ok(
            changeOf(now) ?? inFlight[step.who] ?? problemOf(now) ?? now.theirs !== undefined,
          )
        if (step.do !== 'choose')
          assert.ok(
            mine.text === now.text || step.do === 'type' || !isUnsaved(mine) || !isUnsaved(now),
          )
      }
    }),
    { numRuns: 500 },
  )
})
