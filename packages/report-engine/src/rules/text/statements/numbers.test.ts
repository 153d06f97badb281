import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chineseNumber, numbersIn } from './numbers.ts'

test('digits, thousands and Chinese numerals with a counting word', () => {
  const found = numbersIn('收到1,266件,办结一百零五件,撤回两件,结转十二份')
  assert.deepEqual(
    found.map(({ value, unit }) => `${value}${unit}`),
    ['1266件', '105件', '2件', '12份'],
  )
})

test('about, more than and 件次 are told apart', () => {
  assert.deepEqual(
    numbersIn('约30件,30余件,30件左右,30件次').map(({ rounded, unit }) => [rounded, unit]),
    [
      [true, '件'],
      [true, '件'],
      [true, '件'],
      [false, '件次'],
    ],
  )
})

test('numbers of documents, years and 一件一策 are no counts', () => {
  assert.deepEqual(numbersIn('国办函〔2020〕109号,2022年,第711号,坚持一件一策'), [])
  assert.deepEqual(numbersIn('投诉与申请混在一起,应与办理部门一起核对'), [])
  assert.equal(numbersIn('发生行政复议一起')[0]?.value, '1')
})

test('Chinese numerals', () => {
  for (const [text, value] of [
    ['零', 0],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一千二百三十四', 1234],
    ['二〇二', 202],
  ] as const)
    assert.equal(chineseNumber(text), value)
})
