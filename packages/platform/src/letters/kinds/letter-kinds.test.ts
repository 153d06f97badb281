import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesIn, templateProblems } from '../template/template.ts'
import { fieldNamed, fieldNames, privateFields } from './field.ts'
import { letterKindNames, letterKinds } from './letter-kinds.ts'

for (const name of letterKindNames) {
  const kind = letterKinds[name]
  test(`${name}: the platform’s own wording could be saved as it stands`, () => {
    assert.deepEqual(templateProblems(kind.template, kind), {})
  })
  test(`${name}: what it must say and what a clerk writes are among its fields`, () => {
    for (const field of [...kind.obligatory, ...kind.typed]) assert.ok(kind.fields.includes(field))
    const used = namesIn(kind.template.body).map((one) => fieldNamed(one))
    for (const field of kind.typed) assert.ok(used.includes(field), `${field} is asked for in vain`)
    assert.match(kind.law, /^(条例第|国办)/)
  })
}

test('there are the kinds that offices keep lists of', () => {
  assert.ok(letterKindNames.length >= 30)
  const titles = letterKindNames.map((name) => letterKinds[name].title)
  assert.equal(new Set(titles).size, titles.length)
})

test('no two fields share a name, and personal ones are fields', () => {
  const names = Object.values(fieldNames)
  assert.equal(new Set(names).size, names.length)
  for (const field of privateFields) assert.ok(fieldNames[field])
})

test('every answer must name its article and the remedy; only answers are numbered as answers', () => {
  for (const name of letterKindNames) {
    const { group, obligatory, numberedAs } = letterKinds[name]
    if (group === 'answer')
      for (const field of ['article', 'remedy'] as const) assert.ok(obligatory.includes(field))
    assert.equal(numberedAs === 'answer', group === 'answer')
  }
})
