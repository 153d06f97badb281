import assert from 'node:assert/strict'
import { test } from 'node:test'
import { determineEdition } from './edition.ts'
import { textSource } from './outline/sample-source.ts'
import { tokenise } from './tokens/tokens.ts'

function editionOf(text: string) {
  return determineEdition(tokenise(textSource(text)))
}

test('the headings of table 二 decide, whatever year stands above', () => {
  assert.equal(editionOf('2023年度报告\n信息内容\t本年新制作数量\t本年新公开数量'), '2019')
  assert.equal(editionOf('2019年度报告\n信息内容\t本年制发件数\t本年废止件数'), '2021')
})

test('headings of one line that blanks set apart decide as well', () => {
  assert.equal(editionOf('信息内容 本年新制作数量 本年新公开数量 对外公开总数量'), '2019')
  assert.equal(editionOf('信息内容 本年制发件数 本年废止件数 现行有效件数'), '2021')
})

test('a row that only one edition has decides too', () => {
  assert.equal(editionOf('政府集中采购 3 25.1'), '2019')
})

test('words of both, or of none, decide nothing', () => {
  assert.equal(editionOf('本年制发件数\n本年新制作数量'), null)
  assert.equal(editionOf('行政许可 3'), null)
})
