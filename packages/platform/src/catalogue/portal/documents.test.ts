import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { unpublishRecord, withdrawRecord } from '../flow/end-record.action.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { saveRecord, startEdition } from '../flow/write-record.action.ts'
import {
  aContent,
  aDraft,
  anEditorialOffice,
  aPublished,
  examine,
} from '../testing/an-editorial-office.ts'
import { origin, withPortal } from './testing/with-portal.ts'

const on = '2026-03-02'
const first = '/documents/office/2026-1'

test('a record has the seven fields, its text and the tags that tools of inspection read', () =>
  withPortal(
    async (site, given) => {
      const office = await anEditorialOffice(given)
      await aPublished(office, { on, content: { effectiveOn: localDate('2026-04-01') } })
      const { statusCode, body } = await site.inject(first)
      assert.equal(statusCode, 200)
      for (const field of [
        ...['索引号', '主题分类', '公开主体', '公开属性', '发文字号', '成文日期', '发布日期'],
        ...['有效性', '施行日期'],
      ])
        assert.match(body, new RegExp(`<dt>${field}</dt><dd>.+?</dd>`), field)
      assert.match(body, /<dd>主动公开<\/dd>/)
      assert.match(body, /第一条 为了规范停车/)
      assert.match(body, /印发.*自2026年4月1日起施行/)
      for (const [name, value] of Object.entries({
        SiteName: '示例市政府信息公开',
        SiteDomain: 'www.example.test',
        SiteIDCode: '0000000000',
        ColumnName: '政策-行政规范性文件',
        ArticleTitle: '示例市停车管理办法（示例）',
        PubDate: '2026-03-02 12:00',
        ContentSource: '示例局',
        Description: '本办法规定示例市停车场的设置和收费。',
        Url: `${origin}${first}`,
      }))
        assert.ok(body.includes(`<meta name="${name}" content="${value}">`), name)
      assert.doesNotMatch(body, /style=/)
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
      assert.equal(JSON.parse(data)['@type'], 'Legislation')
    },
    { idCode: '0000000000' },
  ))

test('nothing that was written into a record runs on its page', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const title = '</script><script>alert(1)</script>'
    await aPublished(office, {
      on,
      content: { title, summary: '"><img src=x>', keywords: ['<b>'] },
    })
    const { body } = await site.inject(first)
    assert.doesNotMatch(body, /<script>alert|<img src=x|<b>/)
  }))

test('a draft, and an edition that is not public yet, appear at no address', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    await aDraft(office, { on, content: { title: '绝密草稿标题' } })
    const second = await startEdition(office.as('clerk', on), key)
    const content = aContent(on, { title: '绝密草稿标题', changeNote: '更正' })
    await saveRecord(office.as('clerk', on), second, { content, seen: 1 })
    await examine(office, second, on)
    for (const url of [
      ...[first, `${first}/editions/1`, '/documents', '/units/office/policies', '/removals'],
      ...['/units/office/mandatory', '/units/office/mandatory?item=20.1', `${first}.docx`],
    ]) {
      const { statusCode, body } = await site.inject(url)
      assert.equal(statusCode, 200, url)
      assert.doesNotMatch(body, /绝密草稿/, url)
    }
    assert.equal((await site.inject(`${first}/editions/2`)).statusCode, 404)
    assert.equal((await site.inject('/documents/office/2026-2')).statusCode, 404)
  }))

test('an earlier edition says that there is a newer one, which says what changed', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const second = await startEdition(office.as('clerk', on), key)
    const content = aContent(on, { changeNote: '更正了一处日期' })
    await saveRecord(office.as('clerk', on), second, { content, seen: 1 })
    await examine(office, second, on)
    await publishRecord(office.as('officeHead', on), second)
    const newest = await site.inject(first)
    assert.match(newest.body, /更正说明<\/strong>（第 2 版）：更正了一处日期/)
    assert.match(newest.body, /href="\/documents\/office\/2026-1\/editions\/1"/)
    const earlier = await site.inject(`${first}/editions/1`)
    assert.match(earlier.body, /已有新版/)
    assert.match(earlier.body, /<meta name="robots" content="noindex">/)
  }))

