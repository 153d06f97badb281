// What may be done to an edition of a record: from which state, by whom, by which article.

import type { Role } from '#agencies/index.ts'
import type { EditionState } from '../record/edition.ts'

/** `system`: the job that publishes at the hour somebody set. */
export type RecordActor = Role | 'system'

export type RecordTransition = {
  /** `none`: there is no such record yet. */
  readonly from: readonly (EditionState | 'none')[]
  /** `same`: noted, nothing moves; `onward`: to whatever is still to be done (see next-state.ts). */
  readonly to: EditionState | 'same' | 'onward'
  readonly by: readonly RecordActor[]
  /** On the button. */
  readonly title: string
  readonly law: string
}

const writing = ['clerk', 'officeHead'] as const
const working = ['draft', 'returned', 'submitted', 'reviewed', 'cleared', 'approved'] as const
const inReview = ['submitted', 'reviewed', 'cleared', 'approved'] as const

/**
 * @law 条例 17 — what is published is examined first
 * @law 条例 18 — what is withheld comes up again
 * @law 条例 19 — publishing on one's own account
 * @law 条例 26 — in time
 * @law 保密法 35 — secrecy review of what is to be published
 * @law 保密法实施条例 42 — examined first, published then, item by item
 * @law 国办发〔2016〕80号 — the attribute is fixed at drafting; withholding policy needs an opinion
 */
export const recordTransitions = {
  create: { from: ['none'], to: 'draft', by: writing, title: '新建', law: '条例第十九条' },
  // Whatever was reviewed no longer is: every review was of another content.
  save: { from: working, to: 'draft', by: writing, title: '修改', law: '条例第十七条' },
  submit: {
    from: ['draft', 'returned'],
    to: 'submitted',
    by: writing,
    title: '送审',
    law: '条例第十七条',
  },
  return: {
    from: inReview,
    to: 'returned',
    by: ['reviewer', 'secrecyReviewer', 'officeHead', 'organHead'],
    title: '退回',
    law: '条例第十七条',
  },
  passReview: {
    from: ['submitted'],
    to: 'onward',
    by: ['reviewer', 'officeHead', 'organHead'],
    title: '审核通过',
    law: '条例第十七条',
  },
  clearSecrecy: {
    from: ['submitted', 'reviewed'],
    to: 'onward',
    by: ['secrecyReviewer'],
    title: '保密审查通过',
    law: '保守国家秘密法第三十五条',
  },
  giveOpinion: {
    from: ['submitted', 'reviewed', 'cleared'],
    to: 'same',
    by: ['officeHead'],
    title: '同意不公开',
    law: '国办发〔2016〕80号',
  },
  approve: {
    from: ['cleared'],
    to: 'onward',
    by: ['organHead', 'officeHead'],
    title: '签发',
    law: '条例第十七条',
  },
  schedule: {
    from: ['approved'],
    to: 'scheduled',
    by: writing,
    title: '定时发布',
    law: '条例第二十六条',
  },
  unschedule: {
    from: ['scheduled'],
    to: 'approved',
    by: [...writing, 'organHead'],
    title: '取消定时',
    law: '条例第二十六条',
  },
  publish: {
    from: ['approved', 'scheduled'],
    to: 'published',
    by: [...writing, 'system'],
    title: '发布',
    law: '条例第二十六条',
  },
  publishUrgently: {
    from: ['submitted', 'reviewed', 'cleared'],
    to: 'published',
    by: ['officeHead', 'organHead'],
    title: '紧急发布',
    law: '条例第六条',
  },
  approveAfterwards: {
    from: ['published', 'superseded'],
    to: 'same',
    by: ['reviewer', 'officeHead', 'organHead'],
    title: '补办审核',
    law: '条例第十七条',
  },
  startEdition: {
    from: ['published', 'withdrawn', 'kept'],
    to: 'same',
    by: writing,
    title: '另出新的一版',
    law: '条例第二十六条',
  },
  drop: {
    from: ['draft', 'returned'],
    to: 'dropped',
    by: writing,
    title: '放弃',
    law: '条例第十七条',
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: ['officeHead', 'organHead'],
    title: '撤回',
    law: '条例第十七条',
  },
  unpublish: {
    from: ['published', 'withdrawn'],
    to: 'unpublished',
    by: ['officeHead', 'organHead'],
    title: '撤下',
    law: '条例第十七条',
  },
  reviewAgain: {
    from: ['kept'],
    to: 'same',
    by: ['officeHead', 'organHead'],
    title: '评估',
    law: '条例第十八条',
  },
  limit: {
    from: ['draft', 'returned', ...inReview, 'scheduled', 'kept'],
    to: 'same',
    by: writing,
    title: '限定知悉人员',
    law: '条例第十七条',
  },
} as const satisfies Readonly<Record<string, RecordTransition>>

export type RecordAction = keyof typeof recordTransitions
