import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDayFile } from './console/read-day-file.ts'
import { arrangementOfRows, type DayRow } from './day-rows.ts'
import { readRows } from './read-arrangement.ts'

const row = (number: number, given: Partial<DayRow>): DayRow => ({
  ...{ number, from: '', until: '', kind: '休息', name: '示例节' },
  ...given,
})

function problemsOf(rows: readonly DayRow[]): string {
  const read = arrangementOfRows(rows, 2027)
  return 'problems' in read ? read.problems.join('') : ''
}

test('rows become breaks and worked days; single days in a row are one break', () => {
  const rows = [
    row(1, { from: '2027-03-02' }),
    row(2, { from: '2027/3/1' }),
    row(3, { from: '2027年3月3日', until: '2027.3.4', kind: '放假' }),
    row(4, { from: '2027-03-06', kind: '上班' }),
    row(5, { from: '2027-05-01', name: '另一个示例节' }),
  ]
  assert.deepEqual(arrangementOfRows(rows, 2027), {
    arranged: {
      year: 2027,
      breaks: [
        ['示例节', '2027-03-01', '2027-03-04'],
        ['另一个示例节', '2027-05-01', '2027-05-01'],
      ],
      worked: [['示例节', '2027-03-06']],
    },
  })
})

test('each thing wrong with a row is said with its number', () => {
  assert.match(problemsOf([]), /至少填写一行/)
  assert.match(problemsOf([row(3, { from: '' })]), /第 3 行：没有填写日期/)
  assert.match(problemsOf([row(1, { from: '2027-02-30' })]), /“2027-02-30”不是日期/)
  assert.match(problemsOf([row(1, { from: '2027-03-01', kind: '' })]), /没有选择休息或者上班/)
  assert.match(problemsOf([row(1, { from: '2027-03-01', kind: '也许' })]), /“也许”应为休息/)
  assert.match(problemsOf([row(1, { from: '2027-03-01', name: '' })]), /没有填写假日名称/)
  assert.match(problemsOf([row(1, { from: '2027-03-02', until: '2027-03-01' })]), /早于开始/)
  assert.match(problemsOf([row(1, { from: '2027-01-01', until: '9999-01-01' })]), /日期太长/)
  assert.match(problemsOf([row(1, { from: '2027-03-01', kind: 'constructor' })]), /应为休息/)
})

test('rows of a region are checked like any arrangement', () => {
  const place = { region: '示例自治区', year: 2027 }
  const weekday = readRows(
    [row(1, { from: '2027-03-01' }), row(2, { from: '2027-03-03', kind: '上班' })],
    place,
  )
  assert.match('problems' in weekday ? weekday.problems.join() : '', /本来就是工作日/)
  const other = readRows([row(1, { from: '2028-03-01' })], place)
  assert.match('problems' in other ? other.problems.join() : '', /不在2027年的安排之内/)
})

test('a table is read by its headings, with dates as text or as dates of the workbook', async () => {
  const { writeXlsx } = await import('hucre/xlsx')
  const rows = [
    ['示例自治区放假安排', '', '', ''],
    ['假日名称', '休息或上班', '日期', '至'],
    ['示例节', '休息', '2027-03-01', '2027-03-02'],
    ['', '', '', ''],
    ['示例节', '上班', new Date(Date.UTC(2027, 2, 6)), ''],
  ]
  const columns = [{}, {}, { numFmt: 'yyyy-mm-dd' }, {}]
  const read = await readDayFile(await writeXlsx({ sheets: [{ name: '安排', columns, rows }] }))
  assert.ok('rows' in read)
  assert.deepEqual(
    read.rows.map(({ number }) => number),
    [3, 5],
  )
  assert.deepEqual(arrangementOfRows(read.rows, 2027), {
    arranged: {
      year: 2027,
      breaks: [['示例节', '2027-03-01', '2027-03-02']],
      worked: [['示例节', '2027-03-06']],
    },
  })
  const csv = await readDayFile(Buffer.from('日期,休息或上班,假日名称\n2027/3/1,休息,示例节\n'))
  assert.ok('rows' in csv && csv.rows.length === 1)
  const wrong = await readDayFile(Buffer.from('日期,名称\n2027/3/1,示例节\n'))
  assert.match('problem' in wrong ? wrong.problem : '', /没有这些列：休息或上班、假日名称/)
  const picture = await readDayFile(Uint8Array.of(0x89, 0x50, 0, 1, 2, 3))
  assert.ok('problem' in picture)
})