test('a record that was withdrawn stays with the reason above it', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    await withdrawRecord(office.as('officeHead', on), key, '内容有误')
    const { statusCode, body } = await site.inject(first)
    assert.equal(statusCode, 200)
    assert.match(body, /已于 2026-03-02 撤回。<\/strong>原因：内容有误/)
    assert.doesNotMatch((await site.inject('/documents')).body, /停车/)
  }))

test('a record that was taken down leaves its number and the reason, and nothing of itself anywhere', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const repealing = { tie: 'repeals', ...key } as const
    const own = { title: '废止决定', summary: '废止一件文件。', body: '<p>予以废止（示例）。</p>' }
    await aPublished(office, { on, content: { ...own, ties: [repealing] } })
    const addresses = [
      ...[first, `${first}.docx`, `${first}.pdf`, `${first}/editions/1`, `${first}/code.svg`],
      ...[`${first}/files/1`, `${first}/editions/1.docx`],
    ]
    // Seen before, so that what is kept would show.
    for (const url of addresses) await site.inject(url)
    const down = { reason: '误公开', law: '条例第十五条' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    for (const url of addresses) {
      const { statusCode, body } = await site.inject(url)
      assert.equal(statusCode, 410, url)
      assert.match(body, /误公开（依据：条例第十五条）/, url)
      assert.doesNotMatch(body, /停车/, url)
    }
    for (const url of [
      ...['/documents', '/documents/office/2026-2', '/units/office/policies', '/removals'],
      ...['/units/office/mandatory', '/site-map'],
    ])
      assert.doesNotMatch((await site.inject(url)).body, /停车/, url)
    const log = await site.inject('/removals')
    assert.match(log.body, /2026年撤下 1 条/)
    assert.match(log.body, /误公开（依据：条例第十五条）/)
  }))

test('a record that was taken down leads to where the same is said now', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    await aPublished(office, { on })
    const down = { reason: '重复', law: '条例第六条', redirectTo: '/documents/office/2026-2' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    const { statusCode, headers } = await site.inject(first)
    assert.equal(statusCode, 301)
    assert.equal(headers.location, '/documents/office/2026-2')
  }))

test('a document names what interprets and what repeals it, and those name it', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const interprets = { tie: 'interprets', ...key } as const
    await aPublished(office, {
      on,
      kind: 'interpretation',
      content: { title: '停车办法解读', ties: [interprets], documentNumber: '' },
    })
    const repeals = { tie: 'repeals', ...key } as const
    await aPublished(office, { on, content: { title: '废止停车办法的决定', ties: [repeals] } })
    const { body } = await site.inject(first)
    assert.match(
      body,
      /<h2>政策解读<\/h2>\s*<ul><li><a href="\/documents\/office\/2026-2">停车办法解读/,
    )
    assert.match(
      body,
      /有效性<\/dt><dd><span[^>]*>废止<\/span><span>由<a href="\/documents\/office\/2026-3">/,
    )
    const interpretation = await site.inject('/documents/office/2026-2')
    assert.match(
      interpretation.body,
      /<h2>解读的文件<\/h2>\s*<ul><li><a href="\/documents\/office\/2026-1">/,
    )
  }))

test('a page that did not change is not sent again, and is once it did', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const { headers } = await site.inject(first)
    const asked = { url: first, headers: { 'if-none-match': String(headers.etag) } }
    assert.equal((await site.inject(asked)).statusCode, 304)
    await withdrawRecord(office.as('officeHead', on), key, '内容有误')
    assert.equal((await site.inject(asked)).statusCode, 200)
  }))

test('addresses that name nothing are not found', () =>
  withPortal(async (site, given) => {
    await aPublished(await anEditorialOffice(given), { on })
    for (const rest of [
      '2026-1.exe',
      '2026-01',
      '2026-1.docx/editions/1',
      '2026-1/editions/x',
      '2026-1/files/9',
    ])
      assert.equal((await site.inject(`/documents/office/${rest}`)).statusCode, 404, rest)
  }))

test('the public site has no right to what is not public', () =>
  withPortal(async (_site, { as }) => {
    const portal = as('portal')
    for (const table of [
      'records',
      'record_editions',
      'record_saves',
      'record_steps',
      'record_publications',
    ] as const)
      await assert.rejects(portal.selectFrom(table).selectAll().execute(), { code: '42501' }, table)
  }))
