import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localDate, nationalCalendar } from '#law/index.ts'
import { type OutcomeName, outcomes } from '../case/outcome.ts'
import { readingsOfNoAnswer } from './no-answer.ts'
import { remedyOf } from './remedy.ts'
import { remedyLastDays } from './remedy-dates.ts'
import { periodInForce } from './remedy-periods.ts'
import { remedyRoute } from './remedy-route.ts'
import { type RemedyRow, remedyRowProblems } from './remedy-row.ts'
import { remedySubjects } from './remedy-subject.ts'
import { type Place, reviewOrganOf } from './review-organ.ts'

const day = localDate
const names = Object.keys(outcomes) as OutcomeName[]
const place: Omit<Place, 'standing'> = {
  unit: { name: '示例局', kind: 'department', ledBy: 'government' },
  governments: ['示例市人民政府', '示例省人民政府'],
  superior: undefined,
}
const row = (subject: RemedyRow['subject'], value: string, version = 1): RemedyRow => ({
  ...{ subject, value, version, basis: '示例依据', savedBy: 'x' },
  ...{ validFrom: day('2026-01-01'), savedAt: new Date(0) },
})
const of = (outcome: OutcomeName, more: Partial<Parameters<typeof remedyOf>[0]> = {}) =>
  remedyOf({
    ...{ outcome, withheldBy: [], decidedOn: day('2026-03-20'), isServedOnline: false },
    ...{ place, rows: [], ...more },
  })

for (const outcome of names)
  test(`${outcome}: the way is that of the outcome table, and its sentences say it`, () => {
    const { remedy } = outcomes[outcome]
    const { route, text } = of(outcome, { withheldBy: ['refused.thirdPartyRights'] })
    if (remedy === 'none') assert.deepEqual([route, text], ['none', ''])
    if (remedy === 'either') {
      assert.equal(route, 'either')
      assert.match(text, /60日内向示例市人民政府申请行政复议，或者.*6个月内向.*法院提起行政诉讼/)
      assert.doesNotMatch(text, /先向/)
    }
    if (remedy === 'reviewFirst') {
      assert.equal(route, 'reviewFirst')
      assert.match(text, /应当自收到.*60日内先向示例市人民政府申请行政复议；.*15日内向/)
      assert.doesNotMatch(text, /6个月/)
    }
    if (remedy === 'reviewFirstForWithheld') {
      assert.equal(route, 'partly')
      assert.match(text, /不予公开的部分.*先向.*其他内容.*6个月/)
    }
  })

test('exactly the refusals under articles 14 to 16 go to reconsideration first', () => {
  const first = names.filter((outcome) => of(outcome).route === 'reviewFirst')
  assert.deepEqual(
    first,
    names.filter((outcome) => /第十[四五六]条/.test(outcomes[outcome].law)),
  )
})

test('before 2024 nothing went to reconsideration first', () => {
  for (const outcome of names) {
    const way = (on: string) =>
      remedyRoute({ outcome, decidedOn: day(on), withheldBy: ['refused.stateSecret'] })
    assert.ok(['either', 'none'].includes(way('2023-12-31')))
  }
  const since = { decidedOn: day('2024-01-01'), withheldBy: [] }
  assert.equal(remedyRoute({ outcome: 'refused.deliberative', ...since }), 'reviewFirst')
})

test('a partial disclosure that withholds on other grounds leaves the choice', () => {
  assert.equal(of('partlyGranted', { withheldBy: ['refused.registryInquiry'] }).route, 'either')
})

test('an office may put reconsideration first where it is unsettled, and nowhere else', () => {
  const rows = names.map((outcome) => row(outcome as RemedyRow['subject'], 'reviewFirst'))
  assert.equal(of('refused.registryInquiry', { rows }).route, 'reviewFirst')
  assert.equal(of('granted', { rows }).route, 'either')
  const turned = [row('refused.stateSecret' as RemedyRow['subject'], 'either')]
  assert.equal(of('refused.stateSecret', { rows: turned }).route, 'reviewFirst')
  assert.ok(!remedySubjects.includes('refused.stateSecret'))
})

test('who reviews: the government of the level, the next above, the bureau above, or itself', () => {
  const organ = (more: Partial<Place>) => reviewOrganOf({ ...place, standing: 'ordinary', ...more })
  const unit = (kind: Place['unit']['kind'], ledBy: 'government' | 'system' = 'government') => ({
    unit: { name: '示例机关', kind, ledBy },
  })
  assert.equal(organ({}).name, '示例市人民政府')
  assert.equal(organ(unit('government')).law, '行政复议法第二十四条第一款第二项')
  assert.equal(organ(unit('dispatched-office')).law, '行政复议法第二十四条第一款第三项')
  assert.equal(organ(unit('zone-committee')).law, '行政复议法第二十四条第一款第四项')
  const vertical = { ...unit('department', 'system'), superior: '示例海关' }
  assert.deepEqual(
    [organ(vertical).name, organ(vertical).law],
    ['示例海关', '行政复议法第二十七条'],
  )
  assert.equal(organ({ ...unit('government'), standing: 'provincial' }).name, '示例机关')
  assert.equal(organ({ ...unit('department'), standing: 'ministry' }).name, '示例机关')
  const justice = organ({ standing: 'justice', superior: '示例省司法厅' })
  assert.equal(justice.name, '示例市人民政府或者示例省司法厅')
  const alone = organ({ ...unit('government'), governments: [] })
  assert.deepEqual([alone.name, alone.isKnown], ['上一级人民政府', false])
})

