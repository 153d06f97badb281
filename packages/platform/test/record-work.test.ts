// The office's work around records on the staff's site: its chain of reviews, what is withheld, what went
// out urgently.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findUnitByCode } from '#agencies/index.ts'
import { createRecord, saveRecord } from '#catalogue/flow/write-record.action.ts'
import { findChain } from '#catalogue/review-chain/chains.store.ts'
import { aContent } from '#catalogue/testing/an-editorial-office.ts'
import { addDays, dayInChina } from '#law/index.ts'
import { onConsole, type Walk } from './on-console.ts'
import { aContext, send } from './sites.ts'

const today = dayInChina(new Date())
const chains = '/records/review-chains/example-city'
const three = {
  ...{ kind: '*', 'name-0': '初审', 'role-0': 'reviewer' },
  ...{ 'name-1': '复审', 'role-1': 'officeHead', 'name-2': '终审', 'role-2': 'organHead' },
}

async function aDraft({ given, cast }: Walk, changes: Parameters<typeof aContent>[1] = {}) {
  const unitId = (await findUnitByCode(given.database, 'example-city'))?.id ?? ''
  const actor = { kind: 'staff', id: cast.clerk.id, role: 'clerk' } as const
  const context = { ...aContext(given), actor, duties: [{ role: 'clerk', unitId }] }
  const key = await createRecord(context, {
    ...{ unitId, kind: 'notice', content: aContent(today, changes) },
  })
  return { key, path: `/records/example-city/${key.recordId}` }
}

test('the head of the office sets the chain; it holds for what is handed in from then on', () =>
  onConsole(async (walk) => {
    const early = await aDraft(walk)
    assert.equal((await walk.post('clerk', `${early.path}/steps/submit`)).statusCode, 303)
    assert.equal((await walk.post('officeHead', chains, three)).statusCode, 303)
    const page = await walk.see('clerk', chains)
    assert.match(page.body, /送审 → 初审 → 复审 → 终审 → 保密审查 → 签发 → 发布/)
    assert.doesNotMatch(page.body, /name="name-0"/)
    assert.equal((await walk.post('reviewer', `${early.path}/steps/passReview`)).statusCode, 303)
    assert.match((await walk.see('reviewer', early.path)).body, /待保密审查/)
    const { path } = await aDraft(walk)
    await walk.post('clerk', `${path}/steps/submit`)
    const wrong = await walk.post('organHead', `${path}/steps/passReview`)
    assert.equal(wrong.statusCode, 409)
    assert.match(wrong.body, /现在轮到“初审”/)
    for (const role of ['reviewer', 'officeHead', 'organHead'] as const)
      assert.equal((await walk.post(role, `${path}/steps/passReview`)).statusCode, 303, role)
    assert.match((await walk.see('clerk', path)).body, /终审通过/)
    assert.equal((await walk.post('officeHead', `${chains}/remove`, { kind: '*' })).statusCode, 303)
    assert.match((await walk.see('officeHead', chains)).body, /没有设定，用通常的一道审核/)
  }))

test('a chain that cannot hold is refused with what was typed; others set none', () =>
  onConsole(async (walk) => {
    const unit = await findUnitByCode(walk.given.database, 'example-city')
    const chain = () => findChain(walk.given.database, { unitId: unit?.id ?? '', kind: 'notice' })
    const before = await chain()
    const same = await walk.post('officeHead', chains, { ...three, 'name-1': '初审' })
    assert.equal(same.statusCode, 422)
    assert.match(same.body, /各道审核的名称不能相同/)
    assert.match(same.body, /value="终审"/)
    const empty = await walk.post('officeHead', chains, { kind: '*' })
    assert.match(empty.body, /至少要有一道审核/)
    for (const role of ['clerk', 'reviewer', 'organHead', 'supervisor', 'auditor'] as const) {
      assert.equal((await walk.post(role, chains, three)).statusCode, 409, role)
      assert.equal((await walk.post(role, `${chains}/remove`, { kind: '*' })).statusCode, 409)
    }
    assert.deepEqual(await chain(), before)
    assert.equal(
      (await walk.post('officeHead', chains, { ...three, kind: 'none' })).statusCode,
      404,
    )
  }))

test('what is withheld stands in its list and is looked at again from there', () =>
  onConsole(async (walk) => {
    const changes = {
      attribute: 'withheld',
      ground: 'internalAffairs',
      groundReason: '示例',
    } as const
    const { path } = await aDraft(walk, { ...changes, title: '示例内部规则', reviewOn: today })
    for (const [role, step] of [
      ['clerk', 'submit'],
      ['reviewer', 'passReview'],
      ['secrecyReviewer', 'clearSecrecy'],
      ['organHead', 'approve'],
    ] as const)
      assert.equal((await walk.post(role, `${path}/steps/${step}`)).statusCode, 303, step)
    assert.match((await walk.see('officeHead', '/records/re-review')).body, /到期 1 条，共 1 条/)
    const given = { outcome: 'withheld', reason: '仍属内部事务', nextOn: today }
    const soon = await walk.post('officeHead', `${path}/steps/reviewAgain`, given)
    assert.equal(soon.statusCode, 422)
    assert.match(soon.body, /仍属内部事务/)
    const nextOn = addDays(today, 300)
    await walk.post('officeHead', `${path}/steps/reviewAgain`, { ...given, nextOn })
    const listed = await walk.see('clerk', '/records/re-review')
    assert.match(listed.body, /到期 0 条，共 1 条/)
    assert.match(listed.body, new RegExp(nextOn))
  }))

