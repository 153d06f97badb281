// What a number in running text is about: requests, disputes, documents, or something else.

import type { Setting } from './clauses.ts'
import type { Subject } from './keywords.ts'
import type { Passage } from './passages.ts'

export type Topic = Subject | 'foreign' | 'none'

const mentions: readonly (readonly [Topic, RegExp])[] = [
  ['disputes', /复议|诉讼|应诉/gu],
  ['documents', /规范性文件|行政许可|行政处罚|行政强制|行政事业性收费/gu],
  [
    'requests',
    /信息公开申请|依申请公开|公开申请|申请公开|申请件|(?<!被|复议|诉讼|许可|审批|登记|赔偿|仲裁)申请(?!人|行政复议|复议|表|书|渠道|受理点)/gu,
  ],
  [
    'foreign',
    /建议|提案|来信|信件|咨询|投诉(?!类)|留言|举报(?!投诉类|类)|热线|工单|网民|来电|来访|诉求|会议|视频|文章|推文|稿件|新媒体|账号|公众号|培训|政策文件|解读|栏目|发布信息|公开信息|政务信息|预算|公报|问卷|网站|意见|项目|案例|合同|证照|办件/gu,
  ],
]

/** The topic a passage starts with, from its section and headings. */
export function openingTopic(passage: Passage): Topic {
  if (passage.kind === 'requests') return 'requests'
  if (passage.kind === 'disputes') return 'disputes'
  if (/复议|诉讼/u.test(passage.heading)) return 'disputes'
  return /申请/u.test(passage.heading) ? 'requests' : 'none'
}

/** The topic of a number: what stands right after it, else the last thing named before it. */
export function topicOf(setting: Setting, carried: Topic): Topic {
  return firstIn(setting.right) ?? lastIn(setting.left) ?? lastIn(setting.sentenceLeft) ?? carried
}

/** The last topic named in a text. */
export function lastIn(text: string): Topic | undefined {
  return located(text).at(-1)?.topic
}

function firstIn(text: string): Topic | undefined {
  return located(text.slice(0, 24))[0]?.topic
}

function located(text: string): { readonly topic: Topic; readonly at: number }[] {
  return mentions
    .flatMap(([topic, pattern]) =>
      [...text.matchAll(pattern)].map((match) => ({ topic, at: match.index })),
    )
    .sort((one, other) => one.at - other.at)
}
