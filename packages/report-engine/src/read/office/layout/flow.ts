// Collects what a Word file says, in reading order, into blocks: paragraphs, tables, tables inside
// tables, text boxes. Both Word readers write into it.

import type { Place } from '../../../place.ts'
import type { Limits } from '../../limits.ts'
import type { Block, Line } from '../../source.ts'
import { beyondLimit } from '../reading-stopped.ts'
import { type CellShape, type DraftCell, resolveTable } from './grid.ts'
import { linesOfText, separateText } from './text-rows.ts'

type FilledCell = {
  readonly shape: CellShape
  readonly number: number
  readonly content: readonly Block[]
}
type OpenTable = { readonly number: number; readonly rows: FilledCell[][] }

export type Flow = {
  readonly paragraph: (text: string, heading: number | undefined) => void
  readonly openTable: () => void
  readonly openRow: () => void
  readonly openCell: () => void
  /** The shape may still be filled in until the table closes: .doc tells it late. */
  readonly closeCell: (shape: CellShape) => void
  /** Takes back the row just drawn: a tracked change deleted it. */
  readonly dropRow: () => void
  readonly closeTable: () => void
  /** Content from here on is kept apart (a text box) until `leaveBox` hands it over. */
  readonly enterBox: () => void
  readonly leaveBox: () => readonly Block[]
  /** Where text that is written now will stand. */
  readonly place: () => Place
  readonly add: (blocks: readonly Block[]) => void
  readonly blocks: () => readonly Block[]
}

/** An empty flow. Lines carry the number of their paragraph as `line`. */
export function makeFlow(limits: Limits): Flow {
  const sinks: Block[][] = [[]]
  const tables: OpenTable[] = []
  let paragraphs = 0
  let tableCount = 0
  let cellCount = 0
  const add = (blocks: readonly Block[]) => {
    const sink = sinks.at(-1) ?? []
    for (const block of blocks) sink.push(block)
  }
  const row = () => tables.at(-1)?.rows.at(-1) ?? []
  return {
    paragraph: (text, heading) => {
      paragraphs += 1
      add([{ kind: 'line', text, at: { line: paragraphs }, ...(heading && { heading }) }])
    },
    openTable: () => tables.push({ number: ++tableCount, rows: [] }),
    openRow: () => tables.at(-1)?.rows.push([]),
    openCell: () => {
      if (++cellCount > limits.cells) throw beyondLimit('单元格过多')
      sinks.push([])
    },
    closeCell: (shape) => {
      const content = sinks.pop() ?? []
      row().push({ shape, number: row().length + 1, content })
    },
    dropRow: () => tables.at(-1)?.rows.pop(),
    closeTable: () => {
      const table = tables.pop()
      if (table !== undefined) add(blocksOfTable(table))
    },
    enterBox: () => sinks.push([]),
    leaveBox: () => sinks.pop() ?? [],
    place: () => {
      const table = tables.at(-1)
      if (table === undefined) return { line: paragraphs + 1 }
      return { table: table.number, row: table.rows.length, cell: row().length + 1 }
    },
    add,
    blocks: () => (sinks[0] ?? []).flatMap(printedLines),
  }
}

/** A table; or, when it only lays out other tables, what stands in it. */
function blocksOfTable(table: OpenTable): readonly Block[] {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, content: plain(cell) })))
  if (rows.some((row) => row.some((cell) => cell.content.some(isTable)))) {
    return rows.flatMap((row) => row.flatMap((cell) => cell.content))
  }
  const drafts = rows.map((row) => row.map(drafted))
  return separateText(resolveTable(drafts, table.number))
}

/** The content of a cell; a table of a single cell in it is only a frame around text. */
function plain(cell: FilledCell): readonly Block[] {
  return cell.content.flatMap((block): readonly Block[] => {
    const [only, second] = block.kind === 'table' ? block.cells : []
    if (only === undefined || second !== undefined) return [block]
    return linesOfText(only)
  })
}

function isTable(block: Block): boolean {
  return block.kind === 'table'
}

function drafted(cell: FilledCell): DraftCell {
  const texts = cell.content.map((block) => (block.kind === 'line' ? block.text : ''))
  return { ...cell.shape, number: cell.number, text: texts.join('\n').trim() }
}

/** Lines as printed: one per soft line break, none for empty paragraphs. */
function printedLines(block: Block): readonly Block[] {
  if (block.kind === 'table') return [block]
  const { heading, ...line } = block
  const texts = block.text.split('\n').filter((text) => text.trim() !== '')
  return texts.map((text, index): Line => {
    const printed = { ...line, text: text.trimEnd() }
    return heading !== undefined && index === 0 ? { ...printed, heading } : printed
  })
}
