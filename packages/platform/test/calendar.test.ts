// The working calendar on the staff's site: looked at, a notice previewed and imported, over HTTP.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { arrangedYears } from '#law/arranged-years.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { demoPassword } from '../src/demo/demo-people.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { aCast, aConfig, aContext, type Cast, send, sessionOf } from './sites.ts'

// Made up for the tests in the form of the yearly notice.
const text = `关于2027年部分节假日安排的通知
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天，不调休。
六、中秋节：9月15日（周三）放假1天，不调休。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。`
const form = {
  region: '全国',
  year: '2027',
  title: '示例通知',
  documentNumber: '',
  source: '示例公报',
  publishedOn: '2026-11-04',
  notice: text,
}

function onConsole(
  visit: (site: FastifyInstance, cast: Cast, given: TestDatabase) => Promise<void>,
): Promise<void> {
  return withDatabase(async (given) => {
    const cast = await aCast(aContext(given))
    const site = await consoleSite(aConfig(), given.database, false)
    await visit(site, cast, given)
    await site.close()
  })
}

test('a notice is previewed, saved once it is confirmed, and then shown with its source', () =>
  onConsole(async (site, cast, { sql }) => {
    const { session } = cast.administrator
    const preview = await send(site, { method: 'POST', url: '/calendar/preview', session, form })
    assert.equal(preview.statusCode, 200)
    assert.match(preview.body, /日历由2026年延长到2027年/)
    assert.match(
      preview.body,
      /2027年2月13日（星期六）<\/th><td>没有安排<\/td><td>调休上班（春节）/,
    )
    assert.match(
      preview.body,
      /2027年1月31日（星期日）<\/td><td>无法推算<\/td><td>2027年1月29日（星期五）/,
    )
    assert.doesNotMatch(preview.body, /编制工作/)
    const stored = async (): Promise<number> =>
      (await sql('select count(*)::int as n from holiday_notices')).rows[0].n
    assert.equal(await stored(), 0)
    const confirmed = { ...form, seen: '0' }
    const saved = await send(site, {
      method: 'POST',
      url: '/calendar/import',
      session,
      form: confirmed,
    })
    assert.equal(saved.headers.location, '/calendar?year=2027')
    assert.equal(await stored(), 1)
    const head = cast.officeHead.session
    const shown = await send(site, { method: 'GET', url: '/calendar?year=2027', session: head })
    assert.match(shown.body, /示例公报/)
    assert.match(
      shown.body,
      /春节：2027年2月5日（星期五）至2027年2月11日（星期四）放假，共7天。2027年2月13日/,
    )
    assert.doesNotMatch(shown.body, /导入放假通知/)
    const twice = await send(site, {
      method: 'POST',
      url: '/calendar/import',
      session,
      form: confirmed,
    })
    assert.equal(twice.statusCode, 409)
    assert.match(twice.body, /预览之后已有人导入/)
    assert.equal(await stored(), 1)
  }))

test('a notice that cannot be read comes back as it was typed, with each sentence named', () =>
  onConsole(async (site, cast, { sql }) => {
    const { session } = cast.administrator
    const wrong = {
      ...form,
      notice: text.replace('共7天', '共8天').replace('6月9日（周三）', '6月9日（周五）'),
    }
    const answer = await send(site, {
      method: 'POST',
      url: '/calendar/preview',
      session,
      form: wrong,
    })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /写明8天/)
    assert.match(answer.body, /与日历不符/)
    assert.match(answer.body, /value="示例公报"/)
    assert.match(answer.body, /共8天/)
    const unsourced = { ...form, source: '', seen: '0' }
    const refused = await send(site, {
      method: 'POST',
      url: '/calendar/import',
      session,
      form: unsourced,
    })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /请填写通知的来源/)
    assert.match(refused.body, /value="示例通知"/)
    assert.equal((await sql('select from holiday_notices')).rowCount, 0)
  }))

test('a year beyond the calendar is said to be missing, and no day of it is guessed', () =>
  onConsole(async (site, cast) => {
    const { session } = cast.administrator
    const { body } = await send(site, { method: 'GET', url: '/calendar?year=2031', session })
    assert.match(body, /没有2031年的日历/)
    assert.match(body, /国务院办公厅公布后/)
  }))

test('the preview shows the dates of open campaigns beside those of the law', () =>
  withDatabase(async (given) => {
    const context = aContext(given)
    await loadDemo(given.database, new Date())
    const session = await sessionOf(context, { account: 'demo-admin', password: demoPassword })
    const site = await consoleSite(aConfig(), given.database, false)
    // A version of this year, in which the dates of the demo's campaign lie.
    const arranged = arrangedYears.find(({ year }) => year === 2026)
    const worked = [...(arranged?.worked ?? []), ['示例节', '2026-01-31']]
    const notice = JSON.stringify({ ...arranged, worked })
    const answer = await send(site, {
      method: 'POST',
      url: '/calendar/preview',
      session,
      form: { ...form, year: '2026', notice },
    })
    assert.equal(answer.statusCode, 200)
    assert.match(answer.body, /焦作市人民政府2025年度编制工作，政府部门和其他机关报送/)
    assert.match(
      answer.body,
      /2026年1月31日（星期六）<\/td><td>2026年1月30日（星期五）<\/td><td>2026年1月31日（星期六）/,
    )
    await site.close()
  }))
