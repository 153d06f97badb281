import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createUnit } from '#agencies/create-unit.action.ts'
import { type TestDatabase, withDatabase } from '#kit/db/testing/with-database.ts'
import { localDate } from '#law/index.ts'
import { consoleSite } from '../src/console/console-site.ts'
import { portalSite } from '../src/portal/portal-site.ts'
import { aCast, aConfig, aContext, send } from './sites.ts'

const config = aConfig({ requestsPerMinute: 100_000 })
const office = { officeName: '示例公开办', phone: '0391-1234567', hours: '<b>工作日</b>' }

async function aWorld(given: TestDatabase) {
  const context = aContext(given)
  const cast = await aCast(context)
  await createUnit(context, {
    code: 'elsewhere',
    name: '他市人民政府',
    kind: 'government',
    region: '他市',
    hasRuleMakingPower: false,
    createdOn: localDate('2020-01-01'),
  })
  return { cast, site: await consoleSite(config, given.database, false) }
}

test('the head of an office keeps the profile of their own unit, and of no other', () =>
  withDatabase(async (given) => {
    const { cast, site } = await aWorld(given)
    const save = (code: string, session: string, form: Record<string, string> = office) =>
      send(site, { method: 'POST', url: `/units/${code}/profile`, session, form })
    const { officeHead, clerk, administrator } = cast
    assert.equal((await save('elsewhere', officeHead.session)).statusCode, 403)
    assert.equal((await save('example-city', clerk.session)).statusCode, 403)
    assert.equal((await save('nowhere', administrator.session)).statusCode, 404)
    const wrong = await save('example-city', officeHead.session, { ...office, phone: '无' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /id="phone-problem"/)
    assert.match(wrong.body, /value="示例公开办"/, 'what was typed stays')
    assert.deepEqual((await given.sql('select from unit_profiles')).rows, [])
    assert.equal((await save('example-city', officeHead.session)).statusCode, 303)
    assert.equal((await save('elsewhere', administrator.session)).statusCode, 303)
    const { rows } = await given.sql(
      `select actor_id from audit_lines where action = 'agencies.changeProfile' order by at`,
    )
    assert.deepEqual(rows, [{ actor_id: officeHead.id }, { actor_id: administrator.id }])
    await site.close()
  }))

test('names of people are for those who work with the unit and for the administrator', () =>
  withDatabase(async (given) => {
    const { cast, site } = await aWorld(given)
    const seen = async (code: string, session: string): Promise<string> =>
      (await send(site, { method: 'GET', url: `/units/${code}`, session })).body
    assert.match(await seen('example-city', cast.clerk.session), /示例x-officehead/)
    assert.match(await seen('example-city', cast.administrator.session), /示例x-officehead/)
    await given.sql(
      `update duties set unit_id = (select unit_id from units where code = 'elsewhere')
      where staff_id = $1`,
      [cast.clerk.id],
    )
    const outside = await seen('example-city', cast.clerk.session)
    assert.doesNotMatch(outside, /示例x-officehead/)
    assert.match(outside, /<td>1 人<\/td>/)
    assert.doesNotMatch(outside, /annual-reports\?unit=/)
    await site.close()
  }))

test('a refused form keeps its input and writes nothing', () =>
  withDatabase(async (given) => {
    const { cast, site } = await aWorld(given)
    const { session } = cast.administrator
    const post = (url: string, form: Record<string, string>) =>
      send(site, { method: 'POST', url, session, form })
    const count = async () => (await given.sql('select count(*)::int as n from audit_lines')).rows
    const before = await count()
    const merge = '/units/elsewhere/succession/merge'
    const noDay = await post(merge, { to: 'example-city', on: '去年', basis: '示例〔2025〕1号' })
    assert.equal(noDay.statusCode, 422)
    assert.match(noDay.body, /id="on-problem"/)
    assert.match(noDay.body, /value="示例〔2025〕1号"/)
    const nobody = await post(merge, { to: '没有的局', on: '2025-01-01', basis: '示例' })
    assert.equal(nobody.statusCode, 422)
    assert.match(nobody.body, /id="to-problem"/)
    const circle = await post('/units/example-city/edit', {
      kind: '人民政府',
      region: '示例市',
      under: 'example-city',
      ledBy: '属地政府领导',
      createdOn: '2020-01-01',
    })
    assert.equal(circle.statusCode, 422)
    assert.match(circle.body, /id="under-problem"/)
    assert.deepEqual(await count(), before)
    await site.close()
  }))

test('units are chosen by name; where two share one, the code beside it tells them apart', () =>
  withDatabase(async (given) => {
    const { cast, site } = await aWorld(given)
    const { session } = cast.administrator
    const post = (url: string, form: Record<string, string>) =>
      send(site, { method: 'POST', url, session, form })
    const get = async (url: string): Promise<string> =>
      (await send(site, { method: 'GET', url, session })).body
    const bureau = (code: string, under: string) =>
      post('/units/new', {
        ...{ code, name: '示例局', kind: '政府部门', region: '示例市', under },
        ...{ ledBy: '属地政府领导', createdOn: '2020-01-01' },
      })
    assert.match(await get('/units/new'), /<option value="他市人民政府"><\/option>/)
    const nowhere = await bureau('first', '没有的市')
    assert.equal(nowhere.statusCode, 422)
    assert.match(nowhere.body, /id="under-problem">没有找到这个单位/)
    assert.match(nowhere.body, /value="没有的市"/)
    assert.equal((await bureau('first', '示例市人民政府')).statusCode, 303)
    assert.equal((await bureau('second', '他市人民政府')).statusCode, 303)
    const form = await get('/units/first/edit')
    assert.match(form, /name="under"[^>]* value="示例市人民政府"/)
    assert.match(form, /<option value="示例局（second）"><\/option>/)
    const role = { role: 'clerk', unit: '示例局（second）' }
    const account = `/accounts/${cast.clerk.id}`
    assert.equal((await post(`${account}/assign-role`, role)).statusCode, 303)
    assert.equal(
      (await post(`${account}/assign-role`, { ...role, unit: '示例局' })).statusCode,
      422,
    )
    const split = await post('/units/first/succession/split', {
      ...{ 'to-1': '示例局（first）', 'to-2': '示例局（second）' },
      ...{ on: '2025-01-01', basis: '示例〔2025〕2号' },
    })
    assert.equal(split.statusCode, 303)
    assert.match(await get('/units/second'), /分设为/)
    await site.close()
  }))

test('the public sees the office, escaped, and nothing internal; the API says the same', () =>
  withDatabase(async (given) => {
    const { cast, site } = await aWorld(given)
    const url = '/units/example-city/profile'
    await send(site, { method: 'POST', url, session: cast.officeHead.session, form: office })
    await site.close()
    const portal = await portalSite(config, given.as('portal'), false)
    const page = await portal.inject('/units/example-city')
    assert.equal(page.statusCode, 200)
    assert.match(page.body, /0391-1234567/)
    assert.match(page.body, /&lt;b&gt;工作日/)
    assert.equal((await portal.inject('/units/nowhere')).statusCode, 404)
    assert.match((await portal.inject('/units?text=他市')).body, /他市人民政府/)
    const { items } = (await portal.inject('/api/v1/units')).json()
    const own = items.find(({ code }: { code: string }) => code === 'example-city')
    assert.equal(own.office.officeName, '示例公开办')
    assert.equal(own.supervisor, null)
    await portal.close()
    await assert.rejects(
      given.as('portal').selectFrom('unit_profiles').selectAll().execute(),
      /permission denied/,
    )
    for (const table of ['staff', 'login_links', 'recovery_codes', 'unit_imports'] as const)
      await assert.rejects(
        given.as('portal').selectFrom(table).selectAll().execute(),
        /permission denied/,
        table,
      )
  }))
