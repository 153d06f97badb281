import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMentioned } from './torn-mentions.ts'

const label = '2.没有现成信息需要另行制作'

test('the words of a label are there though torn and mixed with others', () => {
  assert.ok(isMentioned(label, '(四)无2.没有现成信息需要另法提供行制作', []))
})

test('a part of a label is not enough', () => {
  assert.ok(!isMentioned(label, '没有现成信息', []))
})

test('words that another label has as well do not count', () => {
  const received = '一、本年新收政府信息公开申请数量'
  const carriedIn = '二、上年结转政府信息公开申请数量'
  const text = `${carriedIn}本年`
  assert.ok(isMentioned(received, text, []))
  assert.ok(!isMentioned(received, text, [carriedIn]))
})