test('what the office has stated stands in the letter; what it has not is named', () => {
  assert.deepEqual(of('granted').unstated, ['court'])
  const rows = [
    row('reviewOrgan', '旧复议机关'),
    row('reviewOrgan', '示例复议机关', 2),
    row('court', '示例区人民法院'),
    row('reviewChannel', 'https://review.example.gov.cn'),
  ]
  const stated = of('granted', { rows, isServedOnline: true })
  assert.deepEqual(stated.unstated, [])
  assert.match(stated.text, /示例复议机关.*示例区人民法院/)
  assert.match(stated.text, /互联网.*https:\/\/review\.example\.gov\.cn/)
  assert.doesNotMatch(of('granted', { rows }).text, /互联网/)
  assert.match(of('granted', { isServedOnline: true }).text, /互联网渠道/)
  const back = [...rows, row('reviewOrgan', '', 3)]
  assert.equal(of('granted', { rows: back }).reviewOrgan.name, '示例市人民政府')
})

for (const [subject, value, basis, wrong] of [
  ['court', '示例区人民法院', '', 'basis'],
  ['court', '一\n二', '依据', 'value'],
  ['court', '{{收件人}}', '依据', 'value'],
  ['standing', 'emperor', '依据', 'value'],
  ['refused.registryInquiry', 'none', '依据', 'value'],
  ['suitAfterReview', '0', '依据', 'value'],
  ['suitAfterReview', '十五', '依据', 'value'],
  ['suitAfterReview', '30', '', 'basis'],
  // 行政复议法 62 leaves room to laws with fewer days, and to no others.
  ['reviewOrdinary', '61', '依据', 'value'],
] as const)
  test(`refused as a row: ${subject} ${JSON.stringify(value)}`, () => {
    assert.deepEqual(Object.keys(remedyRowProblems({ subject, value, basis })), [wrong])
  })

test('an office may state the days that a special law gives, from a day on, with its basis', () => {
  const on = day('2026-03-20')
  assert.deepEqual(periodInForce([], 'suitAfterReview', on).days, 15)
  const rows = [row('suitAfterReview', '30')]
  const own = periodInForce(rows, 'suitAfterReview', on)
  assert.deepEqual([own.days, own.law], [30, '示例依据'])
  assert.equal(periodInForce(rows, 'suitAfterReview', day('2025-12-31')).days, 15)
  assert.match(of('refused.stateSecret', { rows }).text, /行政复议决定书之日起30日内/)
  const back = [...rows, row('suitAfterReview', '', 2)]
  assert.match(of('refused.stateSecret', { rows: back }).text, /行政复议决定书之日起15日内/)
})

const lastDays = (servedOn: string, route: 'either' | 'reviewFirst' | 'none' = 'either') =>
  remedyLastDays(route, day(servedOn), nationalCalendar).map(({ on, movedFrom }) => [on, movedFrom])

test('last days: 60 days and 6 months after service, past days off at the end', () => {
  // 60 days after 2025-03-12 is Sunday 05-11; 6 months after is Friday 09-12.
  assert.deepEqual(lastDays('2025-03-12'), [
    ['2025-05-12', '2025-05-11'],
    ['2025-09-12', undefined],
  ])
  // 60 days end within 国庆 2025: 10-01 to 10-08.
  assert.deepEqual(lastDays('2025-08-04', 'reviewFirst'), [['2025-10-09', '2025-10-03']])
  // 28 September 2025 is a Sunday that is worked.
  assert.deepEqual(lastDays('2025-07-30', 'reviewFirst'), [['2025-09-28', undefined]])
  // There is no 31 February: the last of the month, Saturday 2026-02-28, is worked.
  assert.deepEqual(lastDays('2025-08-31')[1], ['2026-02-28', undefined])
  assert.deepEqual(lastDays('2025-03-12', 'none'), [])
})

test('a last day in a year without an arrangement is said to be uncertain', () => {
  const [, suit] = remedyLastDays('either', day('2026-10-09'), nationalCalendar)
  assert.deepEqual([suit?.on, suit?.isCertain], ['2027-04-09', false])
})

test('for an office that does not answer both readings are shown, each with its text', () => {
  assert.deepEqual(
    readingsOfNoAnswer.map(({ basis }) => basis),
    ['行政复议法第二十三条第一款第三项', '法释〔2025〕8号第二条'],
  )
})
