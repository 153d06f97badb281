import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { unpublishRecord } from '../flow/end-record.action.ts'
import { listPublicCounts } from '../publication/public-counts.store.ts'
import { anEditorialOffice, aPublished } from '../testing/an-editorial-office.ts'
import { withPortal } from './testing/with-portal.ts'

const on = '2026-03-02'
const links = (body: string): readonly string[] =>
  [...body.matchAll(/<li><a href="(\/documents\/[^"]+)">/g)].flatMap(([, address]) => address ?? [])

function nextIn(body: string): string {
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(body) ?? []
  return next.replaceAll('&amp;', '&')
}

test('lists without records say so', () =>
  withPortal(async (site, given) => {
    await anEditorialOffice(given)
    for (const url of [
      '/documents',
      '/units/office/policies',
      '/units/office/guide',
      '/units/office/rules',
    ])
      assert.match((await site.inject(url)).body, /还没有公开的信息/, url)
    const { body } = await site.inject('/units/office/mandatory')
    // 条例 20 has fifteen items, 条例 21 seven more for cities, counties and their departments.
    assert.equal(body.match(/目前没有公开的信息/g)?.length, 22)
    assert.match((await site.inject('/removals')).body, /没有撤下的信息/)
    assert.match((await site.inject('/units/office/catalogue')).body, /还没有公布公开目录/)
    assert.equal((await site.inject('/units/office/nothing')).statusCode, 404)
    assert.equal((await site.inject('/units/nobody/policies')).statusCode, 404)
  }))

test('pages of a list follow one another without gap or repetition', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    for (let index = 0; index < 33; index += 1)
      await aPublished(office, { on, kind: index % 2 === 0 ? 'notice' : 'plan' })
    const seen: string[] = []
    for (let url = '/documents'; url !== ''; ) {
      const { body } = await site.inject(url)
      seen.push(...links(body))
      url = nextIn(body)
    }
    assert.equal(seen.length, 33)
    assert.equal(new Set(seen).size, 33)
  }))

test('a list is narrowed by kind, by item, by year and by whether documents hold', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    await aPublished(office, {
      on,
      content: { title: '已经到期的办法', expiresOn: localDate('2026-03-31') },
    })
    await aPublished(office, { on, content: { title: '有效的办法' } })
    await aPublished(office, {
      on,
      kind: 'statistics',
      content: { title: '统计公报', entryCode: '20.4' },
    })
    await aPublished(office, { on: '2025-12-30', kind: 'notice', content: { title: '去年的通知' } })
    const titles = async (url: string): Promise<string> => {
      const { body } = await site.inject(url)
      return [...body.matchAll(/<li><a href="\/documents\/[^"]+">(.*?)<\/a>/g)]
        .map(([, one]) => one)
        .join()
    }
    assert.equal(await titles('/units/office/policies?holds=yes'), '有效的办法')
    assert.equal(await titles('/units/office/policies?holds=no'), '已经到期的办法')
    assert.equal(await titles('/documents?kind=statistics'), '统计公报')
    assert.equal(await titles('/documents?year=2025'), '去年的通知')
    assert.equal(await titles('/units/office/mandatory?item=20.4'), '统计公报')
    // The column of the law shows what its items hold, whatever the kind.
    assert.match(await titles('/units/office/mandatory'), /办法.*统计公报/)
    assert.match(
      (await site.inject('/documents?kind=statistics&year=2025')).body,
      /没有符合条件的信息/,
    )
    assert.match((await site.inject('/documents')).body, /已失效/)
  }))

test('counts are kept with what is published and taken down', () =>
  withPortal(async (_site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    await aPublished(office, { on, kind: 'statistics', content: { entryCode: '20.4' } })
    const both = await listPublicCounts(given.as('portal'), office.unit.id)
    assert.deepEqual(
      both.toSorted((one, other) => (one.kind < other.kind ? -1 : 1)),
      [
        { kind: 'normativeDocument', item: '20.1', live: 1 },
        { kind: 'statistics', item: '20.4', live: 1 },
      ],
    )
    await unpublishRecord(office.as('officeHead', on), key, {
      reason: '误公开',
      law: '条例第十五条',
    })
    assert.deepEqual(await listPublicCounts(given.as('portal')), [
      { kind: 'statistics', item: '20.4', live: 1 },
    ])
  }))
