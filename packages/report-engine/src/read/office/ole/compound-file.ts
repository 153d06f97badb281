// Opens an OLE compound file, the container of .doc, .wps, .xls and .et and of every office file
// under a password. Each chain of sectors is followed once at most: cycles cannot hold it up.

import type { Limits } from '../../limits.ts'
import { beyondLimit, damaged } from '../reading-stopped.ts'

export type CompoundFile = {
  readonly names: () => string[]
  /** Whether the file ends before sectors that its table says are in use. */
  readonly isCut: boolean
  /** The bytes of a stream, or undefined when there is none of the name. */
  readonly stream: (name: string) => Uint8Array | undefined
}

type Entry = { readonly name: string; readonly start: number; readonly size: number }
type Sectors = {
  readonly bytes: Uint8Array
  readonly size: number
  /** Where sector 0 starts: after the header, or at 0 in the stream of small sectors. */
  readonly from: number
  readonly next: readonly number[]
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Sector numbers from here on are marks: end of chain, free, part of a table. */
const firstMark = 0xfffffffa
const entrySize = 128

/** Whether the bytes begin like a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Reads the tables and the directory; streams only when they are asked for. */
export function openCompoundFile(bytes: Uint8Array, limits: Limits): CompoundFile {
  if (bytes.length > limits.fileBytes) throw beyondLimit('文件过大')
  if (!isCompoundFile(bytes) || bytes.length < 512) throw damaged('不是完整的 Office 文件')
  const header = viewOf(bytes)
  const size = 1 << header.getUint16(30, true)
  if (size !== 512 && size !== 4096) throw damaged('文件头有误')
  const plain = { bytes, size, from: size }
  const large: Sectors = { ...plain, next: allocationTable(plain, header) }
  const entries = directory(chained(large, header.getUint32(48, true)))
  const root = entries.find((entry) => entry.type === 5)
  if (root === undefined) throw damaged('文件目录缺失')
  const cutoff = header.getUint32(56, true)
  let small: Sectors | undefined
  return {
    isCut: isCut(large, header),
    names: () => entries.map((entry) => entry.name),
    stream: (name) => {
      const entry = entries.find((each) => each.type === 2 && each.name === name)
      if (entry === undefined) return undefined
      if (entry.size >= cutoff) return content(large, entry)
      small ??= smallSectors(large, root, header.getUint32(60, true))
      return content(small, entry)
    },
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function allocationTable(sectors: Omit<Sectors, 'next'>, header: DataView): number[] {
  const next: number[] = []
  for (const sector of tableSectors(sectors, header)) {
    const bytes = sectorBytes(sectors, sector)
    const view = viewOf(bytes)
    for (let at = 0; at + 4 <= bytes.length; at += 4) next.push(view.getUint32(at, true))
  }
  return next
}

const free = 0xffffffff

function isCut({ bytes, size, from, next }: Sectors, header: DataView): boolean {
  const sectorsOfTable = header.getUint32(44, true)
  if (next.length < (sectorsOfTable * size) / 4) return true
  return next.findLastIndex((sector) => sector !== free) * size + from >= bytes.length
}

/** The sectors that hold the allocation table: 109 in the header, more in a chain of their own. */
function tableSectors(sectors: Omit<Sectors, 'next'>, header: DataView): Set<number> {
  const found = new Set<number>()
  const add = (view: DataView, from: number, to: number) => {
    for (let at = from; at < to; at += 4) {
      const sector = view.getUint32(at, true)
      if (sector < firstMark) found.add(sector)
    }
  }
  add(header, 76, 512)
  const seen = new Set<number>()
  let sector = header.getUint32(68, true)
  while (sector < firstMark && !seen.has(sector)) {
    seen.add(sector)
    const bytes = sectorBytes(sectors, sector)
    if (bytes.length < sectors.size) break
    add(viewOf(bytes), 0, sectors.size - 4)
    sector = viewOf(bytes).getUint32(sectors.size - 4, true)
  }
  return found
}

function sectorBytes(sectors: Omit<Sectors, 'next'>, sector: number): Uint8Array {
  const from = sectors.from + sector * sectors.size
  return sectors.bytes.subarray(from, from + sectors.size)
}

/** The bytes of a chain, as far as it goes; a sector that comes back ends it. */
function chained(sectors: Sectors, start: number): Uint8Array {
  const chain: Uint8Array[] = []
  const seen = new Set<number>()
  let length = 0
  for (let sector = start; sector < firstMark && !seen.has(sector); ) {
    seen.add(sector)
    const bytes = sectorBytes(sectors, sector)
    if (bytes.length === 0) break
    chain.push(bytes)
    length += bytes.length
    sector = sectors.next[sector] ?? firstMark
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const bytes of chain) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

function content(sectors: Sectors, entry: Entry): Uint8Array {
  return chained(sectors, entry.start).subarray(0, entry.size)
}

function smallSectors(large: Sectors, root: Entry, table: number): Sectors {
  const view = viewOf(chained(large, table))
  const next: number[] = []
  for (let at = 0; at + 4 <= view.byteLength; at += 4) next.push(view.getUint32(at, true))
  return { bytes: content(large, root), size: 64, from: 0, next }
}

function directory(bytes: Uint8Array): (Entry & { readonly type: number })[] {
  const view = viewOf(bytes)
  const names = new TextDecoder('utf-16le')
  const entries: (Entry & { readonly type: number })[] = []
  for (let at = 0; at + entrySize <= bytes.length; at += entrySize) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    entries.push({
      name: names.decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}
