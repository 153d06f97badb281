// The three tables as offices draw them: one grid a table, with the liberties that are taken.

import { requesterColumns, resultColumns } from '../../../src/form/columns.ts'
import type { FormRow } from '../../../src/form/form.ts'
import { balanceNote } from '../../../src/form/requests-table.ts'
import { type Figures, printedRows } from '../figures.ts'

export type GridCell = { text: string; rowSpan: number; columnSpan: number }
/** Rows of cells as HTML has them: a cell that spans from above is not repeated. */
export type Grid = { readonly width: number; readonly rows: GridCell[][] }

export type GridOptions = {
  /** Table 三: nested labels as the form has them, or one column of labels; groups on lines of their own or joined. */
  readonly labels?: 'nested' | 'joined' | 'lines'
  /** A first column of serial numbers in tables 二 and 三. */
  readonly serial?: true
  /** An empty column after the labels and one at the end. */
  readonly emptyColumns?: true
  /** 商业 / 企业 in two rows of cells. */
  readonly splitHeader?: true
  /** Headings once more before these rows of table 三. */
  readonly repeatHeaderAt?: readonly number[]
  /** Table 三 falls into pieces before these rows. */
  readonly splitAt?: readonly number[]
  /** Table 二 as one table a block. */
  readonly blocks?: 'apart'
  /** A single number of table 二 in the first of three cells, the others empty. */
  readonly single?: 'first'
  /** Table 四: three rows of five, or fifteen rows of one. */
  readonly disputes?: 'threeLines' | 'downwards' | 'across' | 'threeTables'
  /** No note on balances and no 申请人情况 over table 三. */
  readonly bare?: true
}

export function cell(text: string, rowSpan = 1, columnSpan = 1): GridCell {
  return { text, rowSpan, columnSpan }
}

/** The grids of one table, usually one. */
export function gridsOf(
  figures: Figures,
  key: 'disclosure' | 'requests' | 'disputes',
  options: GridOptions,
): Grid[] {
  if (key === 'disclosure') return disclosureGrids(figures, options)
  return key === 'requests' ? requestsGrids(figures, options) : disputesGrids(figures, options)
}

function textsOf(figures: Figures, key: string, row: FormRow): readonly string[] {
  return figures.rows[`${key}.${row.key}`] ?? []
}

function disclosureGrids(figures: Figures, options: GridOptions): Grid[] {
  const blocks = Map.groupBy(printedRows(figures, 'disclosure'), (row) => row.block ?? '')
  const parts = [...blocks].map(([block, rows]) => {
    const heads = rows[0]?.columns.map((column) => column.label) ?? []
    return [
      [cell(block, 1, 4)],
      spreadOver(['信息内容', ...heads], options),
      ...rows.map((row) =>
        spreadOver([row.label, ...textsOf(figures, 'disclosure', row)], options),
      ),
    ]
  })
  const grids = options.blocks ? parts : [parts.flat()]
  return grids.map((rows) => decorated({ width: 4, rows }, options, 1))
}

/** A label and one to three texts over four columns. */
function spreadOver(texts: readonly string[], options: GridOptions): GridCell[] {
  const missing = 4 - texts.length
  const cells = texts.map((text) => cell(text))
  if (missing === 0) return cells
  if (options.single) return [...cells, ...Array.from({ length: missing }, () => cell(''))]
  const last = cells.at(-1)
  if (last) last.columnSpan += missing
  return cells
}

function requestsGrids(figures: Figures, options: GridOptions): Grid[] {
  const rows = printedRows(figures, 'requests')
  const labels = options.labels === 'joined' || options.labels === 'lines' ? 1 : 3
  const header = headerRows(labels, options)
  const body: GridCell[][] = []
  const starts: number[] = []
  for (const [index, row] of rows.entries()) {
    starts.push(body.length)
    if (options.repeatHeaderAt?.includes(index)) body.push(...headerRows(labels, options))
    if (options.labels === 'lines') body.push(...groupLines(rows, index))
    body.push([
      ...labelsOf(rows, index, options),
      ...textsOf(figures, 'requests', row).map((text) => cell(text)),
    ])
  }
  const width = labels + requesterColumns.length
  const cuts = [0, ...(options.splitAt ?? []).map((row) => starts[row] ?? 0), body.length]
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    const rowsHere = body.slice(from, to)
    return decorated(
      { width, rows: index === 0 ? [...header, ...rowsHere] : rowsHere },
      options,
      labels,
    )
  })
}

