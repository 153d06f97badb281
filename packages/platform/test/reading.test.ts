// What the public and staff read of many reports: years, comparison, editions, open data.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { assignRole } from '#agencies/assign-role.action.ts'
import { siteMap, siteMapPart } from '#annual-report/portal/site-map.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aReadingCity, bureaus } from './reading-city.ts'
import { aCast, aConfig, aContext, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })

async function onPortal(
  visit: (site: FastifyInstance, given: TestDatabase) => Promise<void>,
): Promise<void> {
  await withDatabase(async (given) => {
    await aReadingCity(given)
    const site = await portalSite(config, given.as('portal'), false)
    try {
      await visit(site, given)
    } finally {
      await site.close()
    }
  })
}

const reportLinks = (page: string): readonly string[] =>
  [...page.matchAll(/<th scope="row"><a href="(\/reports\/[^"]+)"/g)].map(([, link = '']) => link)

test('pages of the list follow one another, whatever is searched for', () =>
  onPortal(async (site) => {
    for (const query of [
      '',
      'unit=第1',
      'region=新区',
      'unit=局&region=城区&year=2023',
      'unit=局',
    ]) {
      const seen: string[] = []
      let next: string | undefined = `/reports?${query}`
      while (next !== undefined) {
        const page: string = (await site.inject(next)).body
        seen.push(...reportLinks(page))
        next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
      }
      assert.equal(new Set(seen).size, seen.length, query)
      const many = { '': 36, 'unit=第1': 12, 'region=新区': 18, 'unit=局': 36 }[query] ?? 6
      assert.equal(seen.length, many, query)
    }
  }))

test('pages and files say when they changed, and are not sent twice', () =>
  onPortal(async (site) => {
    for (const url of ['/reports/bureau-01/2023', '/reports/bureau-01/2023.csv']) {
      const { headers } = await site.inject(url)
      const asked = (name: string, value: string) =>
        site.inject({ url, headers: { [name]: value } })
      const [etag, date] = [String(headers.etag), String(headers['last-modified'])]
      assert.equal(date, 'Mon, 22 Jan 2024 02:00:00 GMT')
      assert.equal((await asked('if-none-match', etag)).statusCode, 304)
      assert.equal((await asked('if-modified-since', date)).statusCode, 304)
      assert.equal((await asked('if-none-match', '"other"')).statusCode, 200)
      const earlier = 'Mon, 22 Jan 2024 01:59:59 GMT'
      assert.equal((await asked('if-modified-since', earlier)).statusCode, 200)
    }
    for (const url of ['/reports', '/compare', '/feeds/reports.atom', '/api/v1/reports']) {
      const { headers } = await site.inject(url)
      const again = { url, headers: { 'if-none-match': String(headers.etag) } }
      assert.equal((await site.inject(again)).statusCode, 304, url)
    }
  }))

test('a chart whose address names its figures is kept for good, another is asked for again', () =>
  onPortal(async (site) => {
    for (const page of ['/reports/bureau-01', '/compare?year=2023']) {
      const [, src = ''] =
        /<img class="year-chart" src="([^"]+)"/.exec((await site.inject(page)).body) ?? []
      const chart = await site.inject(src.replaceAll('&amp;', '&'))
      assert.equal(chart.headers['content-type'], 'image/svg+xml; charset=utf-8', page)
      assert.match(String(chart.headers['cache-control']), /immutable/, page)
      const other = await site.inject(src.replaceAll('&amp;', '&').replace(/v=[^&]+/, 'v=x'))
      assert.equal(other.headers['cache-control'], 'public, no-cache', page)
    }
  }))

test('the editions of a report say what was corrected, cell by cell', () =>
  onPortal(async (site) => {
    const { body } = await site.inject('/reports/bureau-01/2023/editions')
    assert.match(body, /原报告漏计了窗口受理的申请/)
    assert.match(body, /表三 · 一、本年新收政府信息公开申请数量 · 总计/)
    const { items } = (await site.inject('/api/v1/editions?unit=bureau-01&year=2023')).json()
    assert.equal(items.length, 2)
    const shown = body.split('<tbody>')[1]?.split('<tr>').length ?? 0
    assert.equal(items[0].changes.length, shown - 1)
    assert.equal(items[1].page, '/reports/bureau-01/2023/editions/1')
    assert.equal((await site.inject('/reports/bureau-02/2019/editions')).statusCode, 404)
  }))

