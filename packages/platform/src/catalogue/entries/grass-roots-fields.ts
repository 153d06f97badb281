// The fields of the grass-roots standard catalogues (基层政务公开标准目录), each with the item it goes under.

import type { ItemCode } from './items.ts'

/**
 * Where the list comes from. Its wording was put together from published catalogues, not from the
 * document itself: a unit switches off what it has not, and its own catalogue goes before it.
 */
export const grassRootsSource =
  '国办发〔2019〕54号提出的 26 个试点领域；名称据已公布的基层政务公开标准目录整理，未与文件原文逐字核对，各单位可以停用不涉及的领域。'

export type GrassRootsField = { readonly title: string; readonly item: ItemCode }

/** By codes of their own: names may still be corrected. */
export const grassRootsFields = {
  f01: { title: '重大建设项目', item: '20.10' },
  f02: { title: '公共资源交易', item: '20.9' },
  f03: { title: '财政预决算', item: '20.7' },
  f04: { title: '安全生产', item: '20.13' },
  f05: { title: '税收管理', item: '20.15' },
  f06: { title: '征地补偿', item: '21.4' },
  f07: { title: '国有土地上房屋征收与补偿', item: '21.5' },
  f08: { title: '保障性住房', item: '20.11' },
  f09: { title: '农村危房改造', item: '20.11' },
  f10: { title: '生态环境', item: '20.13' },
  f11: { title: '公共文化服务', item: '21.2' },
  f12: { title: '公共法律服务', item: '21.2' },
  f13: { title: '扶贫', item: '20.11' },
  f14: { title: '救灾', item: '20.12' },
  f15: { title: '食品药品监管', item: '20.13' },
  f16: { title: '城市综合执法', item: '20.6' },
  f17: { title: '就业', item: '20.11' },
  f18: { title: '社会保险', item: '20.11' },
  f19: { title: '社会救助', item: '21.7' },
  f20: { title: '养老服务', item: '20.11' },
  f21: { title: '户籍管理', item: '20.5' },
  f22: { title: '涉农补贴', item: '20.11' },
  f23: { title: '义务教育', item: '20.11' },
  f24: { title: '医疗卫生', item: '20.11' },
  f25: { title: '市政服务', item: '21.1' },
  f26: { title: '城乡规划', item: '20.3' },
} as const satisfies Readonly<Record<string, GrassRootsField>>

export type FieldCode = keyof typeof grassRootsFields

export const fieldCodes = Object.keys(grassRootsFields) as FieldCode[]

export function isFieldCode(text: string): text is FieldCode {
  return Object.hasOwn(grassRootsFields, text)
}

/** The field by its name, as a sheet names it; wide spaces and the like left out. */
export function fieldNamed(title: string): FieldCode | undefined {
  const plain = title.replace(/\s/g, '')
  return fieldCodes.find((code) => grassRootsFields[code].title === plain)
}
