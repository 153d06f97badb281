import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { aCast, aConfig, aContext, type Cast, send } from './sites.ts'

type Stage = { readonly site: FastifyInstance; readonly cast: Cast }

function onSite(work: (stage: Stage) => Promise<void>): Promise<void> {
  return withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const config = aConfig({ consoleUrl: 'https://staff.example' })
    const site = await consoleSite(config, given.database, false)
    try {
      await work({ site, cast })
    } finally {
      await site.close()
    }
  })
}

test('a refused password keeps the page, with the problem beside its field', () =>
  onSite(async ({ site, cast }) => {
    const { session } = cast.clerk
    const change = (current: string, password: string, again = password) =>
      send(site, {
        method: 'POST',
        url: '/account/password',
        session,
        form: { current, password, again },
      })
    const wrong = await change('Guessed-1234', 'Huang-He-1952')
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /id="current-problem">现在的密码不正确/)
    assert.doesNotMatch(wrong.body, /Huang-He/)
    assert.match((await change('Chang-Jiang-68', 'short')).body, /id="password-problem">密码至少/)
    assert.match((await change('Chang-Jiang-68', 'Huang-He-1952', 'x')).body, /id="again-problem"/)
    const right = await change('Chang-Jiang-68', 'Huang-He-1952')
    assert.equal(right.statusCode, 303)
    const url = String(right.headers.location)
    assert.match((await send(site, { method: 'GET', url, session })).body, /密码已修改/)
  }))

test('the one-time link is shown as a whole address', () =>
  onSite(async ({ site, cast }) => {
    const url = `/accounts/${cast.clerk.id}/link`
    const { session } = cast.administrator
    const { body } = await send(site, { method: 'POST', url, session })
    assert.match(body, /https:\/\/staff\.example\/first-sign-in\/[\w-]{20,}/)
  }))
