import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawIndex } from './law-index.ts'
import { type LawTag, tagsIn, unknownInstruments } from './law-tags.ts'

const aTag = (overrides: Partial<LawTag> = {}): LawTag => ({
  instrument: '条例',
  article: '50',
  file: 'packages/report-engine/src/rules/a.ts',
  tests: ['packages/report-engine/src/rules/a.test.ts'],
  ...overrides,
})

test('a tag is found in a doc comment of any shape, and nowhere else', () => {
  const source = [
    '/** @law 条例 50(4) */',
    '/**',
    ' * Requests balance.',
    ' * @law 国办公开办函〔2021〕30号 表三 — new and carried in equal handled and carried out',
    ' */',
    '// @law 条例 49',
    "const text = '@law 条例 1'",
  ].join('\n')
  assert.deepEqual(tagsIn(source), [
    { instrument: '条例', article: '50(4)' },
    { instrument: '国办公开办函〔2021〕30号', article: '表三' },
    { instrument: '条例', article: '49' },
  ])
})

test('a tag without an article means the whole instrument', () => {
  assert.deepEqual(tagsIn('/** @law 国办函〔2020〕109号 */'), [
    { instrument: '国办函〔2020〕109号', article: '全文' },
  ])
})

test('an instrument that the list lacks is reported', () => {
  assert.deepEqual(unknownInstruments([aTag()]), [])
  assert.equal(unknownInstruments([aTag({ instrument: '某办法' })]).length, 1)
})

test('the index orders articles by number and names the test of each file', () => {
  const index = lawIndex([aTag({ article: '50' }), aTag({ article: '9', tests: [] })])
  assert.ok(index.indexOf('| 9 |') < index.indexOf('| 50 |'))
  assert.match(index, /\| 9 \| .*by the examples of all rules \|/)
  assert.match(index, /\[report-engine: rules\/a\.test\.ts\]/)
})
