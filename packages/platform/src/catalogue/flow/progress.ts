// How far an edition has come: what has passed of exactly its present content, what is still to be done.

import type { Role } from '#agencies/index.ts'
import type { Edition, TakenStep } from '../record/edition.ts'
import type { ChainStep } from '../review-chain/chain.ts'
import { stepsThatHold } from './examined.ts'

export type Milestone = {
  /** 送审, the names of the reviews, 保密审查, 签发, 发布. */
  readonly title: string
  /** Who may take it. */
  readonly roles: readonly Role[]
  /** The step that passed it; undefined: still to be done. */
  readonly done: TakenStep | undefined
}

type Known = {
  readonly edition: Pick<Edition, 'digest' | 'attribute' | 'chain'>
  readonly taken: readonly TakenStep[]
  /** The chain that would hold if the edition were handed in now. */
  readonly chain: readonly ChainStep[]
}

const writing: readonly Role[] = ['clerk', 'officeHead']

/**
 * The milestones of an edition in their order. What is not to be public ends with its signature.
 * @law 条例 17 — what is published is examined first
 * @law 保密法实施条例 42
 */
export function progressOf({ edition, taken, chain }: Known): readonly Milestone[] {
  const holding = stepsThatHold(taken, edition.digest)
  const last = (...actions: readonly string[]): TakenStep | undefined =>
    holding.findLast(({ action }) => actions.includes(action))
  const isHandedIn = taken.some(({ action }) => action === 'submit')
  const reviews = (isHandedIn && edition.chain) || chain
  const passed = holding.filter(({ action }) => action === 'passReview')
  const isWithheld = edition.attribute !== null && edition.attribute !== 'proactive'
  const publishing: readonly Milestone[] = isWithheld
    ? []
    : [{ title: '发布', roles: writing, done: last('publish', 'publishUrgently') }]
  return [
    { title: '送审', roles: writing, done: handingIn(taken, edition.digest) },
    ...reviews.map(({ name, role }, at) => ({ title: name, roles: [role], done: passed[at] })),
    { title: '保密审查', roles: ['secrecyReviewer'], done: last('clearSecrecy') },
    { title: '签发', roles: ['organHead', 'officeHead'], done: last('approve') },
    ...publishing,
  ]
}

/** The handing-in that still holds: the last one, of this content, with nothing after it that undid it. */
function handingIn(taken: readonly TakenStep[], digest: string): TakenStep | undefined {
  const begun = taken.findLast(({ action }) =>
    ['create', 'save', 'submit', 'return', 'startEdition'].includes(action),
  )
  return begun?.action === 'submit' && begun.digest === digest ? begun : undefined
}
