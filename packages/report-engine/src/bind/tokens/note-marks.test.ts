import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasNoteMark, withoutNoteMarks } from './note-marks.ts'

test('raised and circled digits after a number are marks of notes', () => {
  for (const text of ['8359①', '8359¹', '8359²³', '8359 ⑫'])
    assert.equal(withoutNoteMarks(text).trim(), '8359', text)
})

test('a mark alone stays, and is known as one', () => {
  assert.equal(withoutNoteMarks('①'), '①')
  assert.equal(hasNoteMark('①'), true)
  assert.equal(hasNoteMark('8359'), false)
})
