// Opens an office package (zip) and unpacks single parts of it, never beyond the limits. Packages
// inside the package are not opened, so nesting cannot multiply.

import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import type { Limits } from '../../limits.ts'
import { beyondLimit, damaged, encrypted, ReadingStopped } from '../reading-stopped.ts'
import { type Entry, zipEntries } from './directory.ts'

export type Archive = {
  readonly paths: () => string[]
  /** The unpacked bytes of a part, or undefined when the package has no such part. */
  readonly bytes: (path: string) => Uint8Array | undefined
  /** The text of an XML part. */
  readonly text: (path: string) => string | undefined
}

/** More parts than any report has; each costs time even when nothing is unpacked. */
const mostEntries = 10_000
/** Packed bytes handed to the inflater at once: at most a thousandfold comes out of them. */
const step = 4096

/** Opens a package after looking at its directory only. Throws `ReadingStopped`. */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  if (bytes.length > limits.fileBytes) throw beyondLimit('文件过大')
  const entries = listEntries(bytes, limits)
  let budget = limits.unpackedBytes
  const part = (path: string) => {
    const entry = entries.get(path.toLowerCase())
    if (entry === undefined) return undefined
    const unpacked = unpack(packedBytes(bytes, entry), entry, budget)
    budget -= unpacked.length
    // A bent byte inside packed data may unpack to another digit.
    if (crc32(unpacked) !== entry.checksum) throw damaged('压缩内容有误')
    return unpacked
  }
  return {
    paths: () => [...entries.values()].map((entry) => entry.path),
    bytes: part,
    text: (path) => {
      const found = part(path)
      return found && decodeXml(found)
    },
  }
}

function listEntries(bytes: Uint8Array, limits: Limits): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let total = 0
  let count = 0
  for (const entry of zipEntries(bytes)) {
    count += 1
    if (count > mostEntries) throw beyondLimit('压缩包内文件过多')
    total += entry.unpackedBytes
    if (total > limits.unpackedBytes) throw beyondLimit('解压后过大')
    entries.set(entry.path.toLowerCase(), entry)
  }
  return entries
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) throw encrypted()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset } = entry
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) {
    throw damaged('压缩包内容缺失')
  }
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (from + entry.packedBytes > bytes.length) throw damaged('压缩包内容缺失')
  return bytes.subarray(from, from + entry.packedBytes)
}

/** Unpacks one entry and stops as soon as it gives more than the budget: headers lie. */
function unpack(packed: Uint8Array, entry: Entry, budget: number): Uint8Array {
  if (entry.method === 0) {
    if (packed.length > budget) throw beyondLimit('解压后过大')
    return packed
  }
  if (entry.method !== 8) throw damaged('压缩方式不认识')
  const chunks: Uint8Array[] = []
  let length = 0
  let ended = false
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk)
    length += chunk.length
    ended = final
    if (length > budget) throw beyondLimit('解压后过大')
  })
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch (fault) {
    if (fault instanceof ReadingStopped) throw fault
    throw damaged('压缩内容有误')
  }
  if (!ended) throw damaged('压缩包内容缺失')
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
