import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise, readable, simplify, squeeze } from './normalise.ts'

test('radicals that PDF fonts give for characters become characters', () => {
  assert.equal(
    normalise('⼀、⾏政机关、⼈⺠政府、⻓沙、⺟亲'),
    '一、行政机关、人民政府、长沙、母亲',
  )
})

test('full width forms, blanks and invisible characters are evened out, line breaks stay', () => {
  assert.equal(normalise('２０２２年\u3000（一）\u200b\u00a0项\r\n次行'), '2022年 (一) 项\n次行')
  assert.equal(squeeze(' 总 体\u3000情\n况 '), '总体情况')
})

test('traditional labels become simplified and readings in brackets go', () => {
  assert.equal(simplify('一、總體情況'), '一、总体情况')
  assert.equal(simplify('本年制發件數(shù)、行政事業(yè)性收費'), '本年制发件数、行政事业性收费')
})

test('other Latin words in brackets stay', () => {
  assert.equal(simplify('政务平台(app)、网址（gov.cn）'), '政务平台(app)、网址（gov.cn）')
})

test('text for people keeps its punctuation', () => {
  assert.equal(readable('⼀、受理（全⽂）：12件。\ufeff'), '一、受理（全文）：12件。')
})
