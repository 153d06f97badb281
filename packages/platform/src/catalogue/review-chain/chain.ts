// 三审三校 as data: which reviews a record passes before its secrecy review, in which order, by whom.

import type { Role } from '#agencies/index.ts'

export type ChainStep = {
  /** On the button and in the record of the review: 初审, 复审, 终审. */
  readonly name: string
  readonly role: Role
}

/** Until the unit has set its own: one review by a second person. */
export const defaultChain: readonly ChainStep[] = [{ name: '审核', role: 'reviewer' }]

/** 三级审核 as many offices run it: the responsible editor, the section, the leader in charge. */
export const threeReviews: readonly ChainStep[] = [
  { name: '初审', role: 'reviewer' },
  { name: '复审', role: 'officeHead' },
  { name: '终审', role: 'organHead' },
]

/** Roles that may stand in a chain. */
export const chainRoles = ['reviewer', 'officeHead', 'organHead'] as const satisfies readonly Role[]

export function isChainRole(text: string): text is (typeof chainRoles)[number] {
  return chainRoles.some((one) => one === text)
}

/** More are no chain that anybody passes in time. */
export const mostReviews = 6

/** What is wrong with a chain that somebody wants to set; empty when it can hold. */
export function chainProblems(steps: readonly ChainStep[]): readonly string[] {
  if (steps.length === 0) return ['至少要有一道审核。']
  if (steps.length > mostReviews) return [`最多设 ${mostReviews} 道审核。`]
  const names = steps.map(({ name }) => name.trim())
  const problems = names.includes('') ? ['每一道审核都要有名称。'] : []
  if (new Set(names).size < names.length) problems.push('各道审核的名称不能相同。')
  if (names.some((name) => name.length > 20)) problems.push('审核的名称最多 20 个字。')
  if (!steps.every(({ role }) => isChainRole(role)))
    problems.push('审核只能由审核人、公开工作机构负责人或者签发人担任。')
  return problems
}
