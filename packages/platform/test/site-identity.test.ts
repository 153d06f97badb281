import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aCast, aConfig, aContext, send } from './sites.ts'

const identity = {
  host: '示例市人民政府办公室',
  contact: '0391-1234567',
  idCode: '0000000000',
  icp: '示例ICP备00000000号',
  errorReportAddress: 'https://www.example.test/find-faults',
}

test('what the administrator says of the site stands on every page; the rest is not shown', () =>
  withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const staff = await consoleSite(aConfig(), given.database, false)
    const session = cast.administrator.session
    const empty = await send(staff, { method: 'GET', url: '/site', session })
    assert.match(empty.body, /还缺少[\s\S]*网站标识码、ICP备案号/)
    const wrong = { ...identity, idCode: '123', partyBadgeAddress: 'javascript:alert(1)' }
    const refused = await send(staff, { method: 'POST', url: '/site', session, form: wrong })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /应为十位数字/)
    assert.match(refused.body, /应以 https:\/\/ 开头/)
    assert.match(refused.body, /value="0391-1234567"/)
    const saved = await send(staff, { method: 'POST', url: '/site', session, form: identity })
    assert.equal(saved.statusCode, 303)
    await staff.close()

    const portal = await portalSite(aConfig(), given.as('portal'), false)
    for (const url of ['/', '/units/example-city', '/site-map', '/nowhere']) {
      const { body } = await portal.inject(url)
      assert.match(body, /主办单位：示例市人民政府办公室/, url)
      assert.match(body, /示例ICP备00000000号<\/a>/, url)
      assert.match(body, /<meta name="SiteIDCode" content="0000000000">/, url)
      assert.match(
        body,
        /href="https:\/\/www\.example\.test\/find-faults"[^>]*>我为政府网站找错/,
        url,
      )
      assert.doesNotMatch(body, /承办单位|党政机关网站标识|公安/, url)
    }
    await portal.close()
  }))
