// Documents as text: the ways in which extractors, editors and people copy tables out of pages.

import type { Document, Part } from './document.ts'
import type { Grid, GridCell } from './grids.ts'

type Lines = readonly string[]
type Print = (grid: Grid) => Lines

/** The full grid: the cell that begins at each place, undefined where another one reaches. */
function placesOf(grid: Grid): (GridCell | undefined)[][] {
  const taken = grid.rows.map(() => new Set<number>())
  return grid.rows.map((row, index) => {
    const places: (GridCell | undefined)[] = Array.from({ length: grid.width }, () => undefined)
    let column = 0
    for (const one of row) {
      while (taken[index]?.has(column)) column += 1
      places[column] = one
      for (let down = 0; down < one.rowSpan; down++)
        for (let across = 0; across < one.columnSpan; across++)
          taken[index + down]?.add(column + across)
      column += one.columnSpan
    }
    return places
  })
}

/** The text of the cell that covers each place. */
function coveredTexts(grid: Grid): string[][] {
  const texts = grid.rows.map(() => Array.from({ length: grid.width }, () => ''))
  for (const [index, row] of placesOf(grid).entries())
    for (const [column, one] of row.entries())
      for (let down = 0; down < (one?.rowSpan ?? 0); down++)
        for (let across = 0; across < (one?.columnSpan ?? 0); across++) {
          const line = texts[index + down]
          if (line && one) line[column + across] = one.text
        }
  return texts
}

const cells: Print = (grid) => grid.rows.flat().map((one) => one.text)
const stated: Print = (grid) => cells(grid).filter((text) => text !== '')

const cellBars: Print = (grid) =>
  grid.rows.flatMap((row) => {
    const spare = row.reduce((sum, one) => sum + one.columnSpan - 1, 0)
    return [...row.map((one) => `${one.text} |`), '|'.repeat(1 + spare)]
  })

const openingBars: Print = (grid) =>
  grid.rows.flatMap((row) => {
    const spare = row.reduce((sum, one) => sum + one.columnSpan - 1, 0)
    const lines = row.map((one) => `${one.text} |`)
    const last = lines.pop() ?? ''
    return ['|', ...lines, `${last}${spare > 0 ? ` ${'|'.repeat(spare)}` : ''}`]
  })

const barLines: Print = (grid) =>
  grid.rows.flatMap((row) => [
    ...row.flatMap((one) => (one.text === '' ? ['|'] : [one.text, '|'])),
    '|'.repeat(1 + row.reduce((sum, one) => sum + one.columnSpan - 1, 0)),
  ])

const barRows: Print = (grid) =>
  grid.rows.map((row) => `${row.map((one) => one.text).join(' | ')} |`)

const filledBarRows: Print = (grid) =>
  grid.rows.map((row) => {
    const fields = row.flatMap((one) => [one.text, ...Array<string>(one.columnSpan - 1).fill('')])
    return `${fields.join(' | ')} |`
  })

const tabs: Print = (grid) =>
  placesOf(grid).map((row) => row.map((one) => one?.text ?? '').join('\t'))
const bareTabs: Print = (grid) => grid.rows.map((row) => row.map((one) => one.text).join('\t'))
const blanks: Print = (grid) =>
  grid.rows.map((row) =>
    row
      .map((one) => one.text)
      .filter((text) => text !== '')
      .join(' '),
  )
const commas: Print = (grid) =>
  placesOf(grid).map((row) => row.map((one) => quoted(one?.text ?? '')).join(','))
const oneLine: Print = (grid) => [stated(grid).join(' ')]

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function markdownRows(rows: readonly (readonly string[])[]): Lines {
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
  const [first = [], ...rest] = rows
  return ['', line(first), `|${first.map(() => ' --- |').join('')}`, ...rest.map(line), '']
}

const markdown: Print = (grid) =>
  markdownRows(placesOf(grid).map((row) => row.map((one) => one?.text ?? '')))
