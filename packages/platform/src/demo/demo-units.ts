// Units of the demo: five real organs, whose published figures it shows, and made-up ones under 焦作市:
// bureaus and a street, one that a system above the city leads, and one that has since been merged.

import type { NewUnit } from '#agencies/index.ts'
import { localDate } from '#law/index.ts'

const common = { createdOn: localDate('2019-05-15'), hasRuleMakingPower: false }

/** Parents before those under them. */
export const demoUnits: readonly NewUnit[] = [
  {
    ...common,
    code: 'jiaozuo',
    name: '焦作市人民政府',
    kind: 'government',
    region: '河南省焦作市',
    hasRuleMakingPower: true,
  },
  {
    ...common,
    code: 'jiaozuo-office',
    name: '焦作市人民政府办公室',
    kind: 'department',
    region: '河南省焦作市',
    under: 'jiaozuo',
  },
  {
    ...common,
    code: 'jiaozuo-demo-zone',
    name: '焦作市城乡一体化示范区管理委员会',
    kind: 'zone-committee',
    region: '河南省焦作市',
    under: 'jiaozuo',
  },
  {
    ...common,
    code: 'gongyi',
    name: '巩义市人民政府',
    kind: 'government',
    region: '河南省郑州市巩义市',
  },
  {
    ...common,
    code: 'weihui-data',
    name: '卫辉市政务和大数据管理局',
    kind: 'department',
    region: '河南省新乡市卫辉市',
  },
  {
    ...common,
    code: 'example-system',
    name: '示例垂直系统上级局（演示）',
    kind: 'department',
    region: '河南省',
    hasSubordinateBodies: true,
  },
  {
    ...common,
    code: 'example-system-jiaozuo',
    name: '示例垂直管理局（演示）',
    kind: 'department',
    region: '河南省焦作市',
    under: 'jiaozuo',
    ledBy: 'system',
    underInSystem: 'example-system',
  },
  ...madeUp([
    ['example-bureau-a', '示例甲局（演示）', 'department'],
    ['example-bureau-b', '示例乙局（演示）', 'department'],
    ['example-county', '示例县人民政府（演示）', 'government', '示例县（演示）'],
    ['example-street', '示例街道办事处（演示）', 'dispatched-office', '示例街道（演示）'],
  ]),
]

/** Set up and merged into another by made-up orders; nobody works in it any more. */
export const mergedUnit = {
  unit: {
    ...common,
    code: 'example-bureau-c',
    name: '示例丙局（演示）',
    kind: 'department',
    region: '河南省焦作市',
    under: 'jiaozuo',
    createdOn: localDate('2023-03-01'),
    basis: '示例编〔2023〕1号（演示）',
  },
  into: 'example-bureau-b',
  on: localDate('2025-07-01'),
  basis: '示例编〔2025〕6号（演示）',
} as const satisfies { readonly unit: NewUnit } & Record<string, unknown>

/** A name that a unit has had since, also made up. */
export const renamedUnit = {
  code: 'example-bureau-a',
  earlierName: '示例甲办公室（演示）',
  on: localDate('2021-06-01'),
  basis: '示例编〔2021〕3号（演示）',
} as const

/** The last says the place within the city, where the unit is not of the whole of it. */
type MadeUp = readonly [code: string, name: string, kind: NewUnit['kind'], place?: string]

function madeUp(units: readonly MadeUp[]): NewUnit[] {
  return units.map(([code, name, kind, place = '']) => ({
    ...common,
    code,
    name,
    kind,
    region: `河南省焦作市${place}`,
    under: 'jiaozuo',
  }))
}
