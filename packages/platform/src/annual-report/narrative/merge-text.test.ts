import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyReport } from '../filling-in/empty-report.ts'
import { type Field, fields, type Narrative } from './fields.ts'
import { mergeText as merge, type Typed } from './merge-text.ts'
import { narrativeOf } from './narrative.ts'

const empty = narrativeOf(emptyReport({ organ: '示例局', year: 2025 }))
// A text is told from others by itself.
const digest = (text: string): string => `seen ${text}`
const seen = (text: string, before: string) => ({ text, base: digest(before) })
const mergeText = (stored: Narrative, typed: Typed) => merge(stored, typed, digest)

test('a field changed by one person only is written', () => {
  assert.deepEqual(mergeText(empty, { problems: seen(' 新的话。\r\n\r\n第二段。 ', '') }), {
    changes: { problems: '新的话。\n第二段。' },
    conflicts: [],
  })
})

test('a field the person left alone follows what somebody else saved', () => {
  const stored = { ...empty, problems: '别人的话。' }
  assert.deepEqual(mergeText(stored, { problems: seen('原来的话。', '原来的话。') }), {
    changes: {},
    conflicts: [],
  })
})

test('a field both changed is a conflict, unless they wrote the same', () => {
  const stored = { ...empty, problems: '别人的话。' }
  assert.deepEqual(mergeText(stored, { problems: seen('我的话。', '') }).conflicts, ['problems'])
  assert.deepEqual(mergeText(stored, { problems: seen('别人的话。', '') }).conflicts, [])
})

test('whatever two people write, nothing saved is replaced unseen', () => {
  const text = fc.constantFrom('', '甲。', '乙。', '丙。\n丁。')
  const narrative: fc.Arbitrary<Narrative> = fc
    .record(Object.fromEntries(fields.map((field) => [field, text])))
    .map((given) => ({ ...empty, ...given }))
  fc.assert(
    fc.property(narrative, narrative, narrative, (before, theirs, mine) => {
      const typed: Typed = Object.fromEntries(
        fields.map((field) => [field, seen(mine[field], before[field])]),
      )
      const { changes, conflicts } = mergeText(theirs, typed)
      for (const field of fields) {
        const isMine = mine[field] !== before[field]
        const isTheirs = theirs[field] !== before[field]
        const after = outcome(field)
        if (isMine && isTheirs && mine[field] !== theirs[field]) assert.equal(after, 'conflict')
        else assert.equal(after, isMine ? mine[field] : theirs[field])
      }
      function outcome(field: Field): string {
        return conflicts.includes(field) ? 'conflict' : (changes[field] ?? theirs[field])
      }
    }),
  )
})
