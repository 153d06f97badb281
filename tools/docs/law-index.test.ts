import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawIndex } from './law-index.ts'
import { type LawTag, tagsIn, unknownInstruments } from './law-tags.ts'

const aTag = (overrides: Partial<LawTag> = {}): LawTag => ({
  instrument: '条例',
  article: '50',
  file: 'packages/report-engine/src/rules/a.ts',
  test: 'packages/report-engine/src/rules/a.test.ts',
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

test('an instrument that the list lacks and a tag without an article are reported', () => {
  assert.deepEqual(unknownInstruments([aTag()]), [])
  assert.equal(unknownInstruments([aTag({ instrument: '某办法' })]).length, 1)
  assert.match(unknownInstruments([aTag({ article: '' })])[0] ?? '', /no article/)
})

test('the index orders articles by number and names the test beside each file', () => {
  const index = lawIndex([aTag({ article: '50' }), aTag({ article: '9', test: undefined })])
  assert.ok(index.indexOf('| 9 |') < index.indexOf('| 50 |'))
  assert.match(index, /\| 9 \| .*none beside it \|/)
  assert.match(index, /\[report-engine: rules\/a\.test\.ts\]/)
})
