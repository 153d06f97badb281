import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csv } from '#kit/csv.ts'
import { allCells, chosenCells, columnLabel, firstCells, mostCells } from './cell-choice.ts'
import { type ComparedUnit, compareUnits, type UnitComparison } from './compare-units.ts'
import { comparisonLines } from './comparison-csv.ts'
import { type Figure, fewestPeers, leastDistance, median, outliers } from './outliers.ts'
import { queryOf, wishOf } from './wish.ts'

const figures = (values: readonly number[]): Figure[] =>
  values.map((value, index) => ({ unitId: `unit-${index}`, value, before: undefined }))

test('the reason says how far from the median of like units, and last year’s figure', () => {
  const others = figures([9, 10, 11, 12, 12, 13, 14, 15])
  const far = { unitId: 'far', value: 118, before: 14 }
  assert.deepEqual(
    [...outliers([...others, far])],
    [['far', '是同级单位中位数 12 的 9.8 倍；去年 14']],
  )
})

test('a figure far below, a median of nothing, and a year without figures are worded plainly', () => {
  const many = figures([400, 401, 402, 403, 404, 405, 406, 3])
  assert.equal(outliers(many).get('unit-7'), '只有同级单位中位数 402.5 的 1%；去年没有数字')
  const zeros = figures([0, 0, 0, 0, 0, 0, 0, 25])
  assert.equal(outliers(zeros).get('unit-7'), '同级单位中位数是 0；去年没有数字')
  const near = figures([400, 401, 402, 403, 404, 405, 406, 460])
  assert.equal(outliers(near).get('unit-7'), '比同级单位中位数 403.5 多 56.5；去年没有数字')
})

test('nothing is said of few units', () => {
  const seven = figures([1, 1, 1, 1, 1, 1, 900])
  assert.ok(seven.length < fewestPeers)
  assert.equal(outliers(seven).size, 0)
})

test('what stands out lies outside the middle half and far from the median, whatever the figures', () => {
  const many = fc.array(fc.nat(5_000), { minLength: fewestPeers, maxLength: 60 })
  fc.assert(
    fc.property(many, (values) => {
      const given = figures(values)
      const found = outliers(given)
      const sorted = values.toSorted((one, other) => one - other)
      const middle = median(sorted)
      const inside = sorted.slice(Math.ceil(values.length / 4), Math.floor((values.length * 3) / 4))
      for (const { unitId, value } of given) {
        if (!found.has(unitId)) continue
        assert.ok(Math.abs(value - middle) >= leastDistance)
        assert.ok(!inside.includes(value))
      }
      // The order in which units come says nothing.
      assert.deepEqual(new Set(outliers(given.toReversed()).keys()), new Set(found.keys()))
      // Figures that move all together stand out or not as before.
      const moved = given.map((one) => ({ ...one, value: one.value + 1_000 }))
      assert.deepEqual(new Set(outliers(moved).keys()), new Set(found.keys()))
    }),
  )
})

const received = 'requests.received.total'

const unit = (code: string, value: string | null): ComparedUnit => ({
  unitId: code,
  code,
  name: `示例${code}`,
  kind: 'department',
  rank: 'county',
  scope: 'organ',
  above: ['city'],
  region: '示例市',
  cells: { [received]: { value, raw: value ?? '' } },
  before: {},
})

const linesOf = ({ groups }: UnitComparison) => groups.flatMap(({ lines }) => lines)

const city: ComparedUnit = {
  ...unit('city', '900'),
  unitId: 'city',
  kind: 'government',
  rank: 'city',
  scope: 'region',
  above: [],
}

