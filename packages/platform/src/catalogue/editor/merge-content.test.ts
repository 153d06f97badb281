import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type EditionContent, emptyContent } from '../record/content.ts'
import { changedFields, mergeContent } from './merge-content.ts'

const base: EditionContent = {
  ...emptyContent,
  title: '原题',
  body: '<p>原文</p>',
  fields: { a: '1' },
}

test('what only one of two people changed is taken; what both changed is named and stays mine', () => {
  const mine = { ...base, title: '我的题', summary: '我的概述', fields: { a: '2', b: '新' } }
  const theirs = { ...base, title: '他的题', genre: '通知', fields: { a: '1', c: '他' } }
  const { content, conflicts } = mergeContent({ base, mine, theirs })
  assert.deepEqual(conflicts, ['title'])
  assert.equal(content.title, '我的题')
  assert.equal(content.summary, '我的概述')
  assert.equal(content.genre, '通知')
  assert.deepEqual(content.fields, { a: '2', b: '新', c: '他' })
})

test('two people who change the same to the same do not disagree', () => {
  const both = { ...base, keywords: ['停车'] }
  assert.deepEqual(mergeContent({ base, mine: both, theirs: { ...both } }), {
    content: both,
    conflicts: [],
  })
})

const anEdit = fc.record({
  title: fc.constantFrom('原题', '甲', '乙'),
  body: fc.constantFrom('<p>原文</p>', '<p>甲</p>'),
  genre: fc.constantFrom('', '通知'),
  keywords: fc.constantFrom([], ['停车']),
  fields: fc.constantFrom({ a: '1' }, { a: '2' }, { a: '1', b: '新' }),
})

test('whoever is alone in changing gets what they wrote, and no field is lost between two', () => {
  fc.assert(
    fc.property(anEdit, anEdit, (one, other) => {
      const mine = { ...base, ...one }
      const theirs = { ...base, ...other }
      assert.deepEqual(mergeContent({ base, mine, theirs: base }).content, mine)
      assert.deepEqual(mergeContent({ base, mine: base, theirs }).content, theirs)
      const { content, conflicts } = mergeContent({ base, mine, theirs })
      const [byMe, byThem] = [changedFields(base, mine), changedFields(base, theirs)]
      assert.deepEqual(
        new Set([...changedFields(content, mine), ...conflicts]),
        new Set([...byThem.filter((name) => !byMe.includes(name)), ...conflicts]),
      )
    }),
  )
})
