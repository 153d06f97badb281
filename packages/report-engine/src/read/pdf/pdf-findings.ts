// What the reader says of a PDF that it could not read, or not read for certain.

import type { Finding } from '../../finding.ts'
import { makeFinding } from '../../make-finding.ts'

function pageList(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join('、')
  return pages.length > 10 ? `第 ${shown} 等 ${pages.length} 页` : `第 ${shown} 页`
}

function finding(code: string, message: string, pages?: readonly number[]): Finding {
  return makeFinding({
    code,
    severity: 'error',
    verdict: 'notAssessable',
    message,
    cells: [],
    facts: pages === undefined ? {} : { pages: pages.map(String) },
    ...(pages === undefined ? {} : { at: pages.map((page) => ({ page })) }),
  })
}

export function encryptedFinding(): Finding {
  return finding(
    'reading.encrypted',
    '这份 PDF 设置了打开密码，无法读取。请取消密码后另存一份，再重新读取。',
  )
}

export function damagedFinding(): Finding {
  return finding(
    'reading.damaged',
    '这份 PDF 已损坏或不完整，无法打开。请重新导出或重新下载后再读。',
  )
}

export function damagedPagesFinding(pages: readonly number[]): Finding {
  return finding(
    'reading.damaged',
    `PDF 的${pageList(pages)}已损坏，没有读出来。请重新导出或重新下载后再读。`,
    pages,
  )
}

/** Fonts that neither are in the file nor say which characters their codes mean. */
export function fontsFinding(pages: readonly number[]): Finding {
  return finding(
    'reading.fonts',
    `PDF 的${pageList(pages)}有部分文字读不出来：文字的字体没有嵌入文件，也没有写明编码，表格里的数字可能因此缺失。请用 Word 或 WPS 打开原稿，导出 PDF 时选择嵌入字体，或者提供 Word、Excel、网页原件。`,
    pages,
  )
}

/** No page has text. */
export function imageFinding(pages: readonly number[]): Finding {
  return finding(
    'reading.image',
    '这份 PDF 是扫描件或图片，里面没有文字，读不出数字。请提供由 Word 或 WPS 直接导出的 PDF，或者提供 Word、Excel、网页原件。',
    pages,
  )
}

/** Some pages are pictures: what they show is missing from what was read. */
export function imagePagesFinding(pages: readonly number[]): Finding {
  return {
    ...finding(
      'reading.image',
      `PDF 的${pageList(pages)}是图片，里面没有文字，这些页的内容没有读出来。如果表格在这些页上，请提供带文字的原件。`,
      pages,
    ),
    severity: 'warning',
  }
}

/** Pages with text that also hold a picture large enough for a table. */
export function pictureFinding(pages: readonly number[]): Finding {
  return {
    ...finding(
      'reading.image',
      `PDF 的${pageList(pages)}上有图片，图片里的文字和数字没有读。如果表格在图片里，请提供带文字的原件。`,
      pages,
    ),
    severity: 'info',
  }
}

export function hiddenLayerFinding(pages: readonly number[]): Finding {
  return {
    ...finding(
      'reading.hidden',
      `PDF 的${pageList(pages)}有隐藏的图层，图层里的文字没有读。需要这些内容的，请在 PDF 软件中显示图层后另存，再重新读取。`,
      pages,
    ),
    severity: 'info',
  }
}

export function ocrLayerFinding(pages: readonly number[]): Finding {
  return {
    ...finding(
      'reading.ocrLayer',
      `PDF 的${pageList(pages)}是扫描件，文字由机器识别，数字可能认错。请对照原件核对每个数字，或提供由 Word、WPS 直接导出的 PDF。`,
      pages,
    ),
    severity: 'warning',
    verdict: 'uncertain',
  }
}
