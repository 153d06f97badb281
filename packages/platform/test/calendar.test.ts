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
      /2027年2月13日（星期六）<\/th><td>没有安排<\/td><td[^>]*>调休上班（春节）/,
    )
    assert.match(
      preview.body,
      /2027年1月31日（星期日）<\/td><td[^>]*>无法推算<\/td><td[^>]*>2027年1月29日（星期五）/,
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
      /2026年1月31日（星期六）<\/td><td[^>]*>2026年1月30日（星期五）<\/td><td[^>]*>2026年1月31日（星期六）/,
    )
    await site.close()
  }))

const local = {
  ...{ region: '示例自治区', year: '2026', title: '示例地方通知', documentNumber: '' },
  ...{ source: '示例自治区公报', publishedOn: '2026-01-04', way: 'rows' },
  ...{ 'day-1-from': '2026-05-27', 'day-1-until': '2026-05-28', 'day-1-kind': '休息' },
  ...{ 'day-1-name': '示例节', 'day-3-from': '2026-05-30', 'day-3-kind': '上班' },
  'day-3-name': '示例节',
}

test('a region’s days are filled in row by row, previewed, and sent on as they are', () =>
  onConsole(async (site, cast, { sql }) => {
    const { session } = cast.administrator
    const url = '/calendar/preview'
    const preview = await send(site, { method: 'POST', url, session, form: local })
    assert.equal(preview.statusCode, 200)
    assert.match(
      preview.body,
      /2026年5月27日（星期三）<\/th><td>工作日<\/td><td[^>]*>放假（示例节）/,
    )
    assert.match(
      preview.body,
      /2026年5月30日（星期六）<\/th><td>周末<\/td><td[^>]*>调休上班（示例节）/,
    )
    assert.match(preview.body, /没有单位属于“示例自治区”，导入后不会改变任何期限/)
    const there = { ...local, region: '示例市' }
    const known = await send(site, { method: 'POST', url, session, form: there })
    assert.doesNotMatch(known.body, /没有单位属于/)
    const hidden = [
      ...preview.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g),
    ]
    const confirmed = Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
    const saved = await send(site, {
      method: 'POST',
      url: '/calendar/import',
      session,
      form: confirmed,
    })
    assert.equal(
      decodeURIComponent(String(saved.headers.location)),
      '/calendar?year=2026&region=示例自治区',
    )
    const { rows } = await sql('select arrangement, notice_text from holiday_notices')
    assert.deepEqual(rows, [
      {
        arrangement: {
          year: 2026,
          breaks: [['示例节', '2026-05-27', '2026-05-28']],
          worked: [['示例节', '2026-05-30']],
        },
        notice_text: null,
      },
    ])
  }))

test('rows that cannot be read come back as they were typed; what is missing is said before the preview', () =>
  onConsole(async (site, cast) => {
    const { session } = cast.administrator
    const url = '/calendar/preview'
    const wrong = { ...local, 'day-1-from': '5月27日' }
    const answer = await send(site, { method: 'POST', url, session, form: wrong })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /第 1 行：“5月27日”不是日期/)
    assert.match(answer.body, /name="day-1-from"[^>]* value="5月27日"/)
    assert.match(answer.body, /value="rows" checked/)
    const noYear = await send(site, { method: 'POST', url, session, form: { ...local, year: '' } })
    assert.match(noYear.body, /四位数的年份/)
    const early = await send(site, { method: 'POST', url, session, form: { ...local, source: '' } })
    assert.equal(early.statusCode, 422)
    assert.match(early.body, /请填写通知的来源/)
    const noFile = await send(site, {
      method: 'POST',
      url,
      session,
      form: { ...local, way: 'file' },
    })
    assert.match(noFile.body, /请选择要上传的表格/)
    const pattern = await send(site, { method: 'GET', url: '/calendar/pattern.xlsx', session })
    assert.equal(pattern.statusCode, 200)
  }))

test('two administrators confirm the same notice at the same time: one is told, nothing breaks', () =>
  onConsole(async (site, cast, { sql }) => {
    const { session } = cast.administrator
    const confirm = (): Promise<number> =>
      send(site, {
        ...{ method: 'POST', url: '/calendar/import', session },
        form: { ...form, seen: '0' },
      }).then(({ statusCode }) => statusCode)
    const codes = await Promise.all([confirm(), confirm(), confirm()])
    assert.deepEqual(codes.sort(), [303, 409, 409])
    assert.equal((await sql('select from holiday_notices')).rowCount, 1)
  }))
