import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textSource } from '../outline/sample-source.ts'
import { tokenise } from '../tokens/tokens.ts'
import { sumHolds } from './row-sum.ts'

const holds = (text: string) => sumHolds(tokenise(textSource(text)))

test('the last number is the sum of the others, decimals exactly', () => {
  assert.ok(holds('1 2 3'))
  assert.ok(holds('0.1 0.2 0.3'))
  assert.ok(!holds('1 2 4'))
})

test('a blank or a slash among them proves nothing', () => {
  assert.ok(!holds('1\t\t1'))
  assert.ok(!holds('1 / 1'))
})
