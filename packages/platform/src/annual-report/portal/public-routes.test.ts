import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createUnit } from '#agencies/create-unit.action.ts'
import { renameUnit } from '#agencies/succession/rename-unit.action.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { portalLayout } from '#kit/html/portal-layout.ts'
import { createSite } from '#kit/http/site.ts'
import { localDate } from '#law/index.ts'
import { acceptReport } from '../flow/accept-report.action.ts'
import { correctReport } from '../flow/correct-report.action.ts'
import { createDraft } from '../flow/create-draft.action.ts'
import { importReport } from '../flow/import-report.action.ts'
import { publishReport } from '../flow/publish-report.action.ts'
import { submitReport } from '../flow/submit-report.action.ts'
import { digestOf } from '../publication/publications.store.ts'
import { aReportFile } from '../test-report.ts'
import { publicRoutes } from './public-routes.ts'

type Listed = {
  readonly items: readonly { readonly unit?: string; readonly code?: string }[]
  readonly next: string | null
}

const origin = 'https://www.example.test'

async function withSite(
  visit: (site: FastifyInstance, given: TestDatabase) => Promise<void>,
): Promise<void> {
  await withDatabase(async (given) => {
    const site = await createSite({
      name: 'portal',
      database: given.as('portal'),
      settings: {
        demo: false,
        https: false,
        behindProxy: false,
        log: false,
        requestsPerMinute: 1000,
        uploadMegabytes: 1,
      },
      routes: publicRoutes(origin),
      layout: portalLayout,
      refusals: {},
    })
    try {
      await visit(site, given)
    } finally {
      await site.close()
    }
  })
}

/** Units office-1, office-2 … each with a published report for 2024. */
async function publish(given: TestDatabase, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    const unit = await createUnit(given.context, {
      code: `office-${number}`,
      name: `示例${number}局`,
      kind: 'department',
      region: '示例市',
      hasRuleMakingPower: false,
      createdOn: localDate('2019-05-15'),
    })
    const key = { unitId: unit.id, year: 2024 }
    const as = (id: string, role: string) => ({
      ...given.context,
      actor: { kind: 'staff', id } as const,
      duties: [{ role, unitId: unit.id }],
    })
    const steps = async (): Promise<void> => {
      await importReport(
        as('clerk', 'clerk'),
        key,
        aReportFile({ year: 2024, received: number, organ: unit.name }),
      )
      await submitReport(as('head', 'officeHead'), key)
      await acceptReport(as('supervisor', 'supervisor'), key)
      await publishReport(as('head', 'officeHead'), key)
    }
    await createDraft(as('clerk', 'clerk'), key)
    await steps()
    if (number > 1) continue
    await correctReport(as('head', 'officeHead'), key, '更正标题 <b>。')
    await steps()
  }
}

test('a report has a page, files in five formats, and its earlier edition', async () => {
  await withSite(async (site, given) => {
    await publish(given, 1)
    const page = await site.inject('/reports/office-1/2024')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /二、主动公开政府信息情况/)
    assert.match(page.body, /更正标题 &lt;b&gt;。/)
    assert.doesNotMatch(page.body, /style=/)
    assert.match(page.body, /href="\/reports\/office-1\/2024\/editions\/1"/)

    const earlier = await site.inject('/reports/office-1/2024/editions/1')
    assert.match(earlier.body, /已被更正的第 1 版/)
    assert.match(earlier.body, /href="\/reports\/office-1\/2024\/editions\/1\.docx"/)

    for (const [ending, start] of Object.entries({
      json: '{"format"',
      docx: 'PK',
      pdf: '%PDF',
      xlsx: 'PK',
      csv: '\uFEFF项目,数值,状态,原文,单元格地址\r\n表二',
    })) {
      const file = await site.inject(`/reports/office-1/2024.${ending}`)
      assert.equal(file.statusCode, 200, ending)
      assert.ok(file.body.startsWith(start), ending)
      const again = await site.inject({
        url: `/reports/office-1/2024.${ending}`,
        headers: { 'if-none-match': String(file.headers.etag) },
      })
      assert.equal(again.statusCode, 304, ending)
    }
  })
})

