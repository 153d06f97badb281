import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rulesReference } from './reference.ts'
import { ruleTexts } from './rule-texts.ts'

test('the reference has an entry, an explanation and a message for every rule', () => {
  const page = rulesReference()
  for (const { code, explanation, title } of ruleTexts) {
    const entry = page.split(`### ${code}\n`)[1]?.split('\n### ')[0] ?? ''
    assert.ok(entry.includes(explanation), code)
    assert.ok(entry.includes(title.en), code)
    assert.match(entry, /- Message: .+。\n/, code)
    assert.ok(page.includes(`[\`${code}\`](#${code.toLowerCase().replace('.', '')})`), code)
  }
})

test('the same rules give the same page', () => {
  assert.equal(rulesReference(), rulesReference())
})
