// How staff are reached, over HTTP: masked until asked for, and asking is noted.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { aCast, aConfig, aContext, send } from './sites.ts'

test('a number is saved, shown masked, and shown whole only by a form that is noted', () =>
  withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(aConfig(), given.database, false)
    const { session } = cast.administrator
    const url = `/accounts/${cast.clerk.id}/contact`
    const reading = "select subject, facts from audit_lines where action = 'kit.revealPersonalData'"
    try {
      const refused = await send(site, { method: 'POST', url, session, form: { phone: '１２３' } })
      assert.equal(refused.statusCode, 422)
      assert.match(refused.body, /value="１２３"/)
      const saved = await send(site, {
        method: 'POST',
        url,
        session,
        form: { phone: '13800000000' },
      })
      assert.equal(saved.statusCode, 303)
      const masked = await send(site, { method: 'GET', url, session })
      assert.match(masked.body, /138\*\*\*\*0000/)
      assert.doesNotMatch(masked.body, /13800000000/)
      assert.equal((await given.sql(reading)).rowCount, 0)
      const shown = await send(site, { method: 'POST', url: `${url}/reveal`, session })
      assert.match(shown.body, /13800000000/)
      assert.equal(shown.headers['cache-control'], 'no-store')
      const { rows } = await given.sql(reading)
      assert.deepEqual(rows, [{ subject: cast.clerk.id, facts: { what: 'staff.phone' } }])
      const forged = await site.inject({
        method: 'POST',
        url: `${url}/reveal`,
        cookies: { gk_session: session },
      })
      assert.equal(forged.statusCode, 403)
      for (const stranger of [cast.clerk, cast.auditor])
        assert.equal(
          (await send(site, { method: 'GET', url, session: stranger.session })).statusCode,
          403,
        )
      assert.equal((await given.sql(reading)).rowCount, 1)
    } finally {
      await site.close()
    }
  }))
