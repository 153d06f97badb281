import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDatabase } from '#kit/db/testing/with-database.ts'
import { Refused } from '#kit/db/transaction.ts'
import { localDate } from '#law/index.ts'
import { publishRecord } from '../flow/publish-record.action.ts'
import { anEditorialOffice, examine } from '../testing/an-editorial-office.ts'
import { guideBody, guideLacks } from './guide.ts'
import { listConfirmed, listGuides } from './guides.store.ts'
import { confirmGuide, draftGuide, setGuideMonths } from './tend-guide.action.ts'

const profile = {
  ...{ officeName: '示例公开科', address: '示例路 1 号', hours: '工作日 9 时至 17 时' },
  ...{ phone: '0000-1234567', fax: '0000-1234568', internetContact: 'gk@example.gov.cn' },
  guideAddress: '',
}
const known = {
  text: guideBody('示例局', profile),
  confirmedOn: localDate('2026-01-05'),
  profile,
  months: 12,
  today: localDate('2026-06-01'),
}

test('a guide lacks what the law asks for: none at all, old, another office than the profile says', () => {
  assert.deepEqual(guideLacks(known), [])
  assert.deepEqual(guideLacks({ ...known, text: undefined }), ['没有公开的指南'])
  assert.match(guideLacks({ ...known, today: localDate('2027-01-08') }).join(), /超过 12 个月/)
  assert.deepEqual(guideLacks({ ...known, today: localDate('2027-01-05') }), [])
  const moved = { ...profile, phone: '0000-7654321', fax: '' }
  assert.deepEqual(guideLacks({ ...known, profile: moved }), [
    '与单位信息不一致：联系电话',
    '单位信息没有填写：传真号码',
  ])
})

test('what is written from the profile holds nothing that runs', () => {
  assert.ok(!guideBody('示例<b>', { ...profile, address: '<script>' }).includes('<script>'))
})

const refused = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code

test('a guide is drafted, published as every record, and confirmed by the head of the office', () =>
  withDatabase(async (given) => {
    const office = await anEditorialOffice(given)
    const { unit, as } = office
    const on = '2026-03-02'
    await assert.rejects(confirmGuide(as('officeHead', on), unit.id), refused('guide.none'))
    const key = await draftGuide(as('clerk', on), unit.id)
    await examine(office, key, on)
    await publishRecord(as('officeHead', on), key)
    assert.equal((await listGuides(given.database, [unit.id])).get(unit.id)?.publishedOn, on)
    await assert.rejects(confirmGuide(as('clerk', on), unit.id), refused('guide.notYours'))
    await confirmGuide(as('officeHead', '2026-09-01'), unit.id)
    const confirmed = await listConfirmed(given.database, [unit.id])
    assert.equal(confirmed.get(unit.id), '2026-09-01')
    for (const typed of [
      { months: '0', basis: '示例' },
      { months: '6', basis: ' ' },
    ])
      await assert.rejects(
        setGuideMonths(as('officeHead', on), unit.id, typed),
        refused('guide.monthsInvalid'),
      )
    await setGuideMonths(as('officeHead', on), unit.id, { months: '6', basis: '示例规定' })
  }))
