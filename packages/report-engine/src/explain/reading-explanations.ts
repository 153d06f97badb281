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
    'reading.fonts',
    'error',
    '部分文字的字体读不出来',
    'PDF 没有嵌入这些文字的字体，也没有写明编码，不能知道是哪些字和数字，本程序不猜。',
    '请制作单位导出 PDF 时嵌入字体，或提供 docx、网页原件；本程序安装不全时也会这样，可重新安装后再试。',
  ],
  [
    'reading.several',
    'warning',
    '一个文件里有几份报告',
    '文件里有几份数字不同的表三，像是汇编；一次只读一份报告。',
    '把各单位的报告分成单独的文件再读。',
  ],
  [
    'reading.fonts',
    'error',
    '部分文字的字体读不出来',
    'PDF 没有嵌入这些文字的字体，也没有写明编码，不能知道是哪些字和数字，本程序不猜。',
    '请制作单位导出 PDF 时嵌入字体，或提供 docx、网页原件；本程序安装不全时也会这样，可重新安装后再试。',
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
    'reading.empty',
    'error',
    '文件是空的',
    '文件没有内容。',
    '确认上传或下载是否完整，重新取得文件。',
  ],
  [
    'reading.garbled',
    'warning',
    '有乱码',
    '有些字符按任何常用编码都读不出来。',
    '对照原文核对；用办公软件另存为 UTF-8 或 docx 后再试。',
  ],
  [
    'reading.hidden',
    'info',
    '有隐藏内容',
    '文件里有读者看不到的内容：隐藏的行列和工作表已一并读取，Word 的隐藏文字和 PDF 中关闭的图层没有读取。',
    '打开原文件查看隐藏内容；需要的取消隐藏，不需要的删去。',
  ],
  [
    'reading.formula',
    'warning',
    '单元格是公式',
    '单元格里是公式，文件中没有保存计算结果，按空白读取，不替人计算。',
    '用办公软件打开重算并保存，或把公式改为数字。',
  ],
  [
    'reading.attached',
    'warning',
    '报告在附件里',
    '网页正文没有报告，只有附件的链接或名称。',
    '下载附件，检查附件文件。',
  ],
  [
    'reading.revisions',
    'info',
    '有未接受的修订',
    'Word 文档里还有修订痕迹，按接受修订后的内容读取。',
    '在 Word 或 WPS 中逐条接受或拒绝修订，另存后再检查。',
  ],
  [
    'reading.notes',
    'info',
    '有脚注或尾注',
    'Word 的脚注、尾注没有读取。',
    '查看脚注内容；影响数据的，写进正文。',
  ],
  [
    'reading.flattened',
    'info',
    '表格结构不完整',
    '旧格式的 Word 文件只能读出表格的文字和次序，读不到合并的单元格。',
    '用 Word 或 WPS 另存为 docx 后再检查，结果更可靠。',
  ],
  [
    'reading.notReport',
    'error',
    '不是年度报告',
    '文件能读，但没有年度报告的三张表，也没有法定的各部分。',
    '确认文件没有选错；报告在附件或图片里的，改用附件或电子稿。',
  ],
  [
    'reading.script',
    'warning',
    '内容由网页脚本生成',
    '网页里没有报告的正文，正文由脚本在浏览器中另行载入，本程序不运行脚本。',
    '在浏览器中打开网页，等内容显示后另存为网页或 PDF，再检查。',
  ],
  [
    'reading.ocrLayer',
    'warning',
    '文字来自图像识别',
    'PDF 是扫描件，带有别的软件识别出的文字，数字可能认错。',
    '找制作单位要电子稿；没有的，逐格对照图像核对。',
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
    editions: '两种格式都适用',
    explanation,
    remedy,
  }),
)
