// Words that say what a number in running text counts. Data, by subject; higher tiers decide.

export type Subject = 'requests' | 'disputes' | 'documents'

export type Keyword = {
  /** Key for `quantityOf`; 'none': a part of the whole that no cell states. */
  readonly quantity: string
  readonly tier: number
  /** Whether the wording means this quantity and no other. */
  readonly exact: boolean
  readonly pattern: RegExp
}

type Row = readonly [quantity: string, tier: number, exact: boolean, pattern: string]

const before = '(?:上一?年度?|去年|往年|以前年度)'
const next = '(?:下一?个?年度?|次年度?|翌年|明年)'
const openWords = '(?:未办结|未答复|在办|办理中)'

const requests: readonly Row[] = [
  ['carriedIn', 3, true, `${before}(?:度)?(?:的)?(?:申请)?(?:结转|转结|转入|顺延)`],
  ['carriedIn', 3, true, `(?:结转|转)(?:自)?${before}`],
  ['carriedIn', 3, false, '20\\d\\d年度?(?:申请)?(?:结转|转入)(?!至|到|入|下|次|20)'],
  ['carriedOut', 3, false, '(?:结转|转)(?:至|到|入)?20\\d\\d年'],
  ['carriedIn', 3, false, `${before}(?:遗留|未办结|未答复|未办完)`],
  ['carriedOut', 3, true, `(?:结转|转结|转)(?:至|到|入)?${next}`],
  [
    'carriedOut',
    3,
    false,
    `(?:顺延|延续|延期|跨|留)(?:至|到)?${next}|${next}(?:继续)?(?:办理|答复|办结)`,
  ],
  ['carriedOut', 3, false, `(?:尚|仍|还)(?:有)?${openWords}|正在办理|${openWords}`],
  ['carried', 3, false, '结转'],
  ['granted', 2, true, '(?<!部分)予以公开'],
  ['granted', 2, false, '同意公开|全部公开|完全公开|依法公开'],
  ['partlyGranted', 2, true, '部分公开'],
  ['partlyGranted', 2, false, '部分予以公开|区分处理|同意部分公开'],
  ['refused', 2, true, '不予公开'],
  ['refused', 2, false, '不同意公开|不公开'],
  ['refused.stateSecret', 2, false, '国家秘密'],
  ['refused.endangersSecurity', 2, false, '三安全一稳定'],
  ['refused.thirdPartyRights', 2, false, '第三方(?:合法)?权益'],
  ['refused.internalAffairs', 2, false, '内部事务'],
  ['refused.deliberative', 2, false, '过程性'],
  ['refused.enforcementFile', 2, false, '执法案卷'],
  ['refused.registryInquiry', 2, false, '行政查询'],
  ['unavailable', 2, true, '无法提供'],
  ['unavailable.notHeld', 2, false, '不掌握|信息不存在'],
  ['unavailable.needsCreation', 2, false, '没有现成|另行制作'],
  ['unavailable.stillUnclear', 2, false, '内容不明确|仍不明确'],
  ['notProcessed', 2, true, '不予处理'],
  ['notProcessed.petition', 2, false, '信访(?:、)?举报|信访类|举报投诉'],
  ['notProcessed.repeat', 2, false, '重复申请'],
  ['notProcessed.publication', 2, false, '公开出版物'],
  ['notProcessed.excessive', 2, false, '大量反复'],
  ['other', 2, true, '其他处理'],
  ['none', 2, false, '不予受理|撤回|撤销|其他(?!组织)|其它(?!组织)|补正|延期|延长'],
  ['received', 1, true, '新收'],
  ['received', 1, false, '新增'],
  ['handled', 1, true, '办结'],
  ['worked', 0, false, '办理|处理|答复|回复|完成'],
  ['intake', 0, false, '收到|受理|接收|接到|收悉|共有|申请数量'],
  ['intake', -1, false, '依申请公开|申请'],
  ['naturalPerson', 4, false, '自然人(?!、|和|及|与|以及)'],
  // 公民、法人和其他组织 are all who may ask: the number of all requests.
  [
    'none',
    4,
    false,
    '自然人(?=、|和|及|与|以及)(?!(?:、|和|及|与|以及)法人)|(?<!(?:公民|自然人)(?:、|和|及|与|以及))法人|企业|科研|律师|社会组织|公益组织|公民(?!(?:、|和|及|与|以及)法人)',
  ],
  [
    'none',
    4,
    false,
    '网上|网络|在线|线上|信函|邮寄|来信|当面|现场|传真|电子邮件|邮箱|平台|窗口|渠道|书面',
  ],
]

const disputes: readonly Row[] = [
  ['reconsideration', 2, true, '行政复议'],
  ['reconsideration', 2, false, '复议(?!机关|机构|审查|答复|决定|后|前|委)'],
  ['litigation', 2, true, '行政诉讼|行政应诉'],
  ['litigation', 2, false, '诉讼(?!法)|应诉|起诉'],
  ['upheld', 3, true, '维持'],
  ['corrected', 3, true, '纠正|纠错'],
  ['corrected', 3, false, '撤销|确认违法|责令|败诉|变更'],
  ['pending', 3, true, '尚未审结|(?<!尚)未审结'],
  ['pending', 3, false, '正在审理|审理中|未结|尚未(?:作出|办结|判决)'],
  ['other', 3, true, '其他结果'],
  ['none', 4, false, '撤回|驳回|终止|调解|驳回起诉|胜诉|出庭|审结'],
]

const documents: readonly Row[] = [
  ['documentsIssued', 3, true, '制发|制定|制订|印发|出台'],
  ['documentsIssued', 3, false, '制作|新增|新制'],
  ['documentsRepealed', 3, true, '废止'],
  ['documentsRepealed', 3, false, '失效'],
  ['documentsInForce', 3, true, '现行有效'],
  ['documentsInForce', 3, false, '继续有效|保留|有效'],
  ['documentsPublished', 2, false, '公开|发布|公布|规范性文件'],
  [
    'none',
    4,
    false,
    '刊登|刊载|登载|转发|解读|备案|报备|审查|审核|清理|梳理|征求|评估|修订|修改|部门规范性文件|规章、|等(?=\\d)|收录|汇编|涉及|拟|起草',
  ],
  ['fees', 5, true, '(?:收取|征收|收缴|实收)(?:各类|各项)?的?行政事业性收费'],
  ['fees', 5, false, '行政事业性收费'],
  ['none', 6, false, '预算|减免|免征|取消|停征|降低|退'],
  ['licences', 5, false, '行政许可(?!信息|事项|公示|和|、|目录|清单)'],
  ['penalties', 5, false, '行政处罚(?!信息|事项|公示|和|、|目录|清单|裁量)'],
  ['coerciveMeasures', 5, false, '行政强制(?!信息|事项|公示|和|、|目录|清单)'],
  ['none', 6, false, '信息|公示|事项|清单|目录|条件|网站|平台|双公示|栏目|行政许可、|行政处罚、'],
]

function compile(rows: readonly Row[]): readonly Keyword[] {
  return rows.map(([quantity, tier, exact, pattern]) => ({
    quantity,
    tier,
    exact,
    pattern: new RegExp(pattern, 'gu'),
  }))
}

export const keywords: Readonly<Record<Subject, readonly Keyword[]>> = {
  requests: compile(requests),
  disputes: compile(disputes),
  documents: compile(documents),
}
