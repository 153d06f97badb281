// Codes that the readers give: what kept a file, a table or a cell from being read for certain.

import type { Severity } from '../finding.ts'
import type { Explanation } from './explanation.ts'

type Row = readonly [
  code: string,
  severity: Severity,
  title: string,
  explanation: string,
  remedy: string,
]

const rows: readonly Row[] = [
  [
    'reading.unopened',
    'error',
    '文件打不开',
    '路径不对、没有读取权限，或者这不是文件。',
    '核对路径和权限后再试。',
  ],
  [
    'reading.unsupported',
    'error',
    '不是能读的格式',
    '按文件内容识别，不是文字、网页、Word、表格或 PDF。',
    '用办公软件另存为 docx、xlsx 或 pdf 后再试。',
  ],
  [
    'reading.image',
    'error',
    '是图片或扫描件',
    '文件里只有图像，没有文字，本程序不做文字识别，也不猜数字。',
    '找制作单位要带文字的电子稿（docx、网页或由办公软件导出的 pdf）。',
  ],
  [
    'reading.encrypted',
    'error',
    '文件加了密码',
    '文件需要密码才能打开。',
    '用办公软件打开，去掉密码另存后再试。',
  ],
  [
    'reading.damaged',
    'error',
    '文件已损坏',
    '文件不完整或内部结构有错。',
    '重新下载或请提供单位重发；能用办公软件打开的，另存后再试。',
  ],
  [
    'reading.limit',
    'error',
    '超过读取上限',
    '文件的大小、页数、嵌套层数、格数或读取时间超过了设定的上限。',
    '确认文件可信后，用 --max-bytes、--max-pages、--timeout 等选项放宽上限。',
  ],
  [
    'reading.json',
    'error',
    'JSON 不符合格式',
    '文件声明为 gongkai.report/1，但内容与格式不符。',
    '按问题说明逐项改正；格式见 docs/reference/report-json.md。',
  ],
  [
    'reading.uncertain',
    'warning',
    '单元格位置未能确认',
    '表格的标签和数字在文件里分开了，或行列对不上，这些格放在了最可能的位置，但不能证明。',
    '对照原文核对所列单元格；原文若另有 docx 或网页版本，改用该版本。',
  ],
  [
    'reading.unplaced',
    'warning',
    '有数字放不进表格',
    '读到了数字，但不能确定属于哪一格，所以没有放入。',
    '对照原文查看所列位置，必要时改用其他格式的同一报告。',
  ],
]

export const readingExplanations: readonly Explanation[] = rows.map(
  ([code, severity, title, explanation, remedy]) => ({
    code,
    severity,
    title,
    law: '',
    editions: '全部版本',
    explanation,
    remedy,
  }),
)
