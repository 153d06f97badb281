// What the property changes of a paragraph of a Word 97 document say: table, row, list, heading.

import { headingLevel } from '../docx/styles.ts'
import { littleEndian, propertyChanges, type Run } from './properties.ts'

export type ParagraphFacts = {
  /** How many tables the paragraph stands in. */
  readonly depth: number
  readonly endsRow: boolean
  readonly endsInnerCell: boolean
  readonly heading: number | undefined
  /** List by number from 1, and level from 0. */
  readonly list: number
  readonly level: number
  readonly row: RowDefinition | undefined
}

export type RowDefinition = {
  /** Left edge of each cell and right edge of the last, in twentieths of a point. */
  readonly edges: readonly number[]
  readonly cells: readonly CellMerge[]
}

type CellMerge = {
  vertical: 'none' | 'starts' | 'continues'
  horizontal: 'none' | 'continues'
}

type Draft = { -readonly [Key in keyof ParagraphFacts]: ParagraphFacts[Key] } & { inTable: boolean }
/** Deeper nesting than any report draws. */
const deepest = 50

/** What a property change sets; changes of cells work on the row told before. */
type Apply = (operand: Uint8Array, draft: Draft) => Partial<Draft>

/** Facts of the paragraph whose end lies in the run. */
export function paragraphFacts(run: Run | undefined): ParagraphFacts {
  const style = run?.style ?? 0
  const draft: Draft = {
    depth: 0,
    inTable: false,
    endsRow: false,
    endsInnerCell: false,
    heading: style >= 1 && style <= 9 ? style : undefined,
    list: 0,
    level: 0,
    row: undefined,
  }
  for (const { code, operand } of propertyChanges(run?.changes ?? new Uint8Array(0))) {
    Object.assign(draft, applied.get(code)?.(operand, draft))
  }
  const { inTable, ...facts } = draft
  return inTable && facts.depth === 0 ? { ...facts, depth: 1 } : facts
}

const applied: ReadonlyMap<number, Apply> = new Map<number, Apply>([
  // sprmPFInTable, sprmPItap
  [0x2416, (operand) => ({ inTable: operand[0] === 1 })],
  [0x6649, (operand) => ({ depth: Math.min(littleEndian(operand), deepest) })],
  // sprmPFTtp, sprmPFInnerTtp, sprmPFInnerTableCell
  [0x2417, (operand) => ({ endsRow: operand[0] === 1 })],
  [0x244c, (operand) => ({ endsRow: operand[0] === 1 })],
  [0x244b, (operand) => ({ endsInnerCell: operand[0] === 1 })],
  // sprmPOutLvl, sprmPIlfo, sprmPIlvl
  [0x2640, (operand) => ({ heading: headingLevel('', operand[0]) })],
  [0x460b, (operand) => ({ list: littleEndian(operand) })],
  [0x260a, (operand) => ({ level: operand[0] ?? 0 })],
  // sprmTDefTable, sprmTVertMerge, sprmTMerge
  [0xd608, (operand) => ({ row: rowDefinition(operand) })],
  [0xd62b, mergeDown],
  [0x5624, mergeAcross],
])

function mergeDown(operand: Uint8Array, draft: Draft): Partial<Draft> {
  const cell = draft.row?.cells[operand[0] ?? 0]
  if (cell !== undefined) cell.vertical = verticalMerge(operand[1] ?? 0)
  return {}
}

function mergeAcross(operand: Uint8Array, draft: Draft): Partial<Draft> {
  const [first = 0, end = 0] = operand
  for (const cell of draft.row?.cells.slice(first + 1, end) ?? []) cell.horizontal = 'continues'
  return {}
}

function rowDefinition(operand: Uint8Array): RowDefinition {
  const view = new DataView(operand.buffer, operand.byteOffset, operand.byteLength)
  const count = operand[0] ?? 0
  const edges: number[] = []
  for (let at = 1; at + 2 <= operand.length && edges.length <= count; at += 2) {
    edges.push(view.getInt16(at, true))
  }
  const from = 1 + (count + 1) * 2
  const cells: CellMerge[] = []
  for (let index = 0; index < count; index++) {
    const at = from + index * 20
    cells.push(cellMerge(at + 2 <= operand.length ? view.getUint16(at, true) : 0))
  }
  return { edges, cells }
}

function cellMerge(flags: number): CellMerge {
  return {
    horizontal: (flags & 3) === 1 ? 'continues' : 'none',
    vertical: verticalMerge((flags >> 5) & 3),
  }
}

function verticalMerge(flags: number): CellMerge['vertical'] {
  if (flags === 1) return 'continues'
  return flags === 0 ? 'none' : 'starts'
}