const markdownRepeated: Print = (grid) => markdownRows(coveredTexts(grid))
const markdownRagged: Print = (grid) =>
  markdownRows(grid.rows.map((row) => row.map(({ text }) => text)))
/** Converters that end a table at each row that spans: fragments with separators of their own. */
const markdownFragments: Print = (grid) => {
  const runs: string[][][] = []
  let width = -1
  for (const row of grid.rows) {
    if (row.length !== width) runs.push([])
    width = row.length
    runs.at(-1)?.push(row.map((one) => one.text))
  }
  return runs.flatMap((rows) => markdownRows(rows))
}

/** Labels broken after some characters, the row's numbers on the first, the middle or the last piece. */
function brokenLabels(at: 'first' | 'middle' | 'last', size: number): Print {
  return (grid) =>
    grid.rows.flatMap((row) => {
      const isNumber = (one: GridCell) => one.text === '' || /^[-+\d/增减]/.test(one.text)
      const from = row.findIndex(
        (one, index) => row.slice(index).every(isOneOf(isNumber)) && !/^\d+\.\D/.test(one.text),
      )
      const labels = (from < 0 ? row : row.slice(0, from)).map((one) => one.text)
      const numbers = (from < 0 ? [] : row.slice(from)).map((one) => one.text).filter(Boolean)
      const pieces = labels.flatMap((label) => piecesOf(label, size))
      const own = piecesOf(labels.at(-1) ?? '', size).length
      const first = pieces.length - own
      const place = { first, middle: first + Math.floor((own - 1) / 2), last: pieces.length - 1 }[
        at
      ]
      if (pieces.length === 0) return [numbers.join(' ')]
      return pieces.map((piece, index) => (index === place ? [piece, ...numbers].join(' ') : piece))
    })
}

function isOneOf(isNumber: (one: GridCell) => boolean): (one: GridCell) => boolean {
  return (one) => isNumber(one) && !/^\d+\.\D/.test(one.text)
}

function piecesOf(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []
}

const prints = {
  cells,
  cellBars,
  openingBars,
  barLines,
  barRows,
  filledBarRows,
  tabs,
  bareTabs,
  blanks,
  commas,
  oneLine,
  markdown,
  markdownRepeated,
  markdownRagged,
  markdownFragments,
  brokenFirst: brokenLabels('first', 8),
  brokenMiddle: brokenLabels('middle', 6),
  brokenLast: brokenLabels('last', 7),
} as const

export type TextForm = keyof typeof prints | 'gapCells' | 'pagedBlanks' | 'pagedBroken'
export const textForms = [
  ...(Object.keys(prints) as (keyof typeof prints)[]),
  'gapCells',
  'pagedBlanks',
  'pagedBroken',
] as const

/** The document as text in one form. */
export function textOf(document: Document, form: TextForm): string {
  if (form === 'gapCells')
    return linesOf(document, stated)
      .flatMap((line) => [line, ''])
      .join('\n')
  if (form === 'pagedBlanks') return paged(linesOf(document, blanks), 23)
  if (form === 'pagedBroken') return paged(linesOf(document, prints.brokenMiddle), 31)
  const heading = form.startsWith('markdown') ? '## ' : ''
  return `${linesOf(document, prints[form], heading).join('\n')}\n`
}

function linesOf(document: Document, print: Print, heading = ''): string[] {
  return document.parts.flatMap((part: Part) => {
    if (part.kind === 'table') return [...print(part.grid)]
    return part.kind === 'text' ? [part.text] : [`${heading}${part.text}`]
  })
}

const pageMarks = [
  (page: number) => `- ${page} -`,
  (page: number) => String(page),
  (page: number) => `第 ${page} 页 共 9 页`,
]

/** A page's number after every so many lines, in one of three forms a document. */
function paged(lines: readonly string[], perPage: number): string {
  const mark = pageMarks[(lines.length + perPage) % pageMarks.length] ?? String
  return lines
    .flatMap((line, index) =>
      (index + 1) % perPage === 0 ? [line, mark((index + 1) / perPage), '\f'.trim()] : [line],
    )
    .join('\n')
}
