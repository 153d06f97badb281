import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '../report.ts'
import { sampleReport } from '../rules/sample-report.ts'
import { sampleSections } from '../rules/text/sample-sections.ts'
import { compareTexts } from './repeated-text.ts'
import { repetitionRule, yearsRepetition } from './repetition.ts'

const only = (overview: string, year = 2024): Report =>
  sampleReport({
    report: { year, sections: sampleSections({ overview, problems: null, other: null }) },
  })
const sentence = '示例机关全年按月核对公开目录并逐条登记核对结果，核对记录留存备查。'

test('the longest common passage is found with its place on both sides', () => {
  const previous = only(`平稳。\n甲乙丙丁、${sentence}`, 2023)
  const { repeated, sections } = compareTexts(previous, only(`今年情况如下。${sentence}另有新增。`))
  const [passage] = sections[0]?.passages ?? []
  assert.equal(passage?.text, sentence)
  assert.equal(passage?.length, sentence.length)
  assert.equal(repeated, sentence.length)
  assert.deepEqual(passage?.previous, { line: 102, column: 1 })
  assert.deepEqual(passage?.current, { line: 101, column: 1 })
})

test('blanks and full width digits do not hide a repetition; shorter passages do not count', () => {
  const previous = only('本年度共收到申请１２件，均按规定登记、审核、答复并归档保存。', 2023)
  const current = only('本年度共收到申请 12 件，均按规定登记、审核、答复并归档保存。')
  assert.equal(compareTexts(previous, current).repeated, compareTexts(previous, current).length)
  assert.equal(
    compareTexts(only('工作平稳有序推进。', 2023), only('工作平稳有序推进。')).repeated,
    0,
  )
})

test('the threshold is a setting; a share above it is a question', () => {
  const fresh = Array.from(
    { length: 20 },
    (_, index) => `第${index}项示例任务已由第${index}科室在${index}月完成并存档。`,
  ).join('')
  const old = sentence.repeat(10)
  const previous = only(old, 2023)
  const verdict = (rule: typeof yearsRepetition, text: string) =>
    rule.check(previous, only(text)).map((one) => one.verdict)
  assert.deepEqual(verdict(yearsRepetition, old), ['uncertain'])
  assert.deepEqual(verdict(yearsRepetition, fresh), ['passes'])
  assert.deepEqual(verdict(repetitionRule(20), fresh + old), ['uncertain'])
  assert.deepEqual(verdict(repetitionRule(90), fresh + old), ['passes'])
})

test('short texts and years that do not follow each other are not judged', () => {
  assert.deepEqual(yearsRepetition.check(only(sentence, 2023), only(sentence)), [])
  assert.deepEqual(
    yearsRepetition.check(only(sentence.repeat(10), 2021), only(sentence.repeat(10))),
    [],
  )
})

test('repeated characters never exceed the text, and identical texts repeat wholly', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'公开信息申请办理，。'),
    minLength: 20,
    maxLength: 200,
  })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const result = compareTexts(only(one, 2023), only(other))
      assert.ok(result.repeated <= result.length)
      const same = compareTexts(only(one, 2023), only(one))
      assert.equal(same.repeated, same.length)
    }),
  )
})

test('a long repetitive text takes no more than a moment', () => {
  const long = sentence.repeat(1000)
  const start = performance.now()
  compareTexts(only(long, 2023), only(long))
  assert.ok(performance.now() - start < 5000)
})