test('the JSON of a report has the digest that the API states', async () => {
  await withSite(async (site, given) => {
    await publish(given, 1)
    const { body } = await site.inject('/reports/office-1/2024.json')
    const { items } = (await site.inject('/api/v1/reports?unit=office-1')).json()
    assert.equal(items[0].sha256, digestOf(body))
    assert.equal(items[0].edition, 2)
    assert.equal(items[0].files.pdf, '/reports/office-1/2024.pdf')
  })
})

test('what is not published is not found', async () => {
  await withSite(async (site, given) => {
    await publish(given, 1)
    const missing = ['2023', '2024.exe', '2024.', '24', 'x', '2024/editions/3', '2024/editions/x']
    for (const name of missing)
      assert.equal((await site.inject(`/reports/office-1/${name}`)).statusCode, 404, name)
    assert.equal((await site.inject('/reports/nobody/2024')).statusCode, 404)
  })
})

test('the list is searched by name and year', async () => {
  await withSite(async (site, given) => {
    await publish(given, 2)
    const found = await site.inject(`/reports?unit=${encodeURIComponent('示例2')}&year=2024`)
    assert.match(found.body, /href="\/reports\/office-2\/2024"/)
    assert.doesNotMatch(found.body, /href="\/reports\/office-1\/2024"/)
    const none = await site.inject('/reports?unit=%25')
    assert.match(none.body, /没有符合条件的年度报告/)
  })
})

