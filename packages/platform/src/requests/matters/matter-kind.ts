// What can follow a request, and how each such matter can end: kinds with their articles and results.

import type { Role } from '#agencies/index.ts'

/** What has to be written down with a result. */
export type Asked = 'reason' | 'place'

export type MatterResult = {
  readonly title: string
  readonly law: string
  readonly asks: readonly Asked[]
}

export type MatterKind = {
  readonly title: string
  readonly law: string
  /** In its number: 更正2026-0001. */
  readonly mark: string
  /** Somebody asks for it, from outside. */
  readonly isFromPerson: boolean
  /** Said on its page: what the law has to say about time. */
  readonly time: string
  /** What `place` is called with its results. */
  readonly placeTitle: string
  readonly results: Readonly<Record<string, MatterResult>>
}

const noTime = '条例没有为这一事项规定办理期限，平台不推算。'

/**
 * No kind has a deadline: the law sets none. A day for looking again is the office's own.
 * @law 条例 18 — withheld information is looked at again from time to time
 * @law 条例 41 — records about the person that are not accurate
 * @law 条例 44 — the same information asked for by several applicants
 * @law 条例 47 — the office in charge has complaints verified
 * @law 条例 51 — complaints to the organ above or the office in charge
 */
export const matterKinds = {
  publication: {
    title: '建议主动公开',
    law: '条例第四十四条',
    mark: '建议',
    isFromPerson: false,
    time: '条例只要求“及时”主动公开，没有规定天数，平台不推算。',
    placeTitle: '在哪里公开',
    results: {
      published: { title: '纳入主动公开', law: '条例第四十四条', asks: ['place'] },
      notPublished: { title: '不纳入', law: '条例第四十四条', asks: ['reason'] },
    },
  },
  review: {
    title: '不公开信息的评估',
    law: '条例第十八条',
    mark: '评估',
    isFromPerson: false,
    time: '条例要求“定期”评估，没有规定间隔；日期由本机关自行安排。',
    placeTitle: '在哪里公开',
    results: {
      stillWithheld: { title: '继续不予公开', law: '条例第十八条', asks: ['reason'] },
      canBePublished: {
        title: '情势变化，可以公开',
        law: '条例第十八条',
        asks: ['reason', 'place'],
      },
    },
  },
  correction: {
    title: '更正本人信息',
    law: '条例第四十一条',
    mark: '更正',
    isFromPerson: true,
    time: noTime,
    placeTitle: '有权更正的机关',
    results: {
      corrected: { title: '属实，已经更正', law: '条例第四十一条', asks: ['reason'] },
      unfounded: { title: '经审核不属实，不予更正', law: '条例第四十一条', asks: ['reason'] },
      transferred: { title: '转送有权更正的机关', law: '条例第四十一条', asks: ['place'] },
      directed: { title: '告知向有权更正的机关提出', law: '条例第四十一条', asks: ['place'] },
    },
  },
  complaint: {
    title: '投诉举报',
    law: '条例第四十七条、第五十一条',
    mark: '投诉',
    isFromPerson: true,
    time: noTime,
    placeTitle: '转送的机关',
    results: {
      rectified: { title: '查证属实，督促整改', law: '条例第四十七条', asks: ['reason'] },
      criticised: { title: '查证属实，通报批评', law: '条例第四十七条', asks: ['reason'] },
      unfounded: { title: '查证不属实', law: '条例第四十七条', asks: ['reason'] },
      transferred: { title: '转送有权处理的机关', law: '条例第五十一条', asks: ['place'] },
    },
  },
} as const satisfies Readonly<Record<string, MatterKind>>

export type MatterKindName = keyof typeof matterKinds

/** Whether a text names a kind. */
export function isMatterKind(text: string): text is MatterKindName {
  return Object.hasOwn(matterKinds, text)
}

/** The kind with its results by name. */
export function kindOf(name: MatterKindName): MatterKind {
  return matterKinds[name]
}

/** Who opens a matter, and who decides it. */
export const mayOpen: readonly Role[] = ['clerk', 'officeHead']
export const maySettle: readonly Role[] = ['officeHead']
