import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishRecord } from '#catalogue/flow/publish-record.action.ts'
import {
  aDraft,
  anEditorialOffice,
  aPublished,
  examine,
} from '#catalogue/testing/an-editorial-office.ts'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aConfig } from './sites.ts'

const on = '2026-03-02'

test('a citizen searches: finds with marks, nothing of drafts, and advice where nothing is found', () =>
  withDatabase(async (database) => {
    const office = await anEditorialOffice(database)
    await aPublished(office, {
      on,
      content: { title: '<b>停车</b>管理办法（示例）', body: '<p>对停车场“备案”作出规定。</p>' },
    })
    const draft = await aDraft(office, { on, content: { title: '秘密的停车草案（示例）' } })
    const site = await portalSite(aConfig(), database.as('portal'), false)
    const get = async (url: string) => (await site.inject({ url })).body
    try {
      const found = await get(`/search?${new URLSearchParams({ q: '停车' })}`)
      assert.match(found, /&lt;b&gt;<mark>停车<\/mark>&lt;\/b&gt;管理办法/)
      assert.match(found, /对<mark>停车<\/mark>场“备案”/)
      assert.match(
        await get(`/search?${new URLSearchParams({ q: '停车', count: 'exact' })}`),
        /共 1 条/,
      )
      assert.doesNotMatch(found, /草案/)
      for (const ending of ['atom', 'json']) {
        const feed = await get(`/search.${ending}?${new URLSearchParams({ q: '停车' })}`)
        assert.match(feed, /documents\/office\/2026-1/)
        assert.doesNotMatch(feed, /草案/)
      }
      assert.match(await get('/search?q=%E6%B3%8A%E8%BD%A6%E5%9C%BA'), /没有找到/)
      const wrong = await get(`/search?${new URLSearchParams({ q: '管里办法' })}`)
      assert.match(wrong, /您要找的是不是：<a href="\/search\?q=[^"]*">管理办法<\/a>/)
      assert.match(await get('/search?q=%E8%BD%A6x'), /没有找到/)
      assert.match(await get('/search?q='), /几个词之间加空格/)
      assert.match(await get('/search?q=%E7%A4%BA%E4%BE%8B%E5%B1%80'), /公开单位/)
      assert.equal(
        (await site.inject({ url: '/search?q=%00&after=x&unit=none&year=1' })).statusCode,
        200,
      )
      await examine(office, draft, on)
      await publishRecord(office.as('officeHead', on), draft)
      assert.match(await get(`/search?${new URLSearchParams({ q: '秘密的停车' })}`), /草案/)
    } finally {
      await site.close()
    }
  }))