test('what went out urgently is counted on the list until somebody else has approved it', () =>
  onConsole(async (walk) => {
    const { path } = await aDraft(walk, { title: '示例汛情通告' })
    await walk.post('clerk', `${path}/steps/submit`)
    await walk.post('secrecyReviewer', `${path}/steps/clearSecrecy`)
    const reason = { reason: '示例河段水位超过警戒' }
    assert.equal(
      (await walk.post('officeHead', `${path}/steps/publishUrgently`, reason)).statusCode,
      303,
    )
    assert.match((await walk.see('clerk', '/records')).body, /待补办审核 1 条/)
    assert.match((await walk.see('clerk', '/records?urgent=yes')).body, /示例汛情通告/)
    assert.match((await walk.see('reviewer', '/records?mine=yes')).body, /示例汛情通告/)
    assert.doesNotMatch((await walk.see('officeHead', '/records?mine=yes')).body, /示例汛情通告/)
    assert.match((await walk.see('clerk', path)).body, /示例河段水位超过警戒/)
    assert.equal((await walk.post('reviewer', `${path}/steps/approveAfterwards`)).statusCode, 303)
    assert.doesNotMatch((await walk.see('clerk', '/records')).body, /待补办审核 1 条/)
  }))

test('any two saves are compared field by field; from above saves are not seen', () =>
  onConsole(async (walk) => {
    const { given, cast } = walk
    const { path, key } = await aDraft(walk, { body: '<p>收费每小时五元。</p>' })
    assert.match((await walk.see('clerk', `${path}/saves`)).body, /没有可以比较的/)
    const actor = { kind: 'staff', id: cast.clerk.id, role: 'clerk' } as const
    const duties = [{ role: 'clerk', unitId: key.unitId }]
    const context = { ...aContext(given), actor, duties }
    const content = aContent(today, { body: '<p>收费每小时六元。</p>', genre: '公告' })
    await saveRecord(context, key, { content, seen: 1 })
    const page = await walk.see('clerk', `${path}/saves`)
    assert.match(page.body, /收费每小时<del>五<\/del><ins>六<\/ins>元/)
    assert.match(page.body, /<ins>公告<\/ins>|公告/)
    assert.equal((await walk.see('clerk', `${path}/saves?from=1&to=1`)).statusCode, 200)
    assert.equal((await walk.see('clerk', `${path}/saves?from=1&to=9`)).statusCode, 404)
    assert.equal((await walk.see('administrator', `${path}/saves`)).statusCode, 403)
  }))

test('a draft is opened by its link without an account, until it is taken back', () =>
  onConsole(async (walk) => {
    const { site, given } = walk
    const { path } = await aDraft(walk, { title: '示例草稿', body: '<p>草稿内容</p>' })
    const asked = await walk.post('clerk', `${path}/previews`, { forWhom: ' ', days: '3' })
    assert.equal(asked.statusCode, 422)
    const long = await walk.post('clerk', `${path}/previews`, { forWhom: '示例科', days: '15' })
    assert.equal(long.statusCode, 422)
    const refused = await walk.post('reviewer', `${path}/previews`, { forWhom: '科', days: '3' })
    assert.equal(refused.statusCode, 409)
    assert.equal((await given.sql('select from record_previews')).rowCount, 0)
    const made = await walk.post('clerk', `${path}/previews`, { forWhom: '示例科', days: '3' })
    assert.equal(made.statusCode, 200)
    const [, key = ''] = /\/drafts\/([\w-]{43})/.exec(made.body) ?? []
    const open = () => send(site, { method: 'GET', url: `/drafts/${key}` })
    const shown = await open()
    assert.equal(shown.statusCode, 200)
    assert.match(shown.body, /草稿内容/)
    assert.match(shown.body, /未公开的草稿/)
    assert.equal(shown.headers['x-robots-tag'], 'noindex')
    assert.equal(shown.headers['cache-control'], 'no-store')
    const page = await walk.see('clerk', `${path}/previews`)
    assert.match(page.body, /1 次/)
    assert.doesNotMatch(page.body, new RegExp(key))
    const { rows } = await given.sql('select row_to_json(p)::text as text from record_previews p')
    assert.doesNotMatch(rows[0].text, new RegExp(key))
    const id = /previews\/([0-9a-f-]{36})\/revoke/.exec(page.body)?.[1] ?? ''
    assert.equal((await walk.post('clerk', `${path}/previews/${id}/revoke`)).statusCode, 303)
    assert.equal((await open()).statusCode, 404)
    assert.equal((await walk.post('clerk', `${path}/previews/${id}/revoke`)).statusCode, 409)
  }))

test('a link opens nothing once the draft is limited, withheld, public or out of date', () =>
  onConsole(async (walk) => {
    const { site, given, cast } = walk
    const linkTo = async (path: string): Promise<string> => {
      const made = await walk.post('clerk', `${path}/previews`, { forWhom: '示例科', days: '1' })
      return /\/drafts\/[\w-]{43}/.exec(made.body)?.[0] ?? ''
    }
    const statusOf = async (url: string) => (await send(site, { method: 'GET', url })).statusCode
    const { path } = await aDraft(walk)
    const link = await linkTo(path)
    assert.equal(await statusOf(link), 200)
    await walk.post('clerk', `${path}/steps/limit`, { reader: cast.clerk.id })
    assert.equal(await statusOf(link), 404)
    const late = await linkTo((await aDraft(walk)).path)
    await given.sql(`update record_previews set made_at = made_at - interval '2 days',
      expires_at = expires_at - interval '2 days'`)
    assert.equal(await statusOf(late), 404)
    const withheld = await aDraft(walk, { attribute: 'withheld', groundReason: '示例' })
    assert.equal(await linkTo(withheld.path), '')
    assert.equal(await statusOf(`/drafts/${'a'.repeat(43)}`), 404)
  }))
