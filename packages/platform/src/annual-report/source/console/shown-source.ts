// The document as it was read, with the place of each value marked: what links of the values lead to.

import {
  type Block,
  cellLabel,
  type Report,
  type Table,
  type TableCell,
} from '@gongkai/report-engine'
import { type Html, type Piece as HtmlPiece, html } from '#kit/html/html.ts'
import type { Reading } from '../reading.ts'
import { cellId, lineId, type Piece, type Spots } from '../spots.ts'

export type ShownSource = {
  readonly reading: Reading
  readonly spots: Spots
  /** Cells whose reading is in doubt. */
  readonly doubtful: ReadonlySet<string>
}

/** The blocks in their order; tables with their own cells. */
export function shownSource(given: ShownSource): Html {
  const { blocks, isCut } = given.reading.source
  return html`<div class="source-text" tabindex="0" role="region" aria-labelledby="source-text">${blocks.map(
    (block, index) => shownBlock(given, block, index),
  )}${isCut && html`<p class="source-cut">原文很长，后面的内容没有显示；请下载文件查看。</p>`}</div>`
}

const shortLine = 20

function shownBlock(given: ShownSource, block: Block, index: number): HtmlPiece {
  if (block.kind === 'table') return shownTable(given, block, index)
  if (block.text.trim() === '') return false
  const pieces = given.spots.piecesOf(index)
  const kind = block.heading === undefined ? 'source-line' : 'source-line source-heading'
  const id = lineId(index)
  // A line that holds nothing but the value is marked itself.
  if (
    pieces.length === 0 &&
    block.text.length <= shortLine &&
    given.spots.addressesAt(id).length > 0
  )
    return html`<p class="${kind}">${marked(given, id, block.text)}</p>`
  const content = pieces.length === 0 ? block.text : inPieces(given, block.text, pieces)
  return html`<p class="${kind}" id="${id}">${content}</p>`
}

function inPieces(given: ShownSource, text: string, pieces: readonly Piece[]): HtmlPiece[] {
  const parts: HtmlPiece[] = []
  let at = 0
  for (const { id, start, length } of pieces) {
    parts.push(text.slice(at, start), marked(given, id, text.slice(start, start + length)))
    at = start + length
  }
  return [...parts, text.slice(at)]
}

function shownTable(given: ShownSource, { cells }: Table, index: number): Html {
  const numbered = cells.map((cell, at) => ({ cell, id: cellId(index, at) }))
  const rows = [...Map.groupBy(numbered, ({ cell }) => cell.row)].sort(
    ([one], [other]) => one - other,
  )
  return html`<div class="source-frame"><table class="source-table"><tbody>${rows.map(
    ([, inRow]) => html`<tr>${inRow.map(({ cell, id }) => shownCell(given, cell, id))}</tr>`,
  )}</tbody></table></div>`
}

function shownCell(given: ShownSource, cell: TableCell, id: string): Html {
  const spans = html`${cell.rowSpan > 1 && html` rowspan="${cell.rowSpan}"`}${cell.columnSpan > 1 && html` colspan="${cell.columnSpan}"`}`
  return given.spots.addressesAt(id).length === 0
    ? html`<td${spans}>${cell.text}</td>`
    : html`<td${spans}>${marked(given, id, cell.text)}</td>`
}

/** A value in its place, linked back to what was read from it. */
function marked(given: ShownSource, id: string, text: string): Html {
  const { reading, spots, doubtful } = given
  const addresses = spots.addressesAt(id)
  const [first = ''] = addresses
  const kind = addresses.some((one) => doubtful.has(one))
    ? 'source-value is-doubtful'
    : 'source-value'
  return html`<a class="${kind}" id="${id}" href="#${valueId(first)}" title="${namesOf(addresses, reading.report)}">${text === '' ? '（空）' : text}</a>`
}

function namesOf(addresses: readonly string[], { edition }: Report): string {
  return addresses.map((address) => cellLabel(address, edition)).join('；')
}

/** Id of the line that shows what was read for a cell. */
export function valueId(address: string): string {
  return `value-${address}`
}
