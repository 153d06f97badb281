import assert from 'node:assert/strict'
import { test } from 'node:test'
import { untestedCodes } from './finding-codes.ts'

const declares = (name: string, code: string) => ({
  path: `rules/${name}.ts`,
  text: `export const rule = {\n  code: '${code}',\n}`,
})

test('a code that no test names and whose file has no test beside it is untested', () => {
  const source = [
    declares('balance', 'requests.balance'),
    declares('counts', 'requests.counts'),
    declares('blank', 'cells.blank'),
  ]
  const tests = [
    { path: 'rules/balance.test.ts', text: '' },
    { path: 'check.test.ts', text: "assert.equal(code, 'cells.blank')" },
  ]
  assert.deepEqual(untestedCodes(source, tests), ['requests.counts in rules/counts.ts'])
})
