import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrangedYears } from './arranged-years.ts'
import { arrangementProblems } from './arrangement-problems.ts'
import { daysByLaw } from './holidays-of-the-law.ts'
import { type ReadNotice, readHolidayNotice } from './read-holiday-notice.ts'

// Written for the tests in the form of the yearly notice; the days are those of the real one.
const of2026 = `示例通知：关于2026年部分节假日安排的通知
现将2026年各个节日的具体安排告知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
放假期间请安排好值班。
示例机关
2025年11月4日`

function problemsOf(read: ReadNotice): string {
  return 'problems' in read ? read.problems.join('\n') : ''
}

const changed = (from: string, to: string): string =>
  problemsOf(readHolidayNotice(of2026.replace(from, to), 2026))

test('the notice of 2026 gives the days of 2026', () => {
  const read = readHolidayNotice(of2026, 2026)
  assert.equal(problemsOf(read), '')
  assert.ok('arranged' in read)
  assert.deepEqual(
    read.arranged,
    arrangedYears.find(({ year }) => year === 2026),
  )
})

test('older wordings are read: two holidays as one, one day, long weekends, December before', () => {
  const text = `关于2023年部分节假日安排的通知
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`
  const read = readHolidayNotice(text, 2023)
  assert.ok('arranged' in read, problemsOf(read))
  assert.deepEqual(read.arranged.breaks[0], ['元旦', '2022-12-31', '2023-01-02'])
  assert.deepEqual(read.arranged.breaks.at(-1), ['中秋节、国庆节', '2023-09-29', '2023-10-06'])
  assert.equal(read.arranged.worked.length, 7)
  const short = '元旦：1月1日（周三）放假1天，不调休。'
  assert.match(problemsOf(readHolidayNotice(short, 2025)), /没有春节的法定假日/)
  assert.doesNotMatch(problemsOf(readHolidayNotice(short, 2025)), /元旦/)
  assert.match(problemsOf(readHolidayNotice('清明节：4月5日放假，与周末连休。', 2019)), /没有元旦/)
})

test('full-width digits, spaces and commas between two parts are read the same', () => {
  const spaced = of2026
    .replace('1月1日（周四）', '１ 月 1 日（周四）')
    .replace('共3天。1月4日（周日）上班', '共3天，1月4日（周日）上班')
  assert.deepEqual(readHolidayNotice(spaced, 2026), readHolidayNotice(of2026, 2026))
})

test('what does not agree with itself is refused, in words', () => {
  assert.match(changed('1月1日（周四）', '1月1日（周五）'), /与日历不符.*星期四/)
  assert.match(changed('共9天', '共8天'), /写明8天.*是9天/)
  assert.match(changed('2月14日（周六）、', '2月13日、'), /2026年2月13日（星期五）本来就是工作日/)
  assert.match(changed('2月28日（周六）', '2月22日（周日）'), /安排了两次/)
  assert.match(changed('至7日（周三）', '至2日').replace('', ''), /写明7天/)
  assert.match(changed('2月15日（', '2月30日（'), /不是一个日期/)
  assert.match(changed('六、中秋节：9月25日（周五）至27日（周日）放假，共3天。', ''), /没有中秋节/)
  assert.match(changed('三、清明节：4月4日（周六）至6日（周一）放假，共3天。', ''), /没有清明节/)
})

test('what may mean two things is refused, in words', () => {
  assert.match(changed('1月1日（周四）至3日', '12月31日至1月3日'), /分不清是2025年还是2026年/)
  assert.match(changed('5月9日（周六）上班', '5月9日前后上班'), /看不懂/)
  assert.match(changed('放假调休，共5天', '放假调休，另行通知'), /看不懂/)
  assert.match(problemsOf(readHolidayNotice(of2026, 2027)), /通知是2026年的安排/)
  assert.match(problemsOf(readHolidayNotice('春节放假七天。', 2026)), /没有读到假期/)
  assert.match(problemsOf(readHolidayNotice('春节：放假7天。', 2026)), /看不懂/)
})

// From the almanac, not from the arrangements.
test('lunar days off fall where the almanac has them', () => {
  const on = (year: number, wanted: string): readonly string[] =>
    daysByLaw(year).flatMap(({ name, on }) => (name === wanted ? [on] : []))
  assert.deepEqual(on(2026, '春节'), ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'])
  assert.deepEqual(on(2024, '春节'), ['2024-02-10', '2024-02-11', '2024-02-12'])
  assert.deepEqual(on(2025, '端午节'), ['2025-05-31'])
  assert.deepEqual(on(2025, '中秋节'), ['2025-10-06'])
  assert.deepEqual(on(2023, '中秋节'), ['2023-09-29'])
})

for (const arranged of arrangedYears)
  test(`the arrangement of ${arranged.year} has no problem`, () =>
    assert.deepEqual(arrangementProblems(arranged, 'national'), []))

test('a region arranges its own days without the national ones', () => {
  const arranged = {
    year: 2026,
    breaks: [['示例节', '2026-05-27', '2026-05-28']],
    worked: [],
  } as const
  assert.deepEqual(arrangementProblems(arranged, 'regional'), [])
  assert.match(arrangementProblems(arranged, 'national').join(), /没有元旦/)
  const empty = { year: 2026, breaks: [], worked: [] }
  assert.deepEqual(arrangementProblems(empty, 'regional'), ['没有读到任何一个假期。'])
})
