import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { test } from 'node:test'
import { parseConfig, settings } from './config.ts'

test('an empty environment gives the defaults', () => {
  const parsed = parseConfig({})
  assert.ok('config' in parsed)
  assert.equal(parsed.config.portalPort, 8080)
  assert.equal(parsed.config.consolePort, 8081)
  assert.equal(parsed.config.host, '127.0.0.1')
  assert.equal(parsed.config.databaseUrl, undefined)
  assert.ok(isAbsolute(parsed.config.dataFolder))
})

test('all problems are listed at once, each with its variable', () => {
  const parsed = parseConfig({ PORTAL_PORT: '0', CONSOLE_PORT: 'web', DATABASE_URL: 'mysql://x' })
  assert.ok('problems' in parsed)
  const named = parsed.problems.map((problem) => problem.split('：')[0])
  assert.deepEqual(named, ['DATABASE_URL', 'PORTAL_PORT', 'CONSOLE_PORT'])
})

test('a blank value is a setting that was left out', () => {
  const parsed = parseConfig({ DATABASE_URL: ' ', PORTAL_PORT: '' })
  assert.ok('config' in parsed && parsed.config.databaseUrl === undefined)
})

test('every setting has a variable of its own and a sentence', () => {
  const variables = Object.values(settings).map(({ variable }) => variable)
  assert.equal(new Set(variables).size, variables.length)
  for (const { sentence } of Object.values(settings)) assert.match(sentence, /。$/)
})
