import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Breach, cruiseImports } from './cruise.ts'
import { rules } from './rules.ts'

const engine = 'packages/report-engine/src'
const platform = 'packages/platform/src'
const { breaches, modules } = await cruiseImports(join(import.meta.dirname, 'fixtures'), [
  engine,
  platform,
])

const between = (from: string, to: string, source = engine): readonly string[] =>
  breaches
    .filter((breach: Breach) => breach.from === `${source}/${from}` && breach.to.includes(to))
    .map(({ rule }) => rule)

test('every rule catches its planted breach', () => {
  const caught = new Set(breaches.map(({ rule }) => rule))
  assert.deepEqual(
    rules.map(({ name }) => name).filter((name) => !caught.has(name ?? '')),
    [],
  )
})

test('the modules of the planted tree are all seen', () => {
  assert.ok(modules.length >= 19, `${modules.length} seen`)
})

test('a reader, the binder and a rule may not reach beyond their layer', () => {
  assert.deepEqual(between('read/reader.ts', 'bind/bind.ts'), ['read-knows-the-core'])
  assert.deepEqual(between('bind/bind.ts', 'read/limits.ts'), ['bind-knows-blocks-not-readers'])
  assert.deepEqual(between('rules/greedy.ts', 'bind/bind.ts'), ['rules-know-the-core'])
})

test('imports that keep to the layers are not reported', () => {
  assert.deepEqual(between('bind/bind.ts', 'read/source.ts'), [])
  assert.deepEqual(between('read/html/read-html.ts', 'htmlparser2'), [])
  assert.deepEqual(between('write/write-docx.ts', 'docx'), [])
  assert.deepEqual(between('write/write-docx.ts', 'fs'), [])
  assert.deepEqual(between('check.ts', 'rules/rule.ts'), [])
  assert.deepEqual(between('cli/main.ts', 'read/reader.ts'), [])
  assert.deepEqual(between('rules/rule.test.ts', 'bind/bind.ts'), [])
})

test('an engine that imports the platform or the network is reported', () => {
  assert.ok(between('rules/greedy.ts', 'platform/src/portal.ts').includes('engine-is-alone'))
  assert.ok(between('rules/greedy.ts', 'https').includes('engine-is-offline'))
})

test('slices, kinds of file and sites keep to their order', () => {
  const rulesBetween = (from: string, to: string): readonly string[] => between(from, to, platform)
  assert.ok(rulesBetween('agencies/early.ts', 'annual-report').includes('slice-order: agencies'))
  assert.ok(rulesBetween('annual-report/intruder.action.ts', 'staff.ts').includes('front-door'))
  assert.ok(rulesBetween('annual-report/impure.ts', 'kit/').includes('no-suffix-means-pure'))
  assert.ok(rulesBetween('portal.ts', 'console').includes('portal-reaches-no-console'))
})

test('imports of the platform that keep to the order are not reported', () => {
  assert.deepEqual(between('annual-report/accept.action.ts', '', platform), [])
  assert.deepEqual(between('annual-report/portal/report.page.ts', '', platform), [])
  assert.deepEqual(between('annual-report/pure.ts', '', platform), [])
})
