// To which organ a reconsideration is applied for.

import type { Unit } from '#agencies/index.ts'

/** Organs whose reconsideration goes another way than their kind alone says. */
export const standings = {
  ordinary: '一般机关',
  provincial: '省、自治区、直辖市人民政府',
  ministry: '国务院部门',
  justice: '履行行政复议机构职责的司法行政部门',
} as const

export type Standing = keyof typeof standings

/** Whether a text names a standing. */
export function isStanding(text: string): text is Standing {
  return Object.hasOwn(standings, text)
}

export type ReviewOrgan = {
  /** As the letter names it. */
  readonly name: string
  /** False: the tree of units does not tell which organ it is; the office has to enter it. */
  readonly isKnown: boolean
  readonly law: string
}

export type Place = {
  readonly unit: Pick<Unit, 'name' | 'kind' | 'ledBy'>
  /** Names of the governments above it, nearest first. */
  readonly governments: readonly string[]
  /** The bureau above it in its system. */
  readonly superior: string | undefined
  readonly standing: Standing
}

/**
 * The organ that reviews decisions of a unit.
 * @law 行政复议法 24 — the government of the same level; of a government, the next above
 * @law 行政复议法 25 — a department of the State Council itself
 * @law 行政复议法 27 — in a vertical system, the bureau above
 * @law 行政复议法 28 — a justice bureau: either
 */
export function reviewOrganOf({ unit, governments, superior, standing }: Place): ReviewOrgan {
  const [government] = governments
  if (standing === 'provincial')
    return { name: unit.name, isKnown: true, law: '行政复议法第二十四条第二款' }
  if (standing === 'ministry')
    return { name: unit.name, isKnown: true, law: '行政复议法第二十五条第一项' }
  if (unit.ledBy === 'system') return named(superior, '上一级主管部门', '行政复议法第二十七条')
  if (standing === 'justice') {
    const organs = [government ?? '本级人民政府', superior ?? '上一级司法行政部门']
    const isKnown = government !== undefined && superior !== undefined
    return { name: organs.join('或者'), isKnown, law: '行政复议法第二十八条' }
  }
  if (unit.kind === 'government')
    return named(government, '上一级人民政府', '行政复议法第二十四条第一款第二项')
  return named(government, '本级人民政府', itemOf(unit.kind))
}

function itemOf(kind: Unit['kind']): string {
  if (kind === 'department') return '行政复议法第二十四条第一款第一项'
  if (kind === 'dispatched-office') return '行政复议法第二十四条第一款第三项'
  return '行政复议法第二十四条第一款第四项'
}

function named(name: string | undefined, otherwise: string, law: string): ReviewOrgan {
  return { name: name ?? otherwise, isKnown: name !== undefined, law }
}