test('units of another kind or rank have a group and a median of their own', () => {
  const bureaus = ['1', '2', '3', '4'].map((value, index) => unit(`b${index}`, value))
  const county = { ...unit('county', '500'), kind: 'government' }
  const order = { by: received, rising: false }
  const { groups } = compareUnits([...bureaus, county, city], [received], order)
  assert.deepEqual(
    groups.map(({ kind, rank, lines, middles }) => [kind, rank, lines.length, middles[0]]),
    [
      ['government', 'city', 1, { median: undefined, count: 1 }],
      ['government', 'county', 1, { median: undefined, count: 1 }],
      ['department', 'county', 4, { median: 2.5, count: 4 }],
    ],
  )
  const others = figures([1, 1, 1, 1, 1, 1, 1, 1]).map((_, index) => unit(`c${index}`, '1'))
  const all = compareUnits([...others, county, city], [received], order)
  assert.ok(linesOf(all).every(({ cells }) => cells[0]?.reason === undefined))
})

test('a report on more than the organ says how many of the units beside it it may hold', () => {
  const street = { ...unit('street', '5'), kind: 'dispatched-office' }
  const outside = { ...unit('outside', '5'), above: ['other'] }
  const all = [city, unit('a', '7'), street, outside]
  const partsOf = (scope: ComparedUnit['scope']): number | undefined => {
    const asked = [{ ...city, scope }, ...all.slice(1)]
    const { groups } = compareUnits(asked, [received], { by: received, rising: false })
    return groups[0]?.lines[0]?.parts
  }
  assert.deepEqual([partsOf('region'), partsOf('level'), partsOf('organ')], [2, 1, 0])
})

test('units without a number come last in either order, and equal ones by code', () => {
  const units = [unit('d', null), unit('c', '7'), unit('b', '12'), unit('a', '7')]
  const codes = (rising: boolean): readonly string[] =>
    linesOf(compareUnits(units, [received], { by: received, rising })).map(({ unit }) => unit.code)
  assert.deepEqual(codes(false), ['b', 'a', 'c', 'd'])
  assert.deepEqual(codes(true), ['a', 'c', 'b', 'd'])
})

test('the CSV holds the lines, columns and order of the table', () => {
  const units = [unit('a', '7'), unit('b', '12.50'), unit('c', null), unit('d', '3'), city]
  const comparison = compareUnits(units, [received], { by: received, rising: false })
  const [head, ...lines] = csv(comparisonLines(comparison)).split('\r\n')
  assert.equal(
    head,
    '\uFEFF单位,单位编码,类别,级别,地区,统计范围,本年新收政府信息公开申请数量 · 总计,差别较大的数字',
  )
  assert.deepEqual(lines, [
    '示例city,city,人民政府,市级,示例市,本地区,900,',
    '示例b,b,政府部门,县级,示例市,本机关,12.50,',
    '示例a,a,政府部门,县级,示例市,本机关,7,',
    '示例d,d,政府部门,县级,示例市,本机关,3,',
    '示例c,c,政府部门,县级,示例市,本机关,空白,',
    '中位数,,政府部门,县级,,,7,',
    '',
  ])
})

test('cells are chosen from the form, in its order, and not more than can be read', () => {
  assert.deepEqual(chosenCells([]), firstCells)
  assert.deepEqual(chosenCells(['no.such.cell']), firstCells)
  assert.deepEqual(chosenCells(allCells.toReversed()), allCells.slice(0, mostCells))
  assert.ok(firstCells.every((address) => allCells.includes(address)))
})

test('each cell has a name of its own in the head of a column', () => {
  assert.equal(columnLabel('requests.handled.total'), '办理结果 · 总计')
  assert.equal(new Set(allCells.map(columnLabel)).size, allCells.length)
})

test('a wish survives its address', () => {
  const asked = new URLSearchParams(
    'year=2023&unit=局&kind=department&rank=city&sort=nothing&order=rising',
  )
  const wish = wishOf(asked, 2024)
  assert.equal(wish.order.by, received)
  assert.deepEqual(wishOf(new URLSearchParams(queryOf(wish)), 2024), wish)
  assert.equal(wishOf(new URLSearchParams('year=20x3&rank=4&kind=x'), 2024).year, 2024)
})
