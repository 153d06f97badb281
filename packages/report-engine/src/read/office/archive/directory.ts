// Reads the central directory of a zip file: what is inside, before anything is unpacked.

import { damaged } from '../reading-stopped.ts'

export type Entry = {
  readonly path: string
  readonly method: number
  readonly encrypted: boolean
  /** CRC-32 of what the entry unpacks to. */
  readonly checksum: number
  readonly packedBytes: number
  /** As the header states it, which may be a lie. */
  readonly unpackedBytes: number
  /** Where the entry's local header starts. */
  readonly offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endSize = 22
const longestComment = 0xffff
const inZip64 = 0xffffffff

/** Entries of a zip file in the order of its directory. Throws when there is no directory. */
export function* zipEntries(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  let at = view.getUint32(end + 16, true)
  const last = at + view.getUint32(end + 12, true)
  const utf8 = new TextDecoder()
  while (at + 46 <= end && at < last) {
    if (view.getUint32(at, true) !== entrySignature) throw damaged('压缩包目录有误')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    yield {
      path: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...sizes(view, at, at + 46 + nameLength),
    }
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw damaged('压缩包不完整，可能没有下载完')
}

/** Packed and unpacked size and offset; some writers put them into the zip64 field. */
function sizes(view: DataView, at: number, extra: number) {
  const unpackedBytes = view.getUint32(at + 24, true)
  const packedBytes = view.getUint32(at + 20, true)
  const offset = view.getUint32(at + 42, true)
  const plain = { packedBytes, unpackedBytes, offset }
  if (unpackedBytes !== inZip64 && packedBytes !== inZip64 && offset !== inZip64) return plain
  let next = zip64Field(view, extra, extra + view.getUint16(at + 30, true))
  const long = (value: number) => {
    if (value !== inZip64) return value
    next += 8
    return Number(view.getBigUint64(next - 8, true))
  }
  return {
    unpackedBytes: long(unpackedBytes),
    packedBytes: long(packedBytes),
    offset: long(offset),
  }
}

function zip64Field(view: DataView, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4
  }
  throw damaged('压缩包目录有误')
}
