import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { withDatabase } from '../db/testing/with-database.ts'
import { foldedSigns, wordsOf } from './folded-signs.ts'
import { termsOfText, termsOfWord } from './terms.ts'
import { termsQuery } from './terms-query.ts'
import { anyText } from './testing/any-text.ts'

test('the database folds texts and takes their terms as the program does', () =>
  withDatabase(async ({ sql }) => {
    const long = Array.from({ length: 1_200 }, (_, n) => `示例${n % 7 === 0 ? ' ' : n}`).join('')
    const texts = [...fc.sample(anyText, 300), long, '']
    const { rows } = await sql(
      `select folded_signs(text) as folded, word_terms(folded_signs(text)) as terms
       from unnest($1::text[]) with ordinality as given (text, place) order by place`,
      [texts],
    )
    texts.forEach((text, place) => {
      assert.equal(rows[place].folded, foldedSigns(text))
      assert.deepEqual(new Set(rows[place].terms), termsOfText(text))
    })
  }))

test('every part of a text finds it by its terms, and a question is read as it is meant', () =>
  withDatabase(async ({ sql }) => {
    const cases = fc.sample(fc.tuple(anyText, fc.nat(), fc.integer({ min: 1, max: 12 })), 300)
    const asked = cases.flatMap(([text, place, length]) => {
      const from = place % (text.length + 1)
      const words = wordsOf([...text].slice(from, from + length).join(''))
      return words.length === 0
        ? []
        : [{ text, words, query: termsQuery(words.flatMap(termsOfWord), [' u 1', " u '2"]) }]
    })
    const { rows } = await sql(
      `select array_to_tsvector(word_terms(folded_signs(text)) || ' u ''2'::text) @@ query::tsquery as here,
        array_to_tsvector(word_terms(folded_signs(text)) || ' u 3'::text) @@ query::tsquery as elsewhere
       from unnest($1::text[], $2::text[]) with ordinality as given (text, query, place) order by place`,
      [asked.map(({ text }) => text), asked.map(({ query }) => query)],
    )
    assert.ok(asked.length > 100)
    asked.forEach(({ text, words }, place) => {
      assert.equal(rows[place].here, true, `${words} in ${text}`)
      assert.equal(rows[place].elsewhere, false)
    })
  }))
