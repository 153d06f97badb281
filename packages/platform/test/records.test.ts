// Records on the staff's site: a document from its draft to its removal over HTTP, each step by another
// person; what is refused; what is out of reach.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createUnit, findUnitByCode, type Role } from '#agencies/index.ts'
import { limitRecord } from '#catalogue/flow/limit-record.action.ts'
import { createRecord, saveRecord } from '#catalogue/flow/write-record.action.ts'
import { findEdition, listSteps } from '#catalogue/record/editions.store.ts'
import { aContent } from '#catalogue/testing/an-editorial-office.ts'
import { dayInChina, localDate } from '#law/index.ts'
import { onConsole, type Walk } from './on-console.ts'
import { aContext } from './sites.ts'

const today = dayInChina(new Date())

/** Somebody of the cast, at work in the unit of the walk. */
async function at({ given, cast }: Walk, role: Role) {
  const unitId = (await findUnitByCode(given.database, 'example-city'))?.id ?? ''
  const actor = { kind: 'staff', id: cast[role].id, role } as const
  return { ...aContext(given), actor, duties: [{ role, unitId }], unitId }
}

async function aDraft(walk: Walk, changes: Parameters<typeof aContent>[1] = {}) {
  const { unitId, ...context } = await at(walk, 'clerk')
  const content = aContent(today, changes)
  const key = await createRecord(context, { unitId, kind: 'normativeDocument', content })
  return { key, path: `/records/example-city/${key.recordId}` }
}

type Taking = readonly [role: Role, step: string, form?: Readonly<Record<string, string>>]

/** Takes a step that has to succeed. */
async function taken(walk: Walk, path: string, [role, step, form]: Taking): Promise<void> {
  const answer = await walk.post(role, `${path}/steps/${step}`, form)
  assert.equal(answer.statusCode, 303, `${step} as ${role}: ${answer.statusCode}`)
}

const wholeWay: readonly Taking[] = [
  ['clerk', 'submit'],
  ['reviewer', 'passReview'],
  ['secrecyReviewer', 'clearSecrecy'],
  ['organHead', 'approve'],
]

test('a document goes its whole way on the pages: each step asked about, taken, told', () =>
  onConsole(async (walk) => {
    const { path, key } = await aDraft(walk)
    const asked = await walk.see('clerk', `${path}/steps/submit`)
    assert.equal(asked.statusCode, 200)
    assert.match(asked.body, /依次为：送审、审核、保密审查、签发、发布/)
    for (const taking of wholeWay) await taken(walk, path, taking)
    const own = await walk.see('organHead', path)
    assert.match(own.body, /不能是送审或者审核这一内容的人|由经办人、公开工作机构负责人办理/)
    await taken(walk, path, ['officeHead', 'publish'])
    const page = await walk.see('clerk', `${path}?done=publish`)
    assert.match(page.body, /已发布，公众网站上可以查看/)
    assert.match(page.body, /索引号/)
    const steps = await listSteps(walk.given.database, key)
    assert.match(page.body, new RegExp(steps[0]?.digest.slice(0, 12) ?? '-'))
    await taken(walk, path, ['clerk', 'startEdition'])
    assert.match((await walk.see('clerk', path)).body, /公众现在看到的是/)
    assert.match((await walk.see('clerk', path)).body, /还不能送审：<\/strong>新的一版要写明/)
    assert.match((await walk.see('clerk', `${path}/steps/submit`)).body, /新的一版要写明改了什么/)
    await taken(walk, path, ['clerk', 'drop'])
    const withdrawal = { reason: '依据的上位法已经修改' }
    await taken(walk, path, ['officeHead', 'withdraw', withdrawal])
    const removal = { reason: '含有个人隐私', law: '条例第十五条', redirectTo: '/documents' }
    await taken(walk, path, ['organHead', 'unpublish', removal])
    assert.match((await walk.see('clerk', path)).body, /含有个人隐私（依据：条例第十五条）/)
  }))

test('a refused step says why, keeps what was typed and writes nothing', () =>
  onConsole(async (walk) => {
    const { path, key } = await aDraft(walk)
    const notYours = await walk.post('reviewer', `${path}/steps/submit`)
    assert.equal(notYours.statusCode, 409)
    assert.match(notYours.body, /由经办人、公开工作机构负责人办理/)
    await taken(walk, path, ['clerk', 'submit'])
    const blank = await walk.post('reviewer', `${path}/steps/return`, { reason: ' ' })
    assert.equal(blank.statusCode, 422)
    assert.match(blank.body, /href="#reason"/)
    for (const taking of wholeWay.slice(1)) await taken(walk, path, taking)
    const soon = await walk.post('officeHead', `${path}/steps/schedule`, {
      hour: '2020-01-01T09:00',
    })
    assert.equal(soon.statusCode, 422)
    assert.match(soon.body, /value="2020-01-01T09:00"/)
    assert.match(soon.body, /五分钟以后/)
    const none = await walk.post('officeHead', `${path}/steps/schedule`, { hour: '明天' })
    assert.equal(none.statusCode, 422)
    const before = await listSteps(walk.given.database, key)
    const self = await walk.post('clerk', `${path}/steps/publish`)
    assert.equal(self.statusCode, 409)
    assert.match(self.body, /发布人不能是送审、审核、审查或者签发这一内容的人/)
    assert.deepEqual(await listSteps(walk.given.database, key), before)
    assert.equal((await findEdition(walk.given.database, key))?.state, 'approved')
  }))

