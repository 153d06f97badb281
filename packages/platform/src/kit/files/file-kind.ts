// What a file is, by its content alone, with the ending and type that it is handed out with.

type Kind = { readonly title: string; readonly ending: string; readonly type: string }

const office = 'application/vnd.openxmlformats-officedocument'
const unknownType = 'application/octet-stream'

/** Active content (HTML, SVG, scripts) has no type of its own: it is only ever bytes to keep. */
export const fileKinds = {
  docx: { title: 'Word 文档', ending: 'docx', type: `${office}.wordprocessingml.document` },
  xlsx: { title: 'Excel 工作簿', ending: 'xlsx', type: `${office}.spreadsheetml.sheet` },
  pptx: { title: '演示文稿', ending: 'pptx', type: `${office}.presentationml.presentation` },
  ofd: { title: 'OFD 版式文件', ending: 'ofd', type: 'application/ofd' },
  odf: { title: 'OpenDocument 文件', ending: 'odt', type: unknownType },
  zip: { title: '压缩文件', ending: 'zip', type: 'application/zip' },
  oldOffice: { title: '旧版 Office 或 WPS 文件', ending: '', type: unknownType },
  pdf: { title: 'PDF 文件', ending: 'pdf', type: 'application/pdf' },
  png: { title: '图片', ending: 'png', type: 'image/png' },
  jpeg: { title: '图片', ending: 'jpg', type: 'image/jpeg' },
  html: { title: '网页', ending: 'html', type: unknownType },
  json: { title: '数据文件', ending: 'json', type: unknownType },
  text: { title: '文本', ending: 'txt', type: unknownType },
  other: { title: '其他文件', ending: '', type: unknownType },
} as const satisfies Readonly<Record<string, Kind>>

export type FileKind = keyof typeof fileKinds

/** Whether a text names a kind. */
export function isFileKind(text: string): text is FileKind {
  return Object.hasOwn(fileKinds, text)
}

const signatures: readonly (readonly [start: string, kind: FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
]

/** Names inside a zip that tell what it is a package of. */
const packages: readonly (readonly [part: string, kind: FileKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['OFD.xml', 'ofd'],
  ['mimetypeapplication/vnd.oasis', 'odf'],
]

export function fileKindOf(bytes: Uint8Array): FileKind {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = whole.toString('latin1', 0, 1024)
  const known = signatures.find(([start]) => head.startsWith(start))
  if (known !== undefined) return known[1]
  if (head.startsWith('PK\x03\x04'))
    return packages.find(([part]) => whole.includes(part, 0, 'latin1'))?.[1] ?? 'zip'
  if (/%PDF-\d/.test(head)) return 'pdf'
  return textKindOf(whole)
}

function textKindOf(whole: Buffer): FileKind {
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(whole.toString('latin1', 0, 2))
  const sample = whole.subarray(0, 8192)
  if (!isWide && sample.includes(0)) return 'other'
  const text = isWide ? sample.toString('utf16le') : sample.toString('utf8')
  if (/^\uFEFF?\s*[{[]/.test(text)) return 'json'
  return /<(!doctype|html|head|body|table|script|svg|p|div)[\s>]/i.test(text) ? 'html' : 'text'
}
