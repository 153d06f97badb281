import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stopPage } from './stop-page.ts'

test('a page is stopped once, in the midst of it, and takes no more commands', () => {
  const taken: number[] = []
  const page = { _renderPageChunk: (piece: number) => taken.push(piece) }
  let time = 0
  let stops = 0
  stopPage(
    page,
    () => time > 2,
    async () => {
      stops += 1
    },
  )
  for (const piece of [1, 2, 3, 4]) {
    time = piece
    page._renderPageChunk(piece)
  }
  assert.deepEqual([taken, stops], [[1, 2], 1])
})

test('a version of the library without that method is left as it is', () => {
  const page = {}
  stopPage(
    page,
    () => true,
    async () => assert.fail('stopped'),
  )
  assert.deepEqual(page, {})
})
