// Every rule explains itself, and its two examples are true.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearRules } from '../between-years/year-rules.ts'
import { familyRules } from '../subordinates/family-rules.ts'
import type { Judgement } from './rule.ts'
import { ruleTexts } from './rule-texts.ts'
import { rules } from './rules.ts'
import { sampleReport } from './sample-report.ts'

test('codes are readable, and no two rules share one', () => {
  const codes = ruleTexts.map(({ code }) => code)
  assert.deepEqual([...new Set(codes)], codes)
  for (const code of codes) assert.match(code, /^[a-z]+\.[a-zA-Z]+$/)
})

test('every rule has titles, a law, editions and an explanation in Chinese', () => {
  for (const { code, title, law, editions, explanation } of ruleTexts) {
    assert.match(title.zh, /\p{Script=Han}/u, code)
    assert.match(title.en, /^[^\p{Script=Han}]*\p{Script=Latin}/u, code)
    assert.ok(law.length > 0 && editions.length > 0, code)
    assert.match(explanation, /\p{Script=Han}.*。$/u, code)
  }
})

for (const rule of rules) {
  test(`${rule.code}: the passing example passes, the failing one is found`, () => {
    accepted(rule.check(sampleReport(rule.examples.passes)))
    refused(rule.check(sampleReport(rule.examples.fails)))
  })
}

for (const { code, examples, check } of yearRules) {
  test(`${code}: the passing example passes, the failing one is found`, () => {
    const { passes, fails } = examples
    accepted(check(sampleReport(passes.previous), sampleReport(passes.current)))
    refused(check(sampleReport(fails.previous), sampleReport(fails.current)))
  })
}

for (const { code, examples, check } of familyRules) {
  test(`${code}: the passing example passes, the failing one is found`, () => {
    accepted(check(examples.passes.family()))
    refused(check(examples.fails.family()))
  })
}

function accepted(judgements: readonly Judgement[]): void {
  assert.deepEqual(
    judgements.filter(({ verdict }) => verdict !== 'passes'),
    [],
  )
}

function refused(judgements: readonly Judgement[]): void {
  const found = judgements.filter(({ verdict }) => verdict !== 'passes')
  assert.ok(found.length > 0)
  for (const { message } of found) assert.match(message, /。$/)
}