test('the busy unit stands out in figures, and what is not published is nowhere', () =>
  onPortal(async (site, { sql, as }) => {
    const { body } = await site.inject('/compare?year=2024')
    assert.match(body, /是同级单位中位数 [\d.]+ 的 [\d.]+ 倍；去年 \d+/)
    const [, ...lines] = (await site.inject('/compare.csv?year=2024')).body.trimEnd().split('\r\n')
    assert.equal(lines.length, bureaus + 1)
    assert.match(lines[0] ?? '', /^示例市第1局,bureau-01,政府部门,县级,示例市城区,/)
    await sql(`delete from published_reports where unit_code = 'bureau-01' and year = 2024`)
    await sql(`delete from report_publications where year = 2024 and unit_id =
      (select unit_id from units where code = 'bureau-01')`)
    for (const url of [
      '/compare?year=2024',
      '/compare.csv?year=2024',
      '/api/v1/comparison?year=2024',
    ])
      assert.doesNotMatch((await site.inject(url)).body, /示例市第1局/, url)
    assert.equal((await site.inject('/reports/bureau-01/2024')).statusCode, 404)
    await assert.rejects(as('portal').selectFrom('report_editions').selectAll().execute(), {
      code: '42501',
    })
  }))

test('a site map too large for one file is an index of parts without gap or repetition', () =>
  onPortal(async (_site, { as }) => {
    const read = as('portal')
    const wish = { origin: 'https://www.example.test', perPart: 10 }
    const index = await siteMap(read, wish)
    assert.ok(typeof index === 'string')
    const parts = [...index.matchAll(/\/sitemaps\/([^<]+)</g)].map(([, name = '']) => name)
    assert.equal(parts.length, 4)
    const named: string[] = []
    for (const part of parts)
      for await (const piece of siteMapPart(read, wish, part) ?? [])
        named.push(
          ...[...piece.matchAll(/<loc>[^<]*\/reports\/([^<]+)<\/loc>/g)].map(([, at = '']) => at),
        )
    assert.equal(named.length, 36)
    assert.equal(new Set(named).size, 36)
    assert.equal(siteMapPart(read, wish, 'nothing.xml'), undefined)
  }))

test('staff see the years of a report in their reach, and compare what was handed in', () =>
  withDatabase(async (given) => {
    await aReadingCity(given)
    const context = aContext(given)
    const cast = await aCast(context)
    const { rows } = await given.sql(`select unit_id from units where code = 'reading-city'`)
    const duty = { staffId: cast.supervisor.id, unitId: rows[0].unit_id, role: 'supervisor' }
    await assignRole(context, duty)
    await given.sql(`update report_editions set state = 'draft' where year = 2024 and unit_id =
      (select unit_id from units where code = 'bureau-12')`)
    const site = await consoleSite(config, given.database, false)
    const visit = (session: string, url: string) => send(site, { method: 'GET', url, session })
    const { session } = cast.supervisor
    const years = await visit(session, '/annual-reports/bureau-01/2024/years')
    assert.equal(years.statusCode, 200)
    assert.match(years.body, /2022年<\/a> → <a href="\/annual-reports\/bureau-01\/2023">2023年/)
    assert.match(years.body, /现行有效件数/)
    const whole = await visit(session, '/annual-reports/bureau-01/2024/years?all=yes')
    assert.equal(whole.body.split('<tr><th scope="row">').length - 1, 200 + 2 + 4)
    const chart = await visit(session, '/annual-reports/bureau-01/2024/years/chart.svg')
    assert.match(chart.body, /^<svg /)
    const csv = await visit(session, '/annual-reports/compare.csv?year=2024')
    assert.match(csv.body, /bureau-11/)
    assert.doesNotMatch(csv.body, /bureau-12/)
    const page = await visit(session, '/annual-reports/compare?year=2024')
    assert.match(page.body, /href="\/annual-reports\/bureau-01\/2024">示例市第1局/)
    const outside = cast.clerk.session
    assert.equal((await visit(outside, '/annual-reports/bureau-01/2024/years')).statusCode, 404)
    assert.doesNotMatch((await visit(outside, '/annual-reports/compare?year=2024')).body, /bureau/)
    await site.close()
  }))
