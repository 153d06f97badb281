// The 21 results a request can have, each with its article, its kind of remedy and its row of table 三.

/** `reviewFirst`: reconsideration before any lawsuit; `either`: the applicant chooses; `none`: no reply is owed. */
export type RemedyKind = 'reviewFirst' | 'reviewFirstForWithheld' | 'either' | 'none'

export type Outcome = {
  readonly group: string
  readonly title: string
  readonly law: string
  readonly remedy: RemedyKind
}

const refused = '不予公开'
const unavailable = '无法提供'
const notProcessed = '不予处理'
const other = '其他处理'

/**
 * Keys are the rows of table 三 in report addresses.
 * @law 条例 14
 * @law 条例 15
 * @law 条例 16
 * @law 条例 36
 * @law 条例 37
 * @law 条例 38
 * @law 条例 39
 * @law 行政复议法 23 — refusals go to reconsideration first
 */
export const outcomes = {
  granted: {
    group: '予以公开',
    title: '予以公开',
    law: '条例第三十六条第一项、第二项',
    remedy: 'either',
  },
  partlyGranted: {
    group: '部分公开',
    title: '部分公开',
    law: '条例第三十七条',
    remedy: 'reviewFirstForWithheld',
  },
  'refused.stateSecret': {
    group: refused,
    title: '属于国家秘密',
    law: '条例第十四条',
    remedy: 'reviewFirst',
  },
  'refused.prohibitedByLaw': {
    group: refused,
    title: '其他法律行政法规禁止公开',
    law: '条例第十四条',
    remedy: 'reviewFirst',
  },
  'refused.endangersSecurity': {
    group: refused,
    title: '危及“三安全一稳定”',
    law: '条例第十四条',
    remedy: 'reviewFirst',
  },
  'refused.thirdPartyRights': {
    group: refused,
    title: '保护第三方合法权益',
    law: '条例第十五条',
    remedy: 'reviewFirst',
  },
  'refused.internalAffairs': {
    group: refused,
    title: '属于三类内部事务信息',
    law: '条例第十六条第一款',
    remedy: 'reviewFirst',
  },
  'refused.deliberative': {
    group: refused,
    title: '属于四类过程性信息',
    law: '条例第十六条第二款',
    remedy: 'reviewFirst',
  },
  'refused.enforcementFile': {
    group: refused,
    title: '属于行政执法案卷',
    law: '条例第十六条第二款',
    remedy: 'reviewFirst',
  },
  'refused.registryInquiry': {
    group: refused,
    title: '属于行政查询事项',
    law: '条例第三十六条第七项',
    remedy: 'either',
  },
  'unavailable.notHeld': {
    group: unavailable,
    title: '本机关不掌握相关政府信息',
    law: '条例第三十六条第四项、第五项',
    remedy: 'either',
  },
  'unavailable.needsCreation': {
    group: unavailable,
    title: '没有现成信息需要另行制作',
    law: '条例第三十八条',
    remedy: 'either',
  },
  'unavailable.stillUnclear': {
    group: unavailable,
    title: '补正后申请内容仍不明确',
    law: '条例第三十条',
    remedy: 'either',
  },
  'notProcessed.petition': {
    group: notProcessed,
    title: '信访举报投诉类申请',
    law: '条例第三十九条第一款',
    remedy: 'either',
  },
  'notProcessed.repeat': {
    group: notProcessed,
    title: '重复申请',
    law: '条例第三十六条第六项',
    remedy: 'either',
  },
  'notProcessed.publication': {
    group: notProcessed,
    title: '要求提供公开出版物',
    law: '条例第三十九条第二款',
    remedy: 'either',
  },
  'notProcessed.excessive': {
    group: notProcessed,
    title: '无正当理由大量反复申请',
    law: '条例第三十五条',
    remedy: 'either',
  },
  'notProcessed.reconfirmation': {
    group: notProcessed,
    title: '要求行政机关确认或者重新出具已获取信息',
    law: '国办公开办函〔2021〕30号',
    remedy: 'either',
  },
  'other.notClarified': {
    group: other,
    title: '申请人无正当理由逾期不补正，不再处理',
    law: '条例第三十条',
    remedy: 'none',
  },
  'other.feeUnpaid': {
    group: other,
    title: '申请人逾期未缴纳信息处理费，不再处理',
    law: '国办函〔2020〕109号第六条',
    remedy: 'none',
  },
  'other.other': {
    group: other,
    title: '其他（如申请人撤回）',
    law: '国办公开办函〔2021〕30号',
    remedy: 'none',
  },
} as const satisfies Readonly<Record<string, Outcome>>

export type OutcomeName = keyof typeof outcomes

/** Whether a text names a result. */
export function isOutcomeName(text: string): text is OutcomeName {
  return Object.hasOwn(outcomes, text)
}

/** 不予公开：属于国家秘密; 予以公开, where group and leaf are called the same. */
export function outcomeTitle(name: OutcomeName): string {
  const { group, title } = outcomes[name]
  return group === title ? title : `${group}：${title}`
}
