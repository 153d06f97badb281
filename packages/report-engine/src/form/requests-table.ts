// Table 三 收到和处理政府信息公开申请情况: the rows both editions share.

import { requesterColumns } from './columns.ts'
import type { FormColumn, FormRow } from './form.ts'

/** Top-left cell of the table: the balance the form itself states. */
export const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'

const columns: readonly FormColumn[] = requesterColumns.map((column) => ({
  ...column,
  quantity: 'count',
}))

const results = '三、本年度办理结果'
const refused = [results, '（三）不予公开']
const unavailable = [results, '（四）无法提供']
const notProcessed = [results, '（五）不予处理']
const other = [results, '（六）其他处理']

function row(key: string, label: string, groups: readonly string[] = []): FormRow {
  return { key, label, groups, columns }
}

export const intakeRows: readonly FormRow[] = [
  row('received', '一、本年新收政府信息公开申请数量'),
  row('carriedIn', '二、上年结转政府信息公开申请数量'),
]

/** Results whose labels are the same in both editions. */
export const commonResultRows: readonly FormRow[] = [
  row('granted', '（一）予以公开', [results]),
  row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', [results]),
  row('refused.stateSecret', '1.属于国家秘密', refused),
  row('refused.prohibitedByLaw', '2.其他法律行政法规禁止公开', refused),
  row('refused.endangersSecurity', '3.危及“三安全一稳定”', refused),
  row('refused.thirdPartyRights', '4.保护第三方合法权益', refused),
  row('refused.internalAffairs', '5.属于三类内部事务信息', refused),
  row('refused.deliberative', '6.属于四类过程性信息', refused),
  row('refused.enforcementFile', '7.属于行政执法案卷', refused),
  row('refused.registryInquiry', '8.属于行政查询事项', refused),
  row('unavailable.notHeld', '1.本机关不掌握相关政府信息', unavailable),
  row('unavailable.needsCreation', '2.没有现成信息需要另行制作', unavailable),
  row('unavailable.stillUnclear', '3.补正后申请内容仍不明确', unavailable),
  row('notProcessed.petition', '1.信访举报投诉类申请', notProcessed),
  row('notProcessed.repeat', '2.重复申请', notProcessed),
  row('notProcessed.publication', '3.要求提供公开出版物', notProcessed),
  row('notProcessed.excessive', '4.无正当理由大量反复申请', notProcessed),
  row('notProcessed.reconfirmation', '5.要求行政机关确认或重新出具已获取信息', notProcessed),
]

/** （六）其他处理 as three rows: edition 2021. */
export const otherRows: readonly FormRow[] = [
  row(
    'other.notClarified',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    other,
  ),
  row(
    'other.feeUnpaid',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    other,
  ),
  row('other.other', '3.其他', other),
]

/** （六）其他处理 as one row: edition 2019, and some reports on the form of 2021. */
export const otherSingleRow: FormRow = row('other', '（六）其他处理', [results])

export const closingRows: readonly FormRow[] = [
  row('handled', '（七）总计', [results]),
  row('carriedOut', '四、结转下年度继续办理'),
]
