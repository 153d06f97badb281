import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Entry, emptyEntry, entryOf, readEntry } from './unit-entry.ts'

const right: Entry = {
  ...emptyEntry,
  code: 'example-bureau',
  name: '示例局（示例市）',
  kind: '政府部门',
  region: '示例市',
  createdOn: '2019-05-15',
}

function problemsOf(change: Partial<Entry>): readonly string[] {
  const { problems } = readEntry({ ...right, ...change })
  return Object.entries(problems ?? {}).map(([field, sentence]) => `${field}: ${sentence}`)
}

test('what is written as offices write it is read, and printed the same way again', () => {
  const read = readEntry({
    ...right,
    creditCode: ' 91440300708461136t ',
    createdOn: '2019年5月5日',
    websites: 'www.example.gov.cn，https://example.gov.cn/a',
    hasRuleMakingPower: '是',
  })
  assert.ok(read.problems === undefined)
  assert.equal(read.unit.creditCode, '91440300708461136T')
  assert.equal(read.unit.createdOn, '2019-05-05')
  assert.equal(read.unit.name, '示例局（示例市）')
  assert.deepEqual(read.unit.websites, ['www.example.gov.cn', 'https://example.gov.cn/a'])
  const again = readEntry(entryOf(read.unit))
  assert.deepEqual(again, read)
})

for (const [change, said] of [
  [{ code: '' }, /code: 请填写单位代码/],
  [{ code: 'Example' }, /code: 单位代码应由小写字母/],
  [{ code: 'imports' }, /code: 这个代码由系统保留/],
  [{ name: ' ' }, /name: 请填写单位名称/],
  [{ name: '示'.repeat(101) }, /name: 最多 100 个字/],
  [{ kind: '局' }, /kind: “局”应为 人民政府、政府部门/],
  [{ ledBy: '双重' }, /ledBy: “双重”应为 属地政府领导、垂直领导 之一/],
  [{ under: '示例市' }, /under: 上级单位应填写单位代码/],
  [{ creditCode: '91440300708461136A' }, /creditCode: 统一社会信用代码有误/],
  [{ hasRuleMakingPower: '有' }, /hasRuleMakingPower: “有”应为“是”或者“否”/],
  [{ websites: '示例网站' }, /websites: 网站应填写网址/],
  [{ createdOn: '2019-02-29' }, /createdOn: “2019-02-29”不是日期/],
  [{ createdOn: '' }, /createdOn: “”不是日期/],
] as const)
  test(`refused: ${JSON.stringify(change)}`, () => {
    const problems = problemsOf(change)
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', said)
  })