test('one line finds reports by unit, former name, region, code, year and title', async () => {
  await withSite(async (site, given) => {
    await publish(given, 2)
    const on = localDate('2025-06-01')
    const { rows } = await given.sql(`select unit_id from units where code = 'office-2'`)
    const unitId: string = rows[0].unit_id
    await renameUnit(given.context, { unitId, name: '演示新局', on, basis: '示例' })
    const foundBy = async (line: string): Promise<readonly (string | undefined)[]> => {
      const { body } = await site.inject(`/reports?q=${encodeURIComponent(line)}`)
      return [...body.matchAll(/<th scope="row"><a href="\/reports\/([^/]+)/g)].map(([, it]) => it)
    }
    const both = ['office-1', 'office-2']
    const lines = {
      '': both,
      示例1: ['office-1'],
      示例2局2024年政府信息公开工作年度报告: ['office-2'],
      '演示新局 示例市': ['office-2'],
      'office-1': ['office-1'],
      '示例市 2024': both,
      '2023年': [],
      卫: [],
    }
    for (const [line, expected] of Object.entries(lines))
      assert.deepEqual(await foundBy(line), expected, line)
    const { body } = await site.inject('/reports?q=示例2')
    assert.match(body, /示例2局<\/a> <small class="report-note">现名：演示新局/)
    assert.match(body, /<a href="\/units\/office-2">演示新局<\/a>/)
    const page = await site.inject('/reports/office-2/2024')
    assert.match(page.body, /<a href="\/units\/office-2">示例2局<\/a> <small[^>]*>现名：演示新局/)
  })
})

test('a site without reports says so, and asks for nothing', async () => {
  await withSite(async (site) => {
    for (const [path, sentence] of Object.entries({
      '/reports': /还没有公开的年度报告/,
      '/compare': /还没有公开的年度报告，暂时没有可以比较的数字/,
    })) {
      const { body } = await site.inject(path)
      assert.match(body, sentence, path)
      assert.doesNotMatch(body, /<form/, path)
    }
  })
})

test('pages of the API follow one another without gap or repetition', async () => {
  await withSite(async (site, given) => {
    await publish(given, 3)
    for (const path of ['/api/v1/reports', '/api/v1/units']) {
      const seen: string[] = []
      let next: string | null = `${path}?limit=1`
      while (next !== null) {
        const answer: Listed = (await site.inject(next)).json()
        seen.push(...answer.items.map(({ unit, code }) => unit ?? code ?? ''))
        next = answer.next
      }
      assert.deepEqual(seen, ['office-1', 'office-2', 'office-3'], path)
    }
  })
})

test('a wrong query is refused with what is wrong, and what there is', async () => {
  await withSite(async (site, given) => {
    await publish(given, 1)
    const refusals = {
      '/api/v1/reports?year=abc&limit=0': [400, /year、limit/],
      '/api/v1/reports?yaer=2022': [400, /没有参数 yaer。.*unit、region、year、after、limit/],
      '/api/v1/units?unit=a': [400, /没有参数 unit/],
      '/api/v1/reports?year=2024&year=2023': [400, /year 只能给一次/],
      '/open-data/reports.csv?yaer=2022': [400, /这个地址的参数有：year/],
      '/open-data/reports.jsonl?year=all': [400, /year/],
      '/api/v1/reports?unit=nope': [404, /没有编码是“nope”/],
      '/api/v1/comparison?year=2024&unit=nope': [404, /没有编码是“nope”/],
      '/api/v1/editions?unit=office-1&year=1999': [404, /没有公开这一年度的报告/],
      '/api/v1/nothing': [404, /没有找到/],
      '/reports/nobody/2024.json': [404, /没有找到/],
    } as const
    for (const [url, [status, sentence]] of Object.entries(refusals)) {
      const answer = await site.inject(url)
      assert.equal(answer.statusCode, status, url)
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', url)
      assert.equal(answer.headers['access-control-allow-origin'], '*', url)
      assert.equal(answer.json().status, status, url)
      assert.match(answer.json().detail, sentence, url)
    }
    assert.equal((await site.inject('/api/v1/reports?unit=office&year=')).statusCode, 404)
    assert.equal((await site.inject('/api/v1/reports?unit=示例&year=')).statusCode, 200)
  })
})

test('the description of the API names every operation and the shape of a report', async () => {
  await withSite(async (site) => {
    const { openapi, paths, components } = (await site.inject('/api/v1/openapi.json')).json()
    assert.equal(openapi, '3.1.0')
    assert.deepEqual(Object.keys(paths), [
      '/api/v1/units',
      '/api/v1/reports',
      '/api/v1/editions',
      '/api/v1/comparison',
      '/reports/{unit}/{year}.json',
      '/open-data/reports.csv',
      '/open-data/reports.jsonl',
    ])
    assert.ok(components.schemas.Report.properties.cells)
    const names = paths['/api/v1/reports'].get.parameters.map(({ name }: { name: string }) => name)
    assert.deepEqual(names, ['unit', 'region', 'year', 'after', 'limit'])
  })
})

test('open data, feed, site map and robots state what is published', async () => {
  await withSite(async (site, given) => {
    await publish(given, 1)
    const csv = (await site.inject('/open-data/reports.csv')).body.split('\r\n')
    assert.equal(csv.length, 1 + 200 + 1)
    assert.ok(csv.includes('office-1,示例1局,2024,2,2021,requests.received.total,1,number'))
    assert.equal(
      (await site.inject('/open-data/reports.csv?year=2023')).body.split('\r\n').length,
      2,
    )

    const feed = (await site.inject('/feeds/reports.atom')).body
    assert.equal(feed.split('<entry>').length - 1, 2)
    assert.match(feed, /更正标题 &lt;b&gt;。/)
    assert.match(
      feed,
      /<id>https:\/\/www\.example\.test\/reports\/office-1\/2024\/editions\/2<\/id>/,
    )

    const { body: map } = await site.inject('/sitemap.xml')
    assert.match(map, /<loc>https:\/\/www\.example\.test\/reports\/office-1\/2024<\/loc>/)
    assert.match((await site.inject('/robots.txt')).body, /Sitemap: https:\/\/www\.example\.test/)
    const catalogue = (await site.inject('/open-data/dcat.jsonld')).json()
    assert.equal(catalogue['dcat:dataset'][0]['dcat:distribution'].length, 2)
    const lines = (await site.inject('/open-data/reports.jsonl')).body.split('\n')
    const whole = (await site.inject('/reports/office-1/2024.json')).json()
    assert.deepEqual(JSON.parse(lines[0] ?? '').report, whole)
    assert.equal(lines.length, 2)
    assert.equal((await site.inject('/open-data')).statusCode, 200)
  })
})