test('whoever signs learns before who is left to publish, and a step nobody is left for says so', () =>
  onConsole(async (walk) => {
    const { path } = await aDraft(walk)
    for (const taking of wholeWay.slice(0, 3)) await taken(walk, path, taking)
    const byOrgan = await walk.see('organHead', `${path}/steps/approve`)
    assert.match(byOrgan.body, /您签发后，可以发布的有：/)
    const byOffice = await walk.see('officeHead', `${path}/steps/approve`)
    assert.match(byOffice.body, /您签发后，没有人可以发布/)
    await taken(walk, path, ['officeHead', 'approve'])
    const stuck = await walk.see('officeHead', path)
    assert.match(stuck.body, /担任的人都办过前面的步骤/)
  }))

test('the first page lists the records that wait for a person, and for nobody else', () =>
  onConsole(async (walk) => {
    const { path } = await aDraft(walk)
    await taken(walk, path, ['clerk', 'submit'])
    assert.match((await walk.see('reviewer', '/')).body, new RegExp(`待?审核.*${path}`, 's'))
    assert.doesNotMatch((await walk.see('secrecyReviewer', '/')).body, new RegExp(`"${path}"`))
    assert.doesNotMatch((await walk.see('administrator', '/')).body, new RegExp(`"${path}"`))
  }))

test('a step is taken on the content that was shown, and on no other', () =>
  onConsole(async (walk) => {
    const { path, key } = await aDraft(walk)
    await taken(walk, path, ['clerk', 'submit'])
    const shown = (await findEdition(walk.given.database, key))?.digest ?? ''
    const { unitId: _, ...context } = await at(walk, 'clerk')
    await saveRecord(context, key, { content: aContent(today, { genre: '公告' }), seen: 1 })
    await taken(walk, path, ['clerk', 'submit'])
    const late = await walk.post('reviewer', `${path}/steps/passReview`, { digest: shown })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /请看过现在的内容再办理/)
    assert.equal((await findEdition(walk.given.database, key))?.stepsPassed, 0)
  }))

test('a limited record is not found by whoever was not named, whatever their role', () =>
  onConsole(async (walk) => {
    const { path, key } = await aDraft(walk, { title: '示例未公开事项' })
    const { clerk, reviewer } = walk.cast
    const without = await walk.post('clerk', `${path}/steps/limit`, { reader: reviewer.id })
    assert.equal(without.statusCode, 422)
    assert.match(without.body, /要包括您自己/)
    const { unitId: _, ...context } = await at(walk, 'clerk')
    await limitRecord(context, key, [clerk.id, reviewer.id])
    for (const role of ['officeHead', 'organHead', 'supervisor', 'auditor'] as const) {
      assert.equal((await walk.see(role, path)).statusCode, 404, role)
      assert.doesNotMatch((await walk.see(role, '/records?words=示例')).body, /未公开事项/)
      assert.equal((await walk.post(role, `${path}/steps/submit`)).statusCode, 404, role)
    }
    assert.equal((await walk.see('administrator', path)).statusCode, 403)
    assert.equal((await walk.see('reviewer', path)).statusCode, 200)
    assert.match((await walk.see('reviewer', '/records')).body, /未公开事项/)
  }))

test('a record of another unit is not found, nor under the wrong unit', () =>
  onConsole(async (walk) => {
    const { key } = await aDraft(walk)
    await createUnit(aContext(walk.given), {
      ...{ code: 'other', name: '另一示例局', kind: 'department', region: '示例市' },
      ...{ hasRuleMakingPower: false, createdOn: localDate('2020-01-01') },
    })
    assert.equal((await walk.see('clerk', `/records/other/${key.recordId}`)).statusCode, 404)
    assert.equal((await walk.see('clerk', '/records/example-city/nothing')).statusCode, 404)
    assert.equal((await walk.see('clerk', '/records?unit=other')).statusCode, 200)
  }))

test('what is stored as the body never runs on a page', () =>
  onConsole(async (walk) => {
    const body = '<p onclick="a()">甲</p><script>b()</script><a href="javascript:c()">丙</a>'
    const { path } = await aDraft(walk, { body, title: '<img src=x onerror=d()>' })
    for (const address of [path, `${path}/steps/submit`, '/records']) {
      const { body: text } = await walk.see('clerk', address)
      assert.doesNotMatch(text, /onclick|<script|javascript:|<img src=x/, address)
    }
  }))
