// The items of 条例 20 and 21: the top of every catalogue, the same for all units.

import type { UnitKind } from '#agencies/index.ts'

export type Item = {
  /** As people number it: （一）. */
  readonly number: string
  readonly title: string
  readonly law: string
  /** Whose item it is, where it is not everybody's. */
  readonly of?: (unit: { readonly kind: UnitKind; readonly isTown: boolean }) => boolean
}

const of20 = (number: string, title: string): Item => ({ number, title, law: '条例第二十条' })
const ofCounty = (number: string, title: string): Item => ({
  number,
  title,
  law: '条例第二十一条',
  of: ({ isTown }) => !isTown,
})
const ofTown = (number: string, title: string): Item => ({
  number,
  title,
  law: '条例第二十一条',
  of: ({ isTown }) => isTown,
})

/**
 * @law 条例 20 — fifteen items of every organ
 * @law 条例 21 — what cities, counties and their departments add, and what towns add
 */
export const catalogueItems = {
  '20.1': of20('（一）', '行政法规、规章和规范性文件'),
  '20.2': of20('（二）', '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名'),
  '20.3': of20('（三）', '国民经济和社会发展规划、专项规划、区域规划及相关政策'),
  '20.4': of20('（四）', '国民经济和社会发展统计信息'),
  '20.5': of20('（五）', '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果'),
  '20.6': of20(
    '（六）',
    '实施行政处罚、行政强制的依据、条件、程序以及本机关认为具有一定社会影响的行政处罚决定',
  ),
  '20.7': of20('（七）', '财政预算、决算信息'),
  '20.8': of20('（八）', '行政事业性收费项目及其依据、标准'),
  '20.9': of20('（九）', '政府集中采购项目的目录、标准及实施情况'),
  '20.10': of20('（十）', '重大建设项目的批准和实施情况'),
  '20.11': of20('（十一）', '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况'),
  '20.12': of20('（十二）', '突发公共事件的应急预案、预警信息及应对情况'),
  '20.13': of20('（十三）', '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况'),
  '20.14': of20('（十四）', '公务员招考的职位、名额、报考条件等事项以及录用结果'),
  '20.15': of20('（十五）', '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息'),
  '21.1': ofCounty('', '市政建设'),
  '21.2': ofCounty('', '公共服务'),
  '21.3': ofCounty('', '公益事业'),
  '21.4': ofCounty('', '土地征收'),
  '21.5': ofCounty('', '房屋征收'),
  '21.6': ofCounty('', '治安管理'),
  '21.7': ofCounty('', '社会救助'),
  '21.11': ofTown('', '贯彻落实农业农村政策'),
  '21.12': ofTown('', '农田水利工程建设运营'),
  '21.13': ofTown('', '农村土地承包经营权流转'),
  '21.14': ofTown('', '宅基地使用情况审核'),
  '21.15': ofTown('', '土地征收（乡镇）'),
  '21.16': ofTown('', '房屋征收（乡镇）'),
  '21.17': ofTown('', '筹资筹劳'),
  '21.18': ofTown('', '社会救助（乡镇）'),
} as const satisfies Readonly<Record<string, Item>>

export type ItemCode = keyof typeof catalogueItems

export const itemCodes = Object.keys(catalogueItems) as ItemCode[]

export function isItemCode(text: string): text is ItemCode {
  return Object.hasOwn(catalogueItems, text)
}

/** The item an entry belongs to: the first two parts of its code. */
export function itemOf(entryCode: string): ItemCode | undefined {
  const item = entryCode.split('.').slice(0, 2).join('.')
  return isItemCode(item) ? item : undefined
}

/** 条例第二十条（十）重大建设项目的批准和实施情况 */
export function itemInWords(code: ItemCode): string {
  const { law, number, title } = catalogueItems[code]
  return `${law}${number || ' '}${title}`
}

/** The items that are the unit's; by its name whether it is a town: the tree knows no such kind. */
export function itemsOfUnit(unit: {
  readonly kind: UnitKind
  readonly name: string
}): readonly ItemCode[] {
  const isTown = unit.kind === 'government' && /[乡镇](民族乡)?人民政府$/.test(unit.name)
  return itemCodes.filter((code) => {
    const item: Item = catalogueItems[code]
    return item.of?.({ kind: unit.kind, isTown }) ?? true
  })
}
