// Codes of rolling up: units that do not count, figures that cannot be added up for certain.

import type { Severity } from '../finding.ts'
import type { Explanation } from './explanation.ts'
import { remedyOf } from './remedies.ts'

type Row = readonly [code: string, severity: Severity, title: string, explanation: string]

const rows: readonly Row[] = [
  [
    'rollup.missing',
    'error',
    '名单中的单位没有报告',
    '用 --units 给出名单时，逐个核对；缺的单位不按 0 计，只说明缺少。',
  ],
  [
    'rollup.unexpected',
    'warning',
    '单位不在名单中',
    '可能是名称写法不同，也可能不应汇总；已计入，等人核实。',
  ],
  ['rollup.empty', 'error', '没有读到表格', '该单位的文件读不出表格，没有计入。'],
  [
    'rollup.parentItself',
    'info',
    '汇总单位自己的报告',
    '与 --organ 同名的报告是汇总结果本身，计入会重复。',
  ],
  [
    'rollup.otherYear',
    'error',
    '不是同一年的报告',
    '年份与 --year（没有给出时为多数单位的年份）不同，没有计入。',
  ],
  ['rollup.yearUnknown', 'warning', '报告没有写明年份', '已计入，等人核实。'],
  ['rollup.copy', 'warning', '同一单位的重复报告', '同一单位、同一年有几份而数字相同，只计一份。'],
  [
    'rollup.contradicting',
    'error',
    '同一单位的报告互相矛盾',
    '同一单位、同一年有几份而数字不同，不能断定哪份对，都没有计入。',
  ],
  [
    'rollup.sameContent',
    'warning',
    '两个单位的报告完全相同',
    '表格和文字都相同，可能错报；已计入，等人核实。',
  ],
  [
    'rollup.unitFails',
    'error',
    '单位自己的报告有错',
    '该单位的表格不符合勾稽关系等要求；按原样计入，没有改动。',
  ],
  [
    'rollup.totals',
    'error',
    '汇总后不平',
    '各单位所报的总计相加，与各分项相加不相等；列出差额来自哪些单位。有单位留空时不能断定。',
  ],
  ['rollup.blank', 'warning', '单位有空白格', '空白不当作 0；这些格的汇总数只是其余单位之和。'],
  [
    'rollup.uncertain',
    'warning',
    '单位有未能确认的格',
    '读取或下级汇总时未能确认的数字，已按读到的计入。',
  ],
  [
    'rollup.notMapped',
    'warning',
    '格式不同，没有计入',
    '2019年格式中含义不同的格，不能并入 2021年格式的汇总。',
  ],
  [
    'rollup.otherMerged',
    'info',
    '其他处理合为一行',
    '有的单位（六）其他处理只有一行，全部单位只能在这一级相加。',
  ],
  ['rollup.money', 'info', '金额单位已换算', '元与万元换算后相加，没有四舍五入。'],
]

export const rollUpExplanations: readonly Explanation[] = rows.map(
  ([code, severity, title, explanation]) => ({
    code,
    severity,
    title,
    law: '',
    editions: '两种格式都适用',
    explanation,
    remedy: remedyOf(code),
  }),
)
