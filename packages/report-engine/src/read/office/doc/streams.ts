// The streams of a Word 97 file and the places in them that its header names.

import type { Limits } from '../../limits.ts'
import { type CompoundFile, isCompoundFile, openCompoundFile } from '../ole/compound-file.ts'
import { damaged, encrypted, unsupported } from '../reading-stopped.ts'

export type WordStreams = {
  /** The WordDocument stream: header, text, properties in pages of 512 bytes. */
  readonly main: DataView
  readonly bytes: Uint8Array
  /** A part of the table stream, by the offset of its place in the header; empty if absent. */
  readonly table: (field: number) => DataView
  readonly data: Uint8Array
  /** The file was cut off: some of it may be missing. */
  readonly isCut: boolean
}

const wordMark = 0xa5ec
/** Word 97. Older files keep text in a code page and other tables. */
const oldestVersion = 0xc1

/** Opens the streams. Throws `ReadingStopped` for other, older, damaged or encrypted files. */
export function openStreams(bytes: Uint8Array, limits: Limits): WordStreams {
  if (!isCompoundFile(bytes))
    throw unsupported('不是 Word 97 以后的 .doc 或 .wps 文件，请另存为 .docx 再读。')
  const file = openCompoundFile(bytes, limits)
  const stream = file.stream('WordDocument')
  if (stream === undefined) throw noDocument(file)
  if (stream.length < 0x1aa) throw damaged('文件头不完整')
  const main = viewOf(stream)
  if (main.getUint16(0, true) !== wordMark) throw damaged('文件头有误')
  if (main.getUint16(2, true) < oldestVersion) {
    throw unsupported('这是 Word 97 以前的旧格式，无法读取。请用 Office 或 WPS 另存为 .docx 再读。')
  }
  const flags = main.getUint16(10, true)
  if ((flags & 0x0100) !== 0) throw encrypted()
  const tables = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
  if (tables === undefined) throw damaged('格式区缺失')
  return {
    main,
    bytes: stream,
    isCut: file.isCut,
    data: file.stream('Data') ?? new Uint8Array(0),
    table: (field) => {
      if (field + 8 > main.byteLength) return viewOf(new Uint8Array(0))
      const from = main.getUint32(field, true)
      return viewOf(tables.subarray(from, from + main.getUint32(field + 4, true)))
    },
  }
}

function noDocument(file: CompoundFile) {
  const names = file.names()
  if (names.includes('EncryptedPackage')) return encrypted()
  return unsupported('文件里没有 Word 正文，无法读取。请用 Office 或 WPS 另存为 .docx 再读。')
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
