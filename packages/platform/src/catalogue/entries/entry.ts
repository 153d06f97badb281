// An entry of a catalogue: what is made public, by when, by whom, where, for whom.

import type { LocalDate } from '#law/index.ts'
import type { FieldCode } from './grass-roots-fields.ts'
import type { EntryLimit } from './limit.ts'

/** 公开渠道和载体, in the order of the customary form. */
export const channelTitles = {
  website: '政府网站',
  gazette: '政府公报',
  socialMedia: '两微一端',
  conference: '发布会/听证会',
  broadcast: '广播电视',
  press: '纸质媒体',
  readingPoint: '公开查阅点',
  serviceHall: '政务服务中心',
  servicePoint: '便民服务站',
  onSite: '入户/现场',
  noticeBoard: '社区/企事业单位/村公示栏（电子屏）',
  targeted: '精准推送',
  other: '其他',
} as const

export type Channel = keyof typeof channelTitles

export const audienceTitles = { everybody: '全社会', somebody: '特定群体' } as const
export type EntryAudience = keyof typeof audienceTitles

export const mannerTitles = { proactive: '主动', onRequest: '依申请' } as const
export type Manner = keyof typeof mannerTitles

export const levelTitles = { county: '县级', town: '乡级', village: '村级' } as const
export type Level = keyof typeof levelTitles

export type CatalogueEntry = {
  /** 20.10.3: its item, then numbers of its own. */
  readonly code: string
  readonly field: FieldCode | ''
  readonly firstMatter: string
  readonly secondMatter: string
  /** 公开内容（要素）. */
  readonly elements: string
  readonly basis: string
  /** 公开时限 as printed. */
  readonly limitWords: string
  readonly limit: EntryLimit
  /** 公开主体. */
  readonly discloser: string
  readonly channels: readonly Channel[]
  readonly audience: EntryAudience
  readonly audienceWords: string
  readonly manner: Manner
  readonly levels: readonly Level[]
}

export type CatalogueKey = { readonly unitId: string; readonly catalogueId: string }

/** One edition of a unit's catalogue. */
export type Catalogue = CatalogueKey & {
  readonly title: string
  readonly basis: string
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | null
  /** Units below without one of their own go by it. */
  readonly servesBelow: boolean
  /** Null: in preparation. */
  readonly issuedAt: Date | null
}

/** Whether an edition holds on a day. */
export function holdsOn(
  { validFrom, validUntil, issuedAt }: Pick<Catalogue, 'validFrom' | 'validUntil' | 'issuedAt'>,
  on: LocalDate,
): boolean {
  return issuedAt !== null && validFrom <= on && (validUntil === null || on <= validUntil)
}
