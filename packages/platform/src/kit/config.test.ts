import assert from 'node:assert/strict'
import { isAbsolute } from 'node:path'
import { test } from 'node:test'
import { parseConfig } from './config.ts'
import { settings } from './settings.ts'

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

test('each kind of setting has its own type of value and its own problem', () => {
  const parsed = parseConfig({
    UPLOAD_MEGABYTES: '8',
    HTTPS: 'yes',
    SECRET_CIPHER: 'sm4-cbc-hmac-sm3',
    CLAMAV: '/run/clamd.sock',
    KEY_FILE: 'keys/one',
  })
  assert.ok('config' in parsed)
  const { uploadMegabytes, https, secretCipher, clamav, keyFile } = parsed.config
  assert.deepEqual([uploadMegabytes, https, secretCipher], [8, true, 'sm4-cbc-hmac-sm3'])
  assert.equal(clamav, '/run/clamd.sock')
  assert.ok(isAbsolute(keyFile ?? ''))
  const wrong = { UPLOAD_MEGABYTES: '-1', HTTPS: '1', SECRET_CIPHER: 'des', CLAMAV: 'localhost' }
  const refused = parseConfig({ ...wrong, S3_ENDPOINT: 's3.example' })
  assert.ok('problems' in refused)
  assert.equal(refused.problems.length, 7, 'with the two keys that S3 needs')
})

test('the city’s login needs its client and our address, and passwords stay without it', () => {
  const issuer = { OIDC_ISSUER: 'https://login.example.gov.cn/oidc' }
  const alone = parseConfig(issuer)
  assert.ok('problems' in alone)
  const missing = alone.problems.map((problem) => problem.split('：')[0])
  assert.deepEqual(missing, ['CONSOLE_URL', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  const client = { OIDC_CLIENT_ID: 'gongkai', OIDC_CLIENT_SECRET: 'x' }
  const console = { CONSOLE_URL: 'https://work.example.gov.cn' }
  assert.ok('config' in parseConfig({ ...issuer, ...client, ...console, PASSWORD_SIGN_IN: 'no' }))
  assert.ok('problems' in parseConfig({ PASSWORD_SIGN_IN: 'no' }))
  const open = parseConfig({ ...client, ...console, OIDC_ISSUER: 'http://login.example.gov.cn' })
  assert.ok('problems' in open, 'codes and tokens would cross the net in the clear')
  assert.ok('config' in parseConfig({ ...client, ...console, OIDC_ISSUER: 'http://127.0.0.1:9' }))
})
