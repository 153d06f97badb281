import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDocument } from 'htmlparser2'
import { localDate } from '#law/index.ts'
import { unpublishRecord } from '../../flow/end-record.action.ts'
import { origin, withPortal } from '../../portal/testing/with-portal.ts'
import { type EditionContent, emptyContent } from '../../record/content.ts'
import { takeInPublished } from '../../taking-in/take-in-published.action.ts'
import {
  aDraft,
  anEditorialOffice,
  aPublished,
  type EditorialOffice,
} from '../../testing/an-editorial-office.ts'
import { recordMapPart, recordMapParts } from './record-site-map.ts'

const on = '2026-03-02'
const own = {
  title: '示例方案 <甲> & 乙',
  summary: '方案的概述。',
  body: '<p>正文（示例）。</p>',
} as const

type Listed = {
  readonly items: readonly { readonly page: string; readonly title: string }[]
  readonly next: string | null
}

test('pages of the API follow one another without gap or repetition, and are narrowed', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    for (let index = 0; index < 5; index += 1) await aPublished(office, { on })
    await aPublished(office, { on: '2025-06-03', kind: 'notice', content: own })
    const seen: string[] = []
    for (let url: string | null = '/api/v1/records?limit=2'; url !== null; ) {
      const answer: Listed = (await site.inject(url)).json()
      seen.push(...answer.items.map(({ page }) => page))
      url = answer.next
    }
    assert.equal(seen.length, 6)
    assert.equal(new Set(seen).size, 6)
    const titles = async (query: string): Promise<readonly string[]> => {
      const answer: Listed = (await site.inject(`/api/v1/records?${query}`)).json()
      return answer.items.map(({ title }) => title)
    }
    assert.deepEqual(await titles('kind=notice&unit=office'), [own.title])
    assert.deepEqual(await titles('year=2025'), [own.title])
    assert.deepEqual(await titles('holds=no'), [])
    assert.equal((await site.inject('/api/v1/records?unit=nobody')).statusCode, 404)
    assert.equal((await site.inject('/api/v1/records?kind=nothing')).statusCode, 400)
    assert.equal((await site.inject('/api/v1/records?uni=office')).statusCode, 400)
  }))

test('one record in the API says all that its page says', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    const interprets = [{ tie: 'interprets', ...key } as const]
    await aPublished(office, { on, kind: 'interpretation', content: { ...own, ties: interprets } })
    const record = (await site.inject('/api/v1/records/office/2026-1')).json()
    assert.equal(record.content.title, '示例市停车管理办法（示例）')
    assert.equal(record.validity, 'inForce')
    assert.deepEqual(record.ties, [
      {
        page: '/documents/office/2026-2',
        title: own.title,
        tie: 'interprets',
        direction: 'suffers',
      },
    ])
    assert.equal((await site.inject('/api/v1/records/office/2026-9')).statusCode, 404)
  }))

test('feeds, bulk files, the API and the map of the site hold no draft and nothing taken down', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const key = await aPublished(office, { on })
    await aPublished(office, { on, content: own })
    await aDraft(office, { on, content: { title: '绝密草稿标题' } })
    const addresses = [
      ...['/api/v1/records', '/open-data/records.csv', '/open-data/records.jsonl'],
      ...['/feeds/records.atom', '/feeds/records.json', '/feeds/records.atom?unit=office'],
    ]
    for (const url of addresses) assert.match((await site.inject(url)).body, /停车/, url)
    const down = { reason: '误公开', law: '条例第十五条' }
    await unpublishRecord(office.as('officeHead', on), key, down)
    for (const url of addresses) {
      const { statusCode, body } = await site.inject(url)
      assert.equal(statusCode, 200, url)
      assert.doesNotMatch(body, /停车|绝密草稿/, url)
      assert.match(body, /示例方案/, url)
    }
    const gone = await site.inject('/api/v1/records/office/2026-1')
    assert.equal(gone.statusCode, 410)
    assert.match(gone.body, /误公开/)
    assert.doesNotMatch(gone.body, /停车/)
  }))

