// How a dispute can end, and under which heading of table 四 each end is counted.

export type DisputeKind = 'reconsideration' | 'litigation'

/** Columns of table 四 for a dispute that has ended. */
export type CountedAs = 'upheld' | 'corrected' | 'other'

/** As the form names them. */
export const countedAsTitles: Readonly<Record<CountedAs, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other: '其他结果',
}

export type DisputeOutcome = {
  readonly title: string
  readonly countedAs: CountedAs
  readonly law: string
}

type Outcomes = Readonly<Record<string, DisputeOutcome>>

/**
 * The form does not define its headings: this is the usual reading, which an office can change.
 * @law 行政复议法 33
 * @law 行政复议法 41
 * @law 行政复议法 63
 * @law 行政复议法 64
 * @law 行政复议法 65
 * @law 行政复议法 66
 * @law 行政复议法 67
 * @law 行政复议法 68
 * @law 行政复议法 69
 * @law 行政复议法 70
 */
const reconsideration = {
  upheld: { title: '维持', countedAs: 'upheld', law: '行政复议法第六十八条' },
  claimRejected: { title: '驳回复议请求', countedAs: 'upheld', law: '行政复议法第六十九条' },
  changed: { title: '变更', countedAs: 'corrected', law: '行政复议法第六十三条' },
  revoked: { title: '撤销', countedAs: 'corrected', law: '行政复议法第六十四条' },
  partlyRevoked: { title: '部分撤销', countedAs: 'corrected', law: '行政复议法第六十四条' },
  revokedForNoReply: {
    title: '未按期提交答复和证据而撤销',
    countedAs: 'corrected',
    law: '行政复议法第七十条',
  },
  declaredUnlawful: { title: '确认违法', countedAs: 'corrected', law: '行政复议法第六十五条' },
  orderedToAct: { title: '责令履行', countedAs: 'corrected', law: '行政复议法第六十六条' },
  declaredVoid: { title: '确认无效', countedAs: 'corrected', law: '行政复议法第六十七条' },
  notAccepted: { title: '不予受理', countedAs: 'other', law: '行政复议法第三十条' },
  dismissed: { title: '驳回申请', countedAs: 'other', law: '行政复议法第三十三条' },
  withdrawn: { title: '撤回申请而终止', countedAs: 'other', law: '行政复议法第四十一条' },
  terminated: { title: '其他终止', countedAs: 'other', law: '行政复议法第四十一条' },
  mediated: { title: '调解结案', countedAs: 'other', law: '行政复议法第七十三条' },
} as const satisfies Outcomes

/**
 * @law 行政诉讼法 69
 * @law 行政诉讼法 70
 * @law 行政诉讼法 72
 * @law 行政诉讼法 74
 * @law 行政诉讼法 75
 */
const litigation = {
  claimsDismissed: { title: '驳回诉讼请求', countedAs: 'upheld', law: '行政诉讼法第六十九条' },
  revoked: { title: '撤销', countedAs: 'corrected', law: '行政诉讼法第七十条' },
  changed: { title: '变更', countedAs: 'corrected', law: '行政诉讼法第七十七条' },
  orderedToAct: { title: '责令履行、答复', countedAs: 'corrected', law: '行政诉讼法第七十二条' },
  declaredUnlawful: { title: '确认违法', countedAs: 'corrected', law: '行政诉讼法第七十四条' },
  declaredVoid: { title: '确认无效', countedAs: 'corrected', law: '行政诉讼法第七十五条' },
  notAccepted: { title: '不予立案', countedAs: 'other', law: '行政诉讼法第五十一条' },
  suitDismissed: {
    title: '驳回起诉',
    countedAs: 'other',
    law: '最高人民法院关于适用《行政诉讼法》的解释第六十九条',
  },
  withdrawn: { title: '准许撤诉', countedAs: 'other', law: '行政诉讼法第六十二条' },
  terminated: { title: '终结诉讼', countedAs: 'other', law: '行政诉讼法第一百零一条' },
} as const satisfies Outcomes

export const disputeOutcomes: Readonly<Record<DisputeKind, Outcomes>> = {
  reconsideration,
  litigation,
}

export const disputeKindTitles: Readonly<Record<DisputeKind, string>> = {
  reconsideration: '行政复议',
  litigation: '行政诉讼',
}

/** Whether a text names a kind of dispute. */
export function isDisputeKind(text: string): text is DisputeKind {
  return Object.hasOwn(disputeKindTitles, text)
}

/** The outcome of a kind of dispute by its code; undefined when the kind has none such. */
export function disputeOutcome(kind: DisputeKind, code: string): DisputeOutcome | undefined {
  return Object.hasOwn(disputeOutcomes[kind], code) ? disputeOutcomes[kind][code] : undefined
}
