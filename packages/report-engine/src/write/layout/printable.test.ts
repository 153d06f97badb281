import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printable } from './printable.ts'

test('line breaks and tabs become one space', () => {
  assert.equal(printable(' 一\t二\r\n三\u3000四 '), '一 二 三 四')
})

test('what XML forbids is removed', () => {
  assert.equal(printable('一\u0000\u0007\u001b\ufffe二'), '一二')
})

test('half of a surrogate pair becomes the sign for a damaged character', () => {
  assert.equal(printable('一\ud800二'), '一\ufffd二')
})

test('marks that turn the direction of writing are removed', () => {
  assert.equal(printable('\u202e123\u202c'), '123')
})

test('ordinary text, brackets and rare characters stay', () => {
  assert.equal(printable('〔2021〕30号 “三安全一稳定” 𠮷'), '〔2021〕30号 “三安全一稳定” 𠮷')
})
