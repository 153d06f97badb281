import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRunningText } from './text-rows.ts'

const headings = [
  '一、总体情况',
  '总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '五、政府信息公开工作存在的主要问题及改进情况',
  '六、其他需要报告的事项',
  '示例区示例局2023年政府信息公开工作年度报告',
]

for (const heading of headings) {
  test(`takes “${heading}” out of a table`, () => assert(isRunningText(heading)))
}

const labels = [
  '第二十条第（一）项',
  '行政复议',
  '行政诉讼',
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果',
  '四、结转下年度继续办理',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
]

for (const label of labels) {
  test(`leaves the label “${label}” in its table`, () => assert(!isRunningText(label)))
}
