import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../report.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { asPrevious, findPrevious } from './find-previous.ts'

function of(organ: string | null, year = 2023): Report {
  return { ...sampleReport({}), organ, year }
}

test('a file of plainly another organ is not compared: one question instead', () => {
  const found = asPrevious(of('甲县水利局'), of('乙县水利局', 2024))
  assert.ok('question' in found)
  assert.equal(found.question.code, 'years.otherOrgan')
  assert.match(found.question.message, /不是同一机关.*甲县水利局.*乙县水利局/)
})

test('short and long names of one organ are one, and an unknown organ is not plainly another', () => {
  for (const [one, other] of [
    ['示例县水利局', '示例市示例县水利局'],
    ['示例市人民政府', '示例市'],
    ['示例市人民政府办公室', '示例市政府办公室'],
    ['示例 市水利局', '示例市水利局'],
  ] as const)
    assert.ok('previous' in asPrevious(of(one), of(other, 2024)), `${one} ${other}`)
  assert.ok('previous' in asPrevious(of(null), of('示例市', 2024)))
  assert.ok('question' in asPrevious(of('示例市人民政府'), of('示例市水利局', 2024)))
})

test('among many, the same organ of the year before is chosen', () => {
  const many = [of('甲局', 2022), of('乙局'), of('甲局'), of(null)]
  assert.deepEqual(findPrevious(many, of('甲局', 2024)), { previous: many[2] })
  assert.deepEqual(findPrevious(many, of('乙局', 2024)), { previous: many[1] })
})

test('among many, an organ without a report of last year is a question', () => {
  for (const organ of ['丙局', null]) {
    const found = findPrevious([of('甲局'), of(null)], of(organ, 2024))
    assert.ok('question' in found && found.question.code === 'years.noPrevious')
  }
})
