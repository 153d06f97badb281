// Reads the list tables of a Word 97 document: which automatic numbers its paragraphs print.

import type { List, ListLevel, Lists } from '../layout/list-numbers.ts'
import type { WordStreams } from './streams.ts'

/** Names of number formats by their code, as WordprocessingML calls them. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

const definitionSize = 28
const levelSize = 28
const overrideSize = 16

/** The lists by the number that paragraphs name; none where the tables are absent or broken. */
export function readLists(streams: WordStreams): Lists {
  try {
    const levels = definitions(streams)
    return overrides(streams.table(0x2ea), levels)
  } catch (fault) {
    // A list table that ends too early costs the numbers, not the document.
    if (fault instanceof RangeError) return new Map()
    throw fault
  }
}

type Definitions = ReadonlyMap<number, ReadonlyMap<number, ListLevel>>

/** Levels by the id of their list. They follow the table without counting to its length. */
function definitions(streams: WordStreams): Definitions {
  const table = streams.table(0x2e2)
  const found = new Map<number, ReadonlyMap<number, ListLevel>>()
  if (table.byteLength < 2) return found
  const whole = new DataView(table.buffer, table.byteOffset)
  const count = table.getUint16(0, true)
  let at = 2 + count * definitionSize
  for (let index = 0; index < count; index++) {
    const definition = 2 + index * definitionSize
    const simple = (whole.getUint8(definition + 26) & 1) === 1
    const levels = new Map<number, ListLevel>()
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const read = readLevel(whole, at)
      levels.set(depth, read.level)
      at = read.end
    }
    found.set(whole.getUint32(definition, true), levels)
  }
  return found
}

function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const flags = view.getUint8(at + 5)
  const properties = view.getUint8(at + 24) + view.getUint8(at + 25)
  const text = at + levelSize + properties
  const length = view.getUint16(text, true)
  let printed = ''
  for (let index = 0; index < length; index++) {
    const code = view.getUint16(text + 2 + index * 2, true)
    printed += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level = {
    start: view.getInt32(at, true),
    format: formats[view.getUint8(at + 4)] ?? 'decimal',
    text: printed,
    plain: (flags & 4) !== 0,
    restartsAfter: (flags & 8) === 0 ? undefined : view.getUint8(at + 26),
  }
  return { level, end: text + 2 + length * 2 }
}

function overrides(table: DataView, levels: Definitions): Lists {
  const lists = new Map<string, List>()
  if (table.byteLength < 4) return lists
  const count = table.getUint32(0, true)
  let at = 4 + count * overrideSize
  for (let index = 0; index < count; index++) {
    const override = 4 + index * overrideSize
    const id = table.getUint32(override, true)
    const starts = new Map<number, number>()
    at = readStarts(table, { at: at + 4, count: table.getUint8(override + 12) }, starts)
    const list = { counter: String(id), levels: levels.get(id) ?? new Map(), starts }
    lists.set(String(index + 1), { ...list, levelOfStyle: new Map() })
  }
  return lists
}

/** Reads the levels a list changes; returns where they end. */
function readStarts(
  table: DataView,
  from: { readonly at: number; readonly count: number },
  starts: Map<number, number>,
): number {
  let { at } = from
  for (let index = 0; index < from.count; index++) {
    const flags = table.getUint8(at + 4)
    if ((flags & 16) !== 0) starts.set(flags & 15, table.getInt32(at, true))
    at += 8
    if ((flags & 32) !== 0) at = readLevel(table, at).end
  }
  return at
}