function headerRows(labels: number, options: GridOptions): GridCell[][] {
  const bodies = requesterColumns.slice(1, -1)
  if (options.bare)
    return [[cell('项目', 1, labels), ...requesterColumns.map((column) => cell(column.label))]]
  const split = options.splitHeader ? 1 : 0
  const names = bodies.map((column) =>
    split ? cell(column.label.slice(0, 2), column.label.length > 2 ? 1 : 2) : cell(column.label),
  )
  const rest = bodies.filter((column) => column.label.length > 2)
  return [
    [cell(balanceNote, 3 + split, labels), cell('申请人情况', 1, 7)],
    [cell('自然人', 2 + split), cell('法人或其他组织', 1, 5), cell('总计', 2 + split)],
    names,
    ...(split ? [rest.map((column) => cell(column.label.slice(2)))] : []),
  ]
}

function groupLines(rows: readonly FormRow[], index: number): GridCell[][] {
  const before = rows[index - 1]?.groups ?? []
  return (rows[index]?.groups ?? []).flatMap((group, depth) =>
    before[depth] === group ? [] : [[cell(group), ...Array.from({ length: 7 }, () => cell(''))]],
  )
}

function labelsOf(rows: readonly FormRow[], index: number, options: GridOptions): GridCell[] {
  const row = rows[index]
  if (row === undefined) return []
  if (options.labels === 'lines') return [cell(row.label)]
  if (options.labels === 'joined') return [cell((row.groups[1] ?? '') + row.label)]
  const cuts = new Set([...(options.splitAt ?? []), ...(options.repeatHeaderAt ?? [])])
  const isContinued = (at: number) => cuts.has(at)
  const groups = row.groups.flatMap((group, depth) => {
    const shares = (at: number) => rows[at]?.groups[depth] === group
    if (shares(index - 1) && !isContinued(index)) return []
    let span = 1
    while (shares(index + span) && !isContinued(index + span)) span += 1
    return [cell(group, span)]
  })
  return [...groups, cell(row.label, 1, 3 - row.groups.length)]
}

function disputesGrids(figures: Figures, options: GridOptions): Grid[] {
  const rows = printedRows(figures, 'disputes')
  const results = resultColumns.map((column) => cell(column.label))
  if (options.disputes === 'downwards') {
    const body = rows.flatMap((row) =>
      resultColumns.map((column, index) => [
        cell(row.label),
        cell(column.label),
        cell(textsOf(figures, 'disputes', row)[index] ?? ''),
      ]),
    )
    return [{ width: 3, rows: body }]
  }
  if (options.disputes === 'across') {
    const numbers = rows.map((row) => textsOf(figures, 'disputes', row))
    const body = resultColumns.map((column, index) => [
      cell(column.label),
      ...numbers.map((texts) => cell(texts[index] ?? '')),
    ])
    return [{ width: 4, rows: [[cell('结果'), ...rows.map((row) => cell(row.label))], ...body] }]
  }
  if (options.disputes === 'threeTables')
    return rows.map((row) => ({
      width: 5,
      rows: [
        [cell(row.label, 1, 5)],
        resultColumns.map((column) => cell(column.label)),
        textsOf(figures, 'disputes', row).map((text) => cell(text)),
      ],
    }))
  if (options.disputes === 'threeLines')
    return [
      {
        width: 6,
        rows: [
          [cell('类别'), ...results],
          ...rows.map((row) => [
            cell(row.label),
            ...textsOf(figures, 'disputes', row).map((text) => cell(text)),
          ]),
        ],
      },
    ]
  const heads = () => resultColumns.map((column) => cell(column.label))
  return [
    {
      width: 15,
      rows: [
        [cell('行政复议', 1, 5), cell('行政诉讼', 1, 10)],
        [
          ...resultColumns.map((column) => cell(column.label, 2)),
          cell('未经复议直接起诉', 1, 5),
          cell('复议后起诉', 1, 5),
        ],
        [...heads(), ...heads()],
        rows.flatMap((row) => textsOf(figures, 'disputes', row).map((text) => cell(text))),
      ],
    },
  ]
}

/** Serial numbers before each row with a number, empty columns after the labels and at the end. */
function decorated(grid: Grid, options: GridOptions, labels: number): Grid {
  let { width, rows } = grid
  if (options.serial) {
    let serial = 0
    rows = rows.map((row, index) => {
      const hasNumbers = row.length > 3 && /\d|^$|\//.test(row.at(-1)?.text ?? '')
      if (hasNumbers) serial += 1
      return [cell(index === 0 ? '序号' : hasNumbers ? String(serial) : ''), ...row]
    })
    width += 1
  }
  if (options.emptyColumns) {
    rows = rows.map((row) => {
      const [first] = row
      if (first?.text === balanceNote)
        return [{ ...first, columnSpan: labels + 1 }, ...row.slice(1), cell('')]
      const middle = row.length >= 8 && labels > 1 ? [cell('')] : []
      const at = Math.max(row.length - 7, 1)
      return [...row.slice(0, at), ...middle, ...row.slice(at), cell('')]
    })
    width += labels > 1 ? 2 : 1
  }
  return { width, rows }
}
