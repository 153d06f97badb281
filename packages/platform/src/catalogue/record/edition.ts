// A record and one edition of it, as actions and pages see them.

import type { LocalDate } from '#law/index.ts'
import type { ChainStep } from '../review-chain/chain.ts'
import type { Attribute } from './attribute.ts'
import type { EditionContent } from './content.ts'
import type { RecordKindName } from './kinds.ts'

export const editionStateTitles = {
  draft: '草稿',
  returned: '已退回',
  submitted: '审核中',
  reviewed: '待保密审查',
  cleared: '待签发',
  approved: '待发布',
  scheduled: '定时发布',
  published: '已发布',
  superseded: '已有新版',
  withdrawn: '已撤回',
  unpublished: '已撤下',
  kept: '不公开留存',
  dropped: '已放弃',
} as const

export type EditionState = keyof typeof editionStateTitles

export function isEditionState(text: string): text is EditionState {
  return Object.hasOwn(editionStateTitles, text)
}

/** States in which an edition is still being worked on; a record has one such edition at most. */
export const openStates = [
  'draft',
  'returned',
  'submitted',
  'reviewed',
  'cleared',
  'approved',
  'scheduled',
] as const satisfies readonly EditionState[]

/** States that nobody outside the unit is shown: not handed in, sent back, given up. */
export function isDeskState(state: EditionState): boolean {
  return state === 'draft' || state === 'returned' || state === 'dropped'
}

export type RecordKey = { readonly unitId: string; readonly recordId: string }
export type EditionKey = RecordKey & { readonly number: number }

export type GovernmentRecord = RecordKey & {
  readonly kind: RecordKindName
  readonly indexNumber: string | null
  readonly serialYear: number | null
  readonly serial: number | null
  readonly liveEdition: number | null
  readonly isLimited: boolean
  readonly createdAt: Date
  readonly createdBy: string
}

export type Edition = EditionKey & {
  readonly state: EditionState
  readonly content: EditionContent
  readonly digest: string
  readonly title: string
  readonly attribute: Attribute | null
  readonly dueOn: LocalDate | null
  /** Counts saves; who saves says which one was seen. */
  readonly version: number
  /** The chain that holds since it was submitted. */
  readonly chain: readonly ChainStep[] | null
  readonly stepsPassed: number
  readonly submittedBy: string | null
  readonly scheduledFor: Date | null
  readonly urgentReason: string | null
  readonly urgentApprovedBy: string | null
  readonly publishedAt: Date | null
  readonly publishedBy: string | null
  readonly changedAt: Date
  readonly changedBy: string
}

/** What was done to an edition, and to which exact content. */
export type TakenStep = {
  readonly action: string
  readonly stepName: string | null
  readonly digest: string
  readonly remark: string
  readonly at: Date
  readonly by: string
}
