// What is said of a file that is recognised but not read: what it is, and what to do instead.

import type { Finding } from '../finding.ts'
import { makeFinding } from '../make-finding.ts'
import type { RefusedKind } from './detect-format.ts'

const refusals: Readonly<Record<RefusedKind, { readonly code: string; readonly message: string }>> =
  {
    empty: {
      code: 'reading.empty',
      message: '文件是空的，没有内容可读。请确认上传或下载是否完整。',
    },
    picture: {
      code: 'reading.image',
      message:
        '这是一张图片，读不出文字。请提供报告的 Word、Excel 或带文字的 PDF 原件，或者按表格手工录入数字。',
    },
    rtf: {
      code: 'reading.unsupported',
      message: '这是 RTF 文件，暂不支持。请用 Word 或 WPS 打开，另存为 .docx 后再读。',
    },
    openDocument: {
      code: 'reading.unsupported',
      message: '这是 OpenDocument 文件（.odt、.ods），暂不支持。请另存为 .docx 或 .xlsx 后再读。',
    },
    ofd: {
      code: 'reading.unsupported',
      message: '这是 OFD 版式文件，暂不支持。请用阅读软件转换为 PDF，或提供 Word 原件。',
    },
    presentation: {
      code: 'reading.unsupported',
      message: '这是演示文稿，不是年度报告。请提供报告的 Word、Excel、PDF 或网页文件。',
    },
    archive: {
      code: 'reading.unsupported',
      message: '这是压缩包。请先解压，再读取里面的报告文件。',
    },
    officeXml: {
      code: 'reading.unsupported',
      message:
        '这是 XML 格式的 Office 文件，暂不支持。请用 Office 或 WPS 打开，另存为 .docx 或 .xlsx 后再读。',
    },
    otherOffice: {
      code: 'reading.unsupported',
      message:
        '这是旧格式的 Office 文件，里面没有找到 Word 正文或 Excel 工作表，无法读取。请用 Office 或 WPS 打开，另存为 .docx 或 .xlsx 后再读。',
    },
    cutOffice: {
      code: 'reading.damaged',
      message:
        '旧格式的 Office 文件不完整，可能没有下载完，无法读取。请重新取得文件；能用 Office 或 WPS 打开的，另存为 .docx 或 .xlsx 后再读。',
    },
    encryptedOffice: {
      code: 'reading.encrypted',
      message:
        '文件设置了打开密码，无法读取。请用 Office 或 WPS 打开，取消密码后另存一份，再重新读取。',
    },
    unknown: {
      code: 'reading.unsupported',
      message: '不认识这种文件。请提供报告的 Word、Excel、PDF、网页或纯文本文件。',
    },
  }

/** The finding for a kind of file that is not read. */
export function refusal(kind: RefusedKind): Finding {
  const { code, message } = refusals[kind]
  return makeFinding({
    code,
    severity: 'error',
    verdict: 'notAssessable',
    message,
    cells: [],
    facts: { kind },
  })
}
