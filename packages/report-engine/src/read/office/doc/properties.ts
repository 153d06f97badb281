// Properties of paragraphs and characters of a Word 97 document: which bytes of text they hold for
// and the list of property changes (code and operand) that apply there.

import { beyondLimit } from '../reading-stopped.ts'
import type { WordStreams } from './streams.ts'

/** A run of text, as offsets in the WordDocument stream, with its property changes. */
export type Run = {
  readonly from: number
  readonly to: number
  /** Style of the paragraph by number; 0 for runs of characters. */
  readonly style: number
  readonly changes: Uint8Array
}

const pageSize = 512
/** A page holds a hundred runs at most; reports have some dozens of pages. */
const mostPages = 20_000
const nothing = new Uint8Array(0)

/** Runs of paragraph properties, in order of the file. */
export function paragraphRuns(streams: WordStreams): readonly Run[] {
  return runs(streams, 0x102, (page, runCount, index) => {
    const start = (page[(runCount + 1) * 4 + index * 13] ?? 0) * 2
    if (start === 0) return { style: 0, changes: nothing }
    const short = (page[start] ?? 0) * 2
    const from = short === 0 ? start + 2 : start + 1
    const length = short === 0 ? (page[start + 1] ?? 0) * 2 : short - 1
    const style = (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8)
    const changes = page.subarray(from + 2, Math.min(from + length, pageSize))
    return { style, changes: hugeChanges(changes, streams.data) ?? changes }
  })
}

/** Runs of character properties, in order of the file. */
export function characterRuns(streams: WordStreams): readonly Run[] {
  return runs(streams, 0xfa, (page, runCount, index) => {
    const start = (page[(runCount + 1) * 4 + index] ?? 0) * 2
    const length = start === 0 ? 0 : (page[start] ?? 0)
    return { style: 0, changes: page.subarray(start + 1, start + 1 + length) }
  })
}

type ReadPage = (
  page: Uint8Array,
  runCount: number,
  index: number,
) => { readonly style: number; readonly changes: Uint8Array }

function runs(streams: WordStreams, field: number, read: ReadPage): readonly Run[] {
  const bins = streams.table(field)
  const count = Math.max(0, Math.floor((bins.byteLength - 4) / 8))
  if (count > mostPages) throw beyondLimit('格式过于零碎')
  const found: Run[] = []
  for (let bin = 0; bin < count; bin++) {
    const at = bins.getUint32((count + 1) * 4 + bin * 4, true) * pageSize
    const page = streams.bytes.subarray(at, at + pageSize)
    if (page.length < pageSize) continue
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength)
    const runCount = Math.min(page[pageSize - 1] ?? 0, 126)
    for (let index = 0; index < runCount; index++) {
      const from = view.getUint32(index * 4, true)
      const to = view.getUint32(index * 4 + 4, true)
      found.push({ from, to, ...read(page, runCount, index) })
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Rows of many columns keep their properties in the Data stream. */
function hugeChanges(changes: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  for (const { code, operand } of propertyChanges(changes)) {
    if (code !== 0x6646 && code !== 0x6645) continue
    const at = littleEndian(operand)
    const length = littleEndian(data.subarray(at, at + 2))
    return data.subarray(at + 2, at + 2 + length)
  }
  return undefined
}

/** The property changes of a list, as far as it is whole. */
export function* propertyChanges(
  changes: Uint8Array,
): Generator<{ readonly code: number; readonly operand: Uint8Array }> {
  for (let at = 0; at + 2 < changes.length; ) {
    const code = littleEndian(changes.subarray(at, at + 2))
    const { skip, size } = operandSize(code, changes, at + 2)
    const from = at + 2 + skip
    if (from + size > changes.length) return
    yield { code, operand: changes.subarray(from, from + size) }
    at = from + size
  }
}

const fixedSizes = [1, 1, 2, 4, 2, 2, 0, 3]

/** Size of an operand after its own length, if it has one. */
function operandSize(
  code: number,
  changes: Uint8Array,
  at: number,
): { readonly skip: number; readonly size: number } {
  const kind = code >> 13
  if (kind !== 6) return { skip: 0, size: fixedSizes[kind] ?? 0 }
  if (code === 0xd608) return { skip: 2, size: littleEndian(changes.subarray(at, at + 2)) - 1 }
  const size = changes[at] ?? 0
  if (code === 0xc615 && size === 255) return { skip: 1, size: tabsSize(changes, at) }
  return { skip: 1, size }
}

/** Changed tab stops do not say their length when there are many. */
function tabsSize(changes: Uint8Array, at: number): number {
  const deleted = changes[at + 1] ?? 0
  const added = changes[at + 2 + deleted * 4] ?? 0
  return 2 + deleted * 4 + added * 3
}

/** The unsigned number that up to four bytes hold. */
export function littleEndian(bytes: Uint8Array): number {
  return bytes.reduce((total, byte, index) => total + byte * 256 ** index, 0)
}

/** Looks up the run that holds for an offset. */
export function runAt<Some extends Run>(
  runsInOrder: readonly Some[],
  offset: number,
): Some | undefined {
  let low = 0
  let high = runsInOrder.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runsInOrder[middle]?.from ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const run = runsInOrder[low - 1]
  return run !== undefined && offset < run.to ? run : undefined
}
