import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testsOf } from './tests-of.ts'

test('a file is covered by the tests that import it, the one beside it first', () => {
  const tests = testsOf([
    { path: 'src/rules/all.test.ts', text: "import { a } from './requests/balance.ts'" },
    { path: 'src/rules/requests/balance.test.ts', text: "import { a } from './balance.ts'" },
    { path: 'src/rules/requests/other.test.ts', text: "const a = await import('../rule.ts')" },
  ])
  assert.deepEqual(tests.get('src/rules/requests/balance.ts'), [
    'src/rules/requests/balance.test.ts',
    'src/rules/all.test.ts',
  ])
  assert.deepEqual(tests.get('src/rules/rule.ts'), ['src/rules/requests/other.test.ts'])
})