test('feeds are well formed, of one unit or one column, and are not sent again unchanged', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const other = await anEditorialOffice(given, 'bureau')
    await aPublished(office, { on, content: own })
    await aPublished(other, { on, kind: 'statistics', content: { entryCode: '20.4' } })
    const { body, headers } = await site.inject('/feeds/records.atom')
    const text = JSON.stringify(parseDocument(body, { xmlMode: true }).children.length)
    assert.ok(Number(text) > 0)
    assert.match(body, /<title>示例方案 &lt;甲&gt; &amp; 乙<\/title>/)
    assert.equal(body.match(/<entry>/g)?.length, body.match(/<\/entry>/g)?.length)
    assert.match(body, new RegExp(`<id>${origin}/documents/office/2026-1/editions/1</id>`))
    const feed = (await site.inject('/feeds/records.json')).json()
    assert.equal(feed.items.length, 2)
    for (const url of ['unit=bureau', 'column=mandatory'])
      assert.equal((await site.inject(`/feeds/records.json?${url}`)).json().items.length, 1, url)
    assert.equal((await site.inject('/feeds/records.atom?unit=nobody')).statusCode, 404)
    const again = { 'if-none-match': String(headers.etag) }
    assert.equal(
      (await site.inject({ url: '/feeds/records.atom', headers: again })).statusCode,
      304,
    )
  }))

test('bulk files have a line for each record, and nothing a spreadsheet would calculate', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    await aPublished(office, { on, content: { ...own, title: '=1+1，示例' } })
    await aPublished(office, { on })
    const { body } = await site.inject('/open-data/records.csv')
    assert.equal(body.trim().split('\r\n').length, 3)
    assert.match(body, /'=1\+1/)
    const lines = (await site.inject('/open-data/records.jsonl')).body.trim().split('\n')
    assert.deepEqual(lines.map((line) => JSON.parse(line).content.title).toSorted(), [
      '=1+1，示例',
      '示例市停车管理办法（示例）',
    ])
    assert.equal((await site.inject('/open-data/records.csv?unit=nobody')).statusCode, 404)
  }))

test('the files of the map of the site name every record once', () =>
  withPortal(async (_site, given) => {
    const office = await anEditorialOffice(given)
    for (let index = 0; index < 5; index += 1) await aPublished(office, { on })
    const read = given.as('portal')
    const parts = await recordMapParts(read, 2)
    assert.equal(parts.length, 3)
    const paths: string[] = []
    for (const name of parts)
      for await (const { path } of recordMapPart(read, name, 2) ?? []) paths.push(path)
    assert.equal(paths.length, 5)
    assert.equal(new Set(paths).size, 5)
    assert.equal(recordMapPart(read, 'first'), undefined)
  }))

test('a natural person whom a decision names is not named in full, on the page or for programs', () =>
  withPortal(async (site, given) => {
    const office = await anEditorialOffice(given)
    const fields = {
      ...{ party: '王示例', partyKind: '自然人', decisionNumber: '示罚〔2026〕1号' },
      ...{ penaltyKind: '警告', decidedOn: on, basis: '示例条例', result: '警告' },
    }
    const content = { ...own, fields }
    await takeIn(office, content)
    for (const url of [
      ...['/documents/office/2026-1', '/api/v1/records/office/2026-1'],
      ...['/open-data/records.jsonl', '/open-data/records.csv'],
    ]) {
      const { statusCode, body } = await site.inject(url)
      assert.equal(statusCode, 200, url)
      assert.doesNotMatch(body, /王示例/, url)
    }
    assert.match((await site.inject('/api/v1/records/office/2026-1')).body, /王某/)
  }))

/** Past the checks of publishing, as what comes from another site is taken in. */
async function takeIn(
  { unit, as }: EditorialOffice,
  content: Partial<EditionContent>,
): Promise<void> {
  await takeInPublished(as('officeHead', '2026-03-05'), unit.id, [
    {
      kind: 'penaltyDecision',
      content: { ...emptyContent, ...content, formedOn: localDate(on) },
      publishedOn: localDate(on),
      source: '示例网站',
    },
  ])
}
