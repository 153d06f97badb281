import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate } from '#law/index.ts'
import { existedIn } from './campaign.ts'
import { datesOf, remindersOf, type TypedDates, whyNotLead } from './why-not-campaign.ts'

const same = (on: string) => ({ submitOn: on, publishOn: on })
const legal: TypedDates = {
  department: same('2026-01-31'),
  street: same('2026-01-31'),
  government: same('2026-03-31'),
}

test('the days of the law and earlier ones may be set', () => {
  assert.ok('dates' in datesOf(legal, 2025))
  const department = { submitOn: '2026-01-26', publishOn: '2026-01-28' }
  const found = datesOf({ ...legal, department }, 2025)
  assert.ok('dates' in found)
  assert.deepEqual(found.dates.department, department)
})

const wrong: readonly (readonly [string, Partial<TypedDates>])[] = [
  ['campaign.dateAfterLegal', { department: same('2026-02-01') }],
  ['campaign.dateAfterLegal', { street: same('2026-03-31') }],
  ['campaign.dateAfterLegal', { government: same('2026-04-01') }],
  ['campaign.dateTooEarly', { government: same('2025-12-31') }],
  ['campaign.dateUnreadable', { department: same('2026-02-30') }],
  ['campaign.dateUnreadable', { department: same('') }],
  [
    'campaign.publishBeforeSubmit',
    { department: { submitOn: '2026-01-28', publishOn: '2026-01-26' } },
  ],
]
for (const [code, change] of wrong)
  test(`refused: ${JSON.stringify(change)}`, () => {
    const found = datesOf({ ...legal, ...change }, 2025)
    assert.ok('code' in found)
    assert.equal(found.code, code)
    assert.equal(found.level, Object.keys(change)[0])
  })

test('days of reminders are whole numbers, in whatever way they are parted', () => {
  assert.deepEqual(remindersOf('7、15, 1，7'), [15, 7, 1])
  assert.deepEqual(remindersOf(''), [])
  for (const text of ['0', '-1', '1.5', '91', '七', '1、2、3、4、5、6'])
    assert.equal(remindersOf(text), undefined, text)
})

test('only the office in charge of the unit itself leads', () => {
  const duties = [
    { role: 'supervisor', unitId: 'a' },
    { role: 'auditor', unitId: 'b' },
  ]
  assert.equal(whyNotLead(duties, { unitId: 'a' }), undefined)
  assert.equal(whyNotLead(duties, { unitId: 'b' })?.code, 'campaign.notYourRole')
})

test('whoever was there for a day of the year owes its report', () => {
  const unit = (createdOn: string, abolishedOn: string | null) => ({
    createdOn: localDate(createdOn),
    abolishedOn: abolishedOn === null ? null : localDate(abolishedOn),
  })
  assert.ok(existedIn(unit('2025-12-31', null), 2025))
  assert.ok(!existedIn(unit('2026-01-01', null), 2025))
  assert.ok(existedIn(unit('2019-01-01', '2025-06-30'), 2025))
  assert.ok(!existedIn(unit('2019-01-01', '2025-01-01'), 2025))
})
